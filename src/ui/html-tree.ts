/**
 * A part of a page as plain data: text, or an element. What a build and a script in the browser both show
 * is laid out once as markup; `htmlOf` writes it for a build, `nodesOf` (dom.ts) makes it in the browser.
 */
export type HtmlTree = string | HtmlElementTree;

export interface HtmlElementTree {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlTree[];
}

/** An element; attributes without a value are left out. e.g. tag('p', { class: 'by' }, '编者归类') */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly HtmlTree[]
): HtmlElementTree {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children };
}

/** Elements that HTML knows without an end tag, of those that are laid out here. */
const VOID = new Set(['input']);

/** Writes trees as HTML. e.g. `<p class="by">编者归类</p>` */
export function htmlOf(parts: readonly HtmlTree[]): string {
  return parts.map((part) => (typeof part === 'string' ? escaped(part) : elementHtml(part))).join('');
}

function elementHtml({ name, attributes, children }: HtmlElementTree): string {
  const list = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  return `<${name}${list.join('')}>${VOID.has(name) ? '' : `${htmlOf(children)}</${name}>`}`;
}

/** Escapes text for HTML. e.g. "市委组织部<市委人才办>" → "市委组织部&#60;市委人才办&#62;" */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
