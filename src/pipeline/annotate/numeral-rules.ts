import type { NumeralClass } from '../../model/schema.ts';

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}
export interface RuledSpan extends Span {
  class: NumeralClass;
}

/** e.g. "1.1万亿", "7.5", "96666", "十二", "两" */
const NUMERAL = /\d+(?:\.\d+)?(?:万亿|[万亿])?|[〇零一二三四五六七八九十百千万亿两双]+/gu;

/** Words in which 一 counts nothing. e.g. "进一步", "一体化" */
const NOT_COUNTED = /进一步|一定|一体化|一流|一般|一律|一致|一旦|一并|一同|一起|一直|统一|唯一|专一|逐一/gu;

/** What language marks so regularly that nobody need judge it. */
const RULES: readonly (readonly [RegExp, NumeralClass])[] = [
  [/〔\d{4}〕\d+(?=号)/gu, 'reference'], // "温政发〔2023〕6号"
  [/\d{4}(?:[—－～至-]\d{4})?年(?:\d{1,2}月(?:\d{1,2}(?=日))?)?/gu, 'date'], // "2021—2023年", "2021年9月3日"
  [/第[一二三四五六七八九十百千\d]+/gu, 'ordinal'], // "第三方"
  [/一(?=批)/gu, 'count'], // "遴选一批"
];

/** Every numeral of a text, Arabic or Chinese. */
export function findNumerals(text: string): Span[] {
  const words = spansOf(text, NOT_COUNTED);
  return spansOf(text, NUMERAL).filter(
    ({ start, end }) => !words.some((word) => start >= word.start && end <= word.end),
  );
}

/** The numerals that a rule classifies. e.g. "到2025年" → a date */
export function ruledSpans(text: string): RuledSpan[] {
  return RULES.flatMap(([pattern, kind]) => spansOf(text, pattern).map((span) => ({ ...span, class: kind })));
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
