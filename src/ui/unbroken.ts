import { findNumbers } from '../language/grammar.ts';

/** Escaped HTML is tags, character references, and text between them. e.g. "<a href='#t-5g'>", "&#60;", "奖励20万元" */
const PIECE = /<[^>]*>|&[^;\s]+;|[^<&]+/gu;

/**
 * Keeps each number of escaped HTML on one line with what it counts, since a line may otherwise end between a digit
 * and a Han character; not a character of the text changes. e.g. "奖励20万元" → "奖励<span class="n">20万元</span>"
 */
export function unbroken(html: string): string {
  return html.replaceAll(PIECE, (piece) => (/^[<&]/u.test(piece) ? piece : wrapped(piece)));
}

function wrapped(text: string): string {
  let at = 0;
  let html = '';
  for (const { start, end } of findNumbers(text).filter((number) => number.end - number.start > 1)) {
    html += `${text.slice(at, start)}<span class="n">${text.slice(start, end)}</span>`;
    at = end;
  }
  return html + text.slice(at);
}

/** Escapes text for HTML. e.g. "市委组织部<市委人才办>" → "市委组织部&#60;市委人才办&#62;" */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
