import type { Span } from '../../language/digits.ts';

/** A name that the text sets off, its marks included. e.g. "“浙里检”", "《条例》" */
const SET_OFF = /[“《][^“”《》]*[”》]/gu;

/** Where the names stand that a text sets off. */
export const namesSetOff = (text: string): Span[] =>
  Array.from(text.matchAll(SET_OFF), ({ index, 0: name }) => ({ start: index, end: index + name.length }));

/** Text between these marks is one phrase. */
const BOUNDARY = /[，；。：、（）]/u;

/**
 * The phrase around a stretch of a text, as offsets; what a bracket holds belongs to the phrase that it
 * stands in. e.g. around “20万” in "甲，奖励20万元，乙" → "奖励20万元"
 */
export function phraseAround(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from > 0 && (text[from - 1] === '）' || !BOUNDARY.test(text[from - 1] ?? ''))) {
    const open = text[from - 1] === '）' ? text.lastIndexOf('（', from - 1) : from - 1;
    if (open === -1) break;
    from = open;
  }
  while (to < text.length && (text[to] === '（' || !BOUNDARY.test(text[to] ?? ''))) {
    const close = text[to] === '（' ? text.indexOf('）', to) : to;
    if (close === -1) break;
    to = close + 1;
  }
  return { start: from, end: to };
}
