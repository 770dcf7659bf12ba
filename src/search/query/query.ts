import { fold } from '../../language/fold.ts';
import { readAmountCondition, type AmountCondition } from './numbers.ts';

/** One thing that must occur. */
export interface QueryWord {
  /** As typed, without operators. */
  typed: string;
  /** Folded. */
  run: string;
  /** In straight quotes: nothing but exactly this will do. */
  exact: boolean;
  /** e.g. "≥100万元": finds supports by amount. */
  amount: AmountCondition | null;
}

/** What a reader typed, taken apart. */
export interface ParsedQuery {
  /** All must occur; none twice. */
  words: QueryWord[];
  /** Folded runs that must not occur. */
  without: string[];
}

/** A straight quotation, or a run without white space; a minus may stand before it. e.g. `-"贷款 贴息"`, `担保` */
const PART = /(-)?(?:"([^"]+)"(?=\s|$)|(\S+))/gu;

/**
 * Takes a query apart: white space parts words, straight quotes hold one together and mean exactly
 * it, a minus excludes. Curly quotes are text, for the policies use them. A query that is nothing
 * but exclusions is read as text.
 */
export function parseQuery(input: string): ParsedQuery {
  const parts = [...widthFolded(input).matchAll(PART)].map(([whole, minus, quoted, bare]) => ({
    isOut: minus !== undefined,
    exact: quoted !== undefined,
    typed: quoted ?? bare ?? '',
    whole,
  }));
  const wanted = parts.filter(({ isOut }) => !isOut);
  if (wanted.length === 0) return { words: distinct(parts.map(({ whole }) => word(whole, false))), without: [] };
  return {
    words: distinct(wanted.map(({ typed, exact }) => word(typed, exact))),
    without: parts
      .filter(({ isOut }) => isOut)
      .map(({ typed }) => fold(typed))
      .filter((run) => run !== ''),
  };
}

/** Operators count in either width. e.g. "－担保　＂贷款＂" */
const widthFolded = (input: string): string => input.replace(/[－＂]/gu, (char) => char.normalize('NFKC'));

function word(typed: string, exact: boolean): QueryWord {
  return { typed, run: fold(typed), exact, amount: exact ? null : readAmountCondition(typed) };
}

function distinct(words: readonly QueryWord[]): QueryWord[] {
  return [
    ...new Map(words.filter(({ run }) => run !== '').map((entry) => [`${entry.exact}${entry.run}`, entry])).values(),
  ];
}
