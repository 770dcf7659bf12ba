import { ARABIC, BLANK, CHINESE, CHINESE_NUMERAL, DIGITS, halfWidth, type Span } from './digits.ts';

const DIGIT_VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from(DIGITS).map((digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: readonly (readonly [magnitude: string, factor: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];
const FACTORS: Readonly<Record<string, number>> = { ...SMALL, ...Object.fromEntries(LARGE) };

/** e.g. "1.1万亿", "7.5", "96666", "十二", "双", "百分之七点五" */
const NUMERAL = new RegExp(`百分之(?:${CHINESE}|${ARABIC})|${ARABIC}|双[百千万亿]*|${CHINESE}`, 'gu');

/** A numeral within a text; one that is no definite number has no value. e.g. "双", "百" */
export interface Numeral extends Span {
  value: number | null;
}

/** Finds every numeral, Arabic or Chinese. e.g. "贷款1000万元" → [{ start: 2, end: 7, value: 1e7 }] */
export function findNumerals(text: string): Numeral[] {
  return [...halfWidth(text).matchAll(NUMERAL)].map(({ 0: printed, index: start }) => ({
    start,
    end: start + printed.length,
    value: readNumber(printed),
  }));
}

/** Whole, fraction, magnitude. e.g. "一千万", "七点五", "0.1亿", "1,000 万", "百分之七点五" */
const PARTS = new RegExp(
  `^(?:百分之)?([\\d,]+|[${CHINESE_NUMERAL}]+)(?:[.点]([\\d${DIGITS}〇]+))?${BLANK}([十百千万亿]*)$`,
  'u',
);

/**
 * The value of a numeral. Arabic and Chinese digits, 十百千万亿 and a decimal point may be mixed.
 * @returns `null` for what is no number. e.g. "一千万" → 10000000, "0.1亿" → 10000000, "万" → null
 */
export function readNumber(text: string): number | null {
  if (text === '百分之百') return 100;
  const [, whole = '', fraction = '', magnitude = ''] = PARTS.exec(halfWidth(text)) ?? [];
  const value = /\d/u.test(whole) ? Number(whole.replaceAll(',', '')) : readChinese(whole);
  return value === null ? null : round((value + Number(`0.${digitsOf(fraction)}`)) * multiplier(magnitude));
}

const multiplier = (magnitude: string): number =>
  Array.from(magnitude).reduce((product, character) => product * (FACTORS[character] ?? 1), 1);
/** Away with what binary fractions add. e.g. 1.1 × 1e12 */
const round = (value: number): number => Number(value.toPrecision(15));
const digitsOf = (text: string): string =>
  Array.from(text)
    .map((character) => DIGIT_VALUES[character] ?? character)
    .join('');

/** Reads digits and magnitudes: 一亿二千万 part by part, 二〇二三 digit by digit. */
function readChinese(text: string): number | null {
  const characters = Array.from(text);
  if (!characters.some((character) => character in DIGIT_VALUES || character === '十')) return null;
  if (characters.every((character) => character in DIGIT_VALUES)) return Number(digitsOf(text));
  return readParts(text);
}

/** What stands before the largest magnitude is multiplied by it; what stands behind is added. */
function readParts(text: string): number {
  for (const [magnitude, factor] of LARGE) {
    const at = text.lastIndexOf(magnitude);
    if (at > 0) return readParts(text.slice(0, at)) * factor + readParts(text.slice(at + 1));
  }
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const factor = SMALL[character];
    sum += factor === undefined ? 0 : (digit || 1) * factor;
    digit = factor === undefined ? (DIGIT_VALUES[character] ?? 0) : 0;
  }
  return sum + digit;
}
