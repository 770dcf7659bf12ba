import { parse } from 'yaml';
import { fold } from '../../../src/language/fold.ts';
import type { Effects } from '../../io/effects.ts';

/** A query with what it must find, and what it may find besides. */
export interface ContractQuery {
  text: string;
  literal: ReadonlySet<string>;
  allowed: ReadonlySet<string>;
}

interface Entry {
  q: string;
  literal: string[];
  related: string[];
}

/** Terms in quotation marks: what readers know policies by. */
const QUOTED = /“([^“”]{2,20})”/gu;
/** Signs of the project's own query language, which the peers do not have. */
const OPERATOR = /["-]|[≥≤<>=]/u;

/**
 * The queries to compare by: those of the contract that any search can be asked, or where there is
 * no contract, every term that stands in quotation marks.
 */
export function contractQueries(
  effects: Effects,
  clauses: readonly { id: string; text: string }[],
  file = 'seeds/queries.yaml',
): ContractQuery[] {
  if (!effects.exists(file)) return quotedTerms(clauses);
  const entries = (parse(effects.readText(file)) as Entry[]).filter(
    ({ q, literal }) => literal.length > 0 && !OPERATOR.test(q),
  );
  return entries.map(({ q, literal, related }) => ({
    text: q,
    literal: new Set(literal),
    allowed: new Set([...literal, ...related]),
  }));
}

function quotedTerms(clauses: readonly { id: string; text: string }[]): ContractQuery[] {
  const terms = new Set(clauses.flatMap(({ text }) => [...text.matchAll(QUOTED)].map(([, term = '']) => term)));
  return [...terms].map((text) => {
    const literal = new Set(clauses.filter((clause) => fold(clause.text).includes(fold(text))).map(({ id }) => id));
    return { text, literal, allowed: literal };
  });
}

/** Mean recall of what must be found, and mean precision against what may be. */
export function rate(
  queries: readonly ContractQuery[],
  found: readonly ReadonlySet<string>[],
): { recall: number; precision: number } {
  const recalls = queries.map(({ literal }, i) => share(literal, found[i] ?? new Set()));
  const precisions = queries.flatMap(({ allowed }, i) => (found[i]?.size ? [share(found[i], allowed)] : []));
  return { recall: mean(recalls), precision: mean(precisions) };
}

const share = (of: ReadonlySet<string>, within: ReadonlySet<string>): number =>
  [...of].filter((id) => within.has(id)).length / of.size;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
