import type { Span } from '../../language/digits.ts';
import { findNumerals, readNumber } from '../../language/numbers.ts';

/** A numeral that has a value; percentages have their own kind of value. */
export interface Valued extends Span {
  value: number;
  isPercent: boolean;
}

/**
 * Finds the numerals of a folded run that have a value, each with its percent sign.
 * e.g. "占7.5%" → [{ start: 1, end: 5, value: 7.5, isPercent: true }]
 */
export function findValues(run: string): Valued[] {
  return findNumerals(run).flatMap(({ start, end, value }) => {
    const hasSign = run[end] === '%';
    const isPercent = hasSign || run.startsWith('百分之', start);
    return value === null ? [] : [{ start, end: hasSign ? end + 1 : end, value, isPercent }];
  });
}

/** What an amount must be. */
export interface AmountCondition {
  comparator: 'ge' | 'gt' | 'le' | 'lt' | 'eq';
  /** In yuan. */
  value: number;
}

const COMPARATORS: Readonly<Record<string, AmountCondition['comparator']>> = {
  '≥': 'ge',
  '>=': 'ge',
  '≧': 'ge',
  '>': 'gt',
  '≤': 'le',
  '<=': 'le',
  '≦': 'le',
  '<': 'lt',
  '=': 'eq',
};
/** e.g. "≥100万元", ">=1,000,000", "＜五百万" */
const CONDITION = /^(>=|<=|[≥≧>≤≦<=])(.+?)(?:元|块)?$/u;

/** Reads a condition on an amount of money. e.g. "≥100万元" → { comparator: "ge", value: 1000000 } */
export function readAmountCondition(typed: string): AmountCondition | null {
  const [, sign = '', amount = ''] = CONDITION.exec(typed.normalize('NFKC')) ?? [];
  const comparator = COMPARATORS[sign];
  const value = readNumber(amount);
  return comparator && value !== null ? { comparator, value } : null;
}

/** True where an amount in yuan meets a condition. */
export function meetsCondition(amount: number, { comparator, value }: AmountCondition): boolean {
  if (comparator === 'ge') return amount >= value;
  if (comparator === 'gt') return amount > value;
  if (comparator === 'le') return amount <= value;
  return comparator === 'lt' ? amount < value : amount === value;
}
