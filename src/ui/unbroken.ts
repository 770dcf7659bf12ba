/**
 * A number with what belongs to it: signs that join digits, then magnitudes and one unit, since a line
 * may otherwise end between a digit and a Han character. e.g. "1.1万亿元", "7.5%", "5+5", "2025年", "600万平方米"
 */
const FIGURE =
  /\d(?:[\d.,+—]*\d)?\s?(?:%|‰)?[十百千万亿余多]*(?:平方米|个百分点|[元家户个年月日件名项人倍条次天位所座款类批期小时])?/u;
/** What is no text in escaped HTML, and is passed over: tags and character references. e.g. "<a href='#t-5g'>", "&#60;" */
const MARKUP = /<[^>]*>|&[^;\s]+;/u;
const PIECES = new RegExp(`(?<markup>${MARKUP.source})|(?<figure>${FIGURE.source})`, 'gu');

/** Keeps each number of escaped HTML on one line with its unit; not a character of the text changes. e.g. "奖励20万元" → "奖励<span class="n">20万元</span>" */
export function unbroken(html: string): string {
  return html.replaceAll(PIECES, (piece, ...rest) => {
    const { figure } = rest.at(-1) as { figure?: string };
    return figure === undefined || figure.length < 2 ? piece : `<span class="n">${figure}</span>`;
  });
}

/** Escapes text for HTML. e.g. "市委组织部<市委人才办>" → "市委组织部&#60;市委人才办&#62;" */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
