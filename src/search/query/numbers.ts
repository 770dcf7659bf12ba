/* Numerals as the texts and their readers write them: 1000万, 一千万, 10,000,000, 0.1亿, 百分之七点五. */

const DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from(DIGITS).map((digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: readonly (readonly [unit: string, factor: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];
const FACTORS: Readonly<Record<string, number>> = { ...SMALL, ...Object.fromEntries(LARGE) };

/** e.g. "1,000万", "7.5", "1.1万亿", "3千" */
const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?[十百千万亿]*|\d+(?:\.\d+)?[十百千万亿]*`;
/** e.g. "一千万", "七点五", "两百" */
const CHINESE = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?';
const NUMERAL = new RegExp(`百分之(?:${CHINESE}|${ARABIC})|(?:${ARABIC})%?|${CHINESE}`, 'gu');

/** A numeral within a run; percentages have their own kind of value. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  isPercent: boolean;
}

/** Finds the numerals of a folded run that have a value. e.g. "贷款1000万元" → [{ start: 2, end: 7, value: 1e7 }] */
export function findNumerals(run: string): Numeral[] {
  return [...run.matchAll(NUMERAL)].flatMap((match) => {
    const [text] = match;
    const isPercent = text.startsWith('百分之') || text.endsWith('%');
    const value = text === '百分之百' ? 100 : readNumber(text.replace(/^百分之|%$/gu, ''));
    return value === null ? [] : [{ start: match.index, end: match.index + text.length, value, isPercent }];
  });
}

/**
 * The value of a numeral as a whole. Arabic and Chinese digits, 十百千万亿 and a decimal point may be mixed.
 * @returns `null` for what is no number. e.g. "一千万" → 10000000, "0.1亿" → 10000000, "万" → null
 */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(',', '').replace('点', '.');
  const head = /^\d+(?:\.\d+)?/u.exec(plain)?.[0];
  if (head !== undefined) return round(Number(head) * multiplier(plain.slice(head.length)));
  const [whole = '', fraction] = plain.split('.');
  const value = readChinese(whole);
  if (value === null) return null;
  return fraction === undefined ? value : round(value + Number(`0.${digitsOf(fraction)}`));
}

const multiplier = (units: string): number =>
  Array.from(units).reduce((product, unit) => product * (FACTORS[unit] ?? 1), 1);
/** Away with what binary fractions add. e.g. 1.1 × 1e12 */
const round = (value: number): number => Number(value.toPrecision(12));
const digitsOf = (text: string): string =>
  Array.from(text)
    .map((char) => DIGIT_VALUES[char] ?? char)
    .join('');

/** Reads digits and units: 一亿二千万 part by part, 二〇二三 digit by digit. */
function readChinese(text: string): number | null {
  const chars = Array.from(text);
  if (!chars.some((char) => char in DIGIT_VALUES || char === '十')) return null;
  if (chars.every((char) => char in DIGIT_VALUES)) return Number(digitsOf(text));
  return readParts(text);
}

/** What stands before the largest unit is multiplied by it; what stands behind is added. */
function readParts(text: string): number {
  for (const [unit, factor] of LARGE) {
    const at = text.lastIndexOf(unit);
    if (at > 0) return readParts(text.slice(0, at)) * factor + readParts(text.slice(at + 1));
  }
  let sum = 0;
  let digit = 0;
  for (const char of text) {
    const unit = SMALL[char];
    sum += unit === undefined ? 0 : (digit || 1) * unit;
    digit = unit === undefined ? (DIGIT_VALUES[char] ?? 0) : 0;
  }
  return sum + digit;
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
  const [numeral, ...more] = findNumerals(amount);
  if (!comparator || !numeral || more.length > 0 || numeral.isPercent || numeral.end - numeral.start !== amount.length)
    return null;
  return { comparator, value: numeral.value };
}

/** True where an amount in yuan meets a condition. */
export function meetsCondition(amount: number, { comparator, value }: AmountCondition): boolean {
  if (comparator === 'ge') return amount >= value;
  if (comparator === 'gt') return amount > value;
  if (comparator === 'le') return amount <= value;
  return comparator === 'lt' ? amount < value : amount === value;
}
