import type { Span } from './digits.ts';
import { findNumbers } from './grammar.ts';
import { readNumber } from './numbers.ts';

/** A number with what it counts, as the text itself measures. e.g. "1.1万亿元", "7.5 %", "10－15万元", "1:1" */
export interface Quantity extends Span {
  /** Behind the numeral, 万 and 亿 included; `end` is behind the unit. */
  numeralEnd: number;
  /** In the base unit; of a range, where it begins. */
  value: number;
  /** Where a range ends. */
  upTo?: number;
  /** As printed, in half width; `ratio` where the value is the first term over the second. */
  unit: string;
}

/** Finds the quantities of a text, in order. e.g. "奖励20万元" → [{ value: 200000, unit: "元", … }] */
export function findQuantities(text: string): Quantity[] {
  return findNumbers(text).flatMap(({ start, end, parts }) => {
    const measured = measure(parts);
    const { gap = '', unit = '' } = parts;
    return measured ? [{ start, end, numeralEnd: end - gap.length - unit.length, ...measured }] : [];
  });
}

/** Reads a sum of money. e.g. "最高给予20万元" → 200000; `null` for a rate or no number */
export function readMoney(text: string): number | null {
  return findQuantities(text).find(({ unit }) => unit === '元')?.value ?? null;
}

/** What the parts of a number measure; `null` where they are a date, an ordinal or a name. */
function measure(
  parts: Readonly<Record<string, string | undefined>>,
): Pick<Quantity, 'value' | 'upTo' | 'unit'> | null {
  const { share, first, second, from, fromUnit, numeral = '', unit = '%' } = parts;
  if (first !== undefined)
    return Number(second) === 0 ? null : { value: Number(first) / Number(second), unit: 'ratio' };
  const value = readNumber(share ?? numeral.replace(/[余多]/u, ''));
  if (value === null || from === undefined) return value === null ? null : { value, unit };
  const begin = readNumber(fromUnit === undefined ? withMagnitude(from, numeral) : from);
  return begin !== null && begin < value ? { value: begin, upTo: value, unit } : null;
}

/** What stands before a magnitude. e.g. the "1.5" of "1.5万", the "二十" of "二十万" */
const BARE = /^[\d.点一二三四五六七八九两十]+/u;

/** The end of a range may say the magnitude for its beginning. e.g. ("10", "15万") → "10万"; ("5000", "1万") → "5000" */
function withMagnitude(from: string, upTo: string): string {
  const [bare = ''] = BARE.exec(upTo) ?? [];
  const isLess = BARE.exec(from)?.[0] === from && (readNumber(from) ?? 0) < (readNumber(bare) ?? 0);
  return isLess ? from + upTo.slice(bare.length) : from;
}
