import { ARABIC, BLANK, CHINESE, CHINESE_NUMERAL, DIGITS, halfWidth, type Span } from './digits.ts';
import { UNIT } from './units.ts';

const DASHES = '-－—–~～〜';
/** What joins the ends of a range. e.g. in "10万－15万元", "2021—2023年" */
export const TO = `[${DASHES}至]`;
/** None of an ordinal, a day or a name. e.g. not in "第5条", "10月12日", "1+14", "A5" */
const DIGITAL = `(?<![\\d.+A-Za-z〔第]|第 |\\d ?月 ?)${ARABIC}`;
/** Where a definite Chinese numeral begins. e.g. not in "第二十条", "数十万", "百家" */
const CHINESE_START = `(?<![\\d第${CHINESE_NUMERAL}]|[数几](?=十))(?![百千万亿])`;
/** Between a numeral and its unit. e.g. in "300余家", "7.5 %" */
const GAP = `[余多]?${BLANK}`;
/** e.g. "一点一万亿", "三百多万" */
const CHINESE_RUN = `[${CHINESE_NUMERAL}]*(?:[点余多][${CHINESE_NUMERAL}]*)?`;
/** Before a Chinese numeral that does more than count what a sentence lists. e.g. not "三年", "十项"; but "三百家", "五十元" */
const LARGE = `(?=${CHINESE_RUN}[百千万亿]|(?=[${CHINESE_NUMERAL}]*十)${CHINESE_RUN}${BLANK}元)`;
/** e.g. "2025年", "2021—2023 年", "二〇二五年" */
const YEAR = `[\\d〇${DIGITS}]{4}(?:${TO}\\d{4})?${BLANK}年`;
/** A numeral where a range begins, however small. e.g. the 三 of "三至五百家" */
const BEGINNING = `(?:${DIGITAL}|${CHINESE_START}${CHINESE})`;
/** The beginning of a range, with the unit of its end or none. e.g. "10万－", "10%至" */
const FROM =
  `(?<from>${BEGINNING})${BLANK}` +
  `(?:(?<fromUnit>${UNIT})${BLANK}${TO}${BLANK}(?=${BEGINNING}${GAP}\\k<fromUnit>)|${TO}${BLANK})`;
const NUMERAL = `${DIGITAL}|${CHINESE_START}${LARGE}${CHINESE}`;
/** e.g. "15万笔", "20 万元", "10－15万元" */
const COUNTED = `(?!${YEAR})(?:${FROM})?(?<numeral>${NUMERAL})(?<gap>${GAP})(?<unit>${UNIT})`;
/** e.g. "百分之七点五" */
const SHARE = `(?<share>百分之(?:${ARABIC}|${CHINESE}))`;
/** e.g. "09:30"; "1:10" is a ratio */
const TIME_OF_DAY = '(?!1[:：])\\d{1,2}[:：][0-5]\\d(?!\\d)';
/** e.g. "1:1", "1：1.5"; not in "表1：10家" */
const RATIO =
  `(?<![\\d.:：∶])(?!${TIME_OF_DAY})(?<first>\\d{1,2}(?:\\.\\d+)?)[:：∶](?<second>\\d{1,3}(?:\\.\\d+)?)` +
  `(?![\\d:：∶十百千万亿A-Za-z]|\\.\\d|${UNIT})`;
/** Digits with what joins them, and what they count or date. e.g. "5+5", "96666", "2021—2023年", the "5条" of "第5条" */
const RUN = `\\d(?:[${DASHES}\\d.,+]*\\d)?(?:${BLANK}[十百千万亿余多]+)?(?:${BLANK}(?:${UNIT}|[年月日]))?`;
const WRITTEN = new RegExp(`${SHARE}|${RATIO}|${COUNTED}|${RUN}`, 'gu');

/** A number as a text writes it. */
export interface WrittenNumber extends Span {
  /**
   * What a quantity is made of: a `share`, or `first` and `second` of a ratio, or `numeral`, `gap` and `unit`, and
   * `from` and `fromUnit` of a range. A date, an ordinal and a name have none.
   */
  parts: Readonly<Record<string, string | undefined>>;
}

/** Finds what is written in digits, and quantities in Chinese numerals. e.g. "到2025年，5G企业十万家" → 2025年, 5, 十万家 */
export function findNumbers(text: string): WrittenNumber[] {
  return [...halfWidth(text).matchAll(WRITTEN)].map(({ index: start, 0: printed, groups: parts = {} }) => ({
    start,
    end: start + printed.length,
    parts,
  }));
}
