import { findNumbers } from '../language/grammar.ts';
import { htmlOf, tag, type HtmlTree } from './html-tree.ts';

/**
 * What is no text in escaped HTML, and is passed over: tags and character references. e.g. "<a href='#t-5g'>",
 * "&#60;"
 */
const MARKUP = /(<[^>]*>|&[^;\s]+;)/u;

/**
 * Keeps each number of a text on one line with what it counts, since a line may otherwise end between a digit and a
 * Han character. e.g. "奖励20万元" → ["奖励", <span class="n">20万元</span>]
 */
export function unbroken(text: string): HtmlTree[] {
  const parts: HtmlTree[] = [];
  let at = 0;
  for (const { start, end } of findNumbers(text).filter((number) => number.end - number.start > 1)) {
    parts.push(text.slice(at, start), tag('span', { class: 'n' }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)].filter((part) => part !== '');
}

/**
 * The same in escaped HTML; not a character of it changes. e.g. "<b>奖励20万元</b>" → "<b>奖励<span
 * class="n">20万元</span></b>"
 */
export function unbrokenHtml(html: string): string {
  const keep = (text: string): string =>
    unbroken(text)
      .map((part) => (typeof part === 'string' ? part : htmlOf([part])))
      .join('');
  return html
    .split(MARKUP)
    .map((piece, i) => (i % 2 === 0 ? keep(piece) : piece))
    .join('');
}
