import type { NumeralClass } from '../../model/schema.ts';
import type { Span } from '../../language/digits.ts';
import { TO } from '../../language/grammar.ts';
import { findNumerals } from '../../language/numbers.ts';

export interface RuledSpan extends Span {
  class: NumeralClass;
}

/** Words in which 一 counts nothing. e.g. "进一步", "一体化" */
const NOT_COUNTED = /进一步|一定|一体化|一流|一般|一律|一致|一旦|一并|一同|一起|一直|统一|唯一|专一|逐一/gu;

/** What language marks so regularly that nobody need judge it. */
const RULES: readonly (readonly [RegExp, NumeralClass])[] = [
  [/〔\d{4}〕\d+(?=号)/gu, 'reference'], // "温政发〔2023〕6号"
  [new RegExp(`\\d{4}(?:${TO}\\d{4})?年(?:\\d{1,2}月(?:\\d{1,2}(?=日))?)?`, 'gu'), 'date'], // "2021—2023年", "2021年9月3日"
  [/第[一二三四五六七八九十百千\d]+/gu, 'ordinal'], // "第三方"
  [/一(?=批)/gu, 'count'], // "遴选一批"
];

/** Every numeral of a text that is to be classified. e.g. "进一步推动三年100%" → 三, 100 */
export function countingNumerals(text: string): Span[] {
  const words = spansOf(text, NOT_COUNTED);
  return findNumerals(text).filter(({ start, end }) => !words.some((word) => start >= word.start && end <= word.end));
}

/** The numerals that a rule classifies. e.g. "到2025年" → a date */
export function ruledSpans(text: string): RuledSpan[] {
  return RULES.flatMap(([pattern, kind]) => spansOf(text, pattern).map((span) => ({ ...span, class: kind })));
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
