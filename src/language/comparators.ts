import { BLANK } from './digits.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** How a value is meant: exactly, at least, more than, at most, less than, about. */
export const COMPARATORS = ['eq', 'ge', 'gt', 'le', 'lt', 'approx'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A quantity as the words around it read. */
export interface ComparedQuantity extends Quantity {
  comparator: Comparator;
  /** 力争 stands before it in its phrase. */
  effort: boolean;
  /** The value with the comparator that is printed beside it. e.g. "不低于2.5%" */
  printed: string;
}

const INCLUSIVE = '(?:[（(]含[）)])?';
/** Words of a limit behind a value. e.g. "以上", "（含）以上", "及以下", "以下（含）" */
export const LIMIT = limit('上下内');

function limit(sides: string): string {
  return `${INCLUSIVE}及?以[${sides}]${INCLUSIVE}`;
}

type Rule = readonly [words: RegExp, comparator: Comparator];

/** Words behind a value. e.g. "20家以上", "1000万元以下（含）" */
const BEHIND: readonly Rule[] = [
  [new RegExp(`^${BLANK}左右`, 'u'), 'approx'],
  [new RegExp(`^${BLANK}${limit('上')}`, 'u'), 'ge'],
  [new RegExp(`^${BLANK}${limit('下内')}`, 'u'), 'le'],
];

/** Words before a value; the longer ones first. e.g. "不低于2.5%", "最高给予20万元" */
const BEFORE: readonly Rule[] = (
  [
    ['不低于|不少于|至少', 'ge'],
    ['不超过|不高于|最高(?:给予)?', 'le'],
    ['超过|突破|超', 'gt'],
    ['低于|少于', 'lt'],
    ['大约|约', 'approx'],
  ] as const
).map(([words, comparator]) => [new RegExp(`(?:${words})${BLANK}$`, 'u'), comparator]);

/** More than it says. e.g. "300余家", "20多万元" */
const MORE = /[余多]/u;

/** What parts two values so that a word before the first no longer governs the second. */
const PHRASE_END = /[，；。：]/u;

/**
 * Reads every quantity of a sentence with its comparator. One before a value also governs those that 、 joins
 * to it: in "突破1万家、限额以上企业5000家" both are `gt`.
 */
export function readQuantities(sentence: string): ComparedQuantity[] {
  let governing: { comparator: Comparator; end: number } | undefined;
  return findQuantities(sentence).map((quantity) => {
    const { start, end } = quantity;
    const lead = sentence.slice(0, start);
    const whole = sentence.slice(start, end);
    const before = firstOf(BEFORE, lead);
    const behind = firstOf(BEHIND, sentence.slice(end));
    const between = governing && sentence.slice(governing.end, start);
    const shared = between?.includes('、') && !PHRASE_END.test(between) ? governing?.comparator : undefined;
    const fromLead = before?.comparator ?? shared;
    governing = fromLead && { comparator: fromLead, end };
    return {
      ...quantity,
      comparator: behind?.comparator ?? fromLead ?? (MORE.test(whole) ? 'gt' : 'eq'),
      effort: (lead.split(PHRASE_END).at(-1) ?? '').includes('力争'),
      printed: `${before?.words ?? ''}${whole}${behind?.words ?? ''}`,
    };
  });
}

function firstOf(rules: readonly Rule[], text: string): { comparator: Comparator; words: string } | undefined {
  for (const [pattern, comparator] of rules) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { comparator, words };
  }
  return undefined;
}
