/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** From 0 to 9. */
export const DIGITS = '零一二三四五六七八九';
/** Every character of a Chinese numeral. */
export const CHINESE_NUMERAL = `${DIGITS}〇两十百千万亿`;
/** One blank that may stand within a number; a tab parts the cells of a row. e.g. in "20 万元" */
export const BLANK = '[ \\u00a0]?';
/** What multiplies digits; the 千 of 千瓦 is its unit's. e.g. "万", "千万", "万亿", "余万" */
const MAGNITUDE = '[余多]?(?!千[瓦米克])(?=[十百千万亿])[十百千]?(?:万亿|[万亿])?';
/** e.g. "1,000万", "7.5", "1.1万亿", "3千", "20 万" */
export const ARABIC = `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?:${BLANK}${MAGNITUDE})?`;
/** e.g. "一千万", "七点五", "两百", "三百多万" */
export const CHINESE = `[${CHINESE_NUMERAL}]+(?:点[${DIGITS}〇]+[万亿]*|[余多][万亿]+)?`;

/** e.g. "７．５％" */
const FULL_WIDTH = /[０-９．％＋]/gu;

/** Digits and the signs of numbers in half width, place for place. e.g. "１５万，７．５％" → "15万，7.5%" */
export function halfWidth(text: string): string {
  return text.replaceAll(FULL_WIDTH, (character) => character.normalize('NFKC'));
}
