/** An element, a run of text, or several of them, as markup that is already escaped. */
export type Markup = string & { readonly markup: unique symbol };

const markup = (text: string): Markup => text as Markup;

/** Characters that end text or an attribute's value. */
const SPECIAL = /[&<>"]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for use between tags or in an attribute. e.g. `a<b` → `a&lt;b` */
export function xmlText(text: string): Markup {
  return markup(text.replace(SPECIAL, (character) => ENTITIES[character] ?? character));
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Renders an element on one line, so that no white space is added to its text. Attributes that are
 * `undefined` are left out. e.g. element('num', {}, xmlText('一、')) → "<num>一、</num>"
 */
export function element(name: string, attributes: Attributes = {}, ...children: Markup[]): Markup {
  const start = `${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(value)}"`))
    .join('')}`;
  const inner = children.join('');
  return markup(inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`);
}

/** Renders an element whose children stand on lines of their own; only for elements that hold no text. */
export function block(name: string, attributes: Attributes = {}, ...children: Markup[]): Markup {
  const shown = children.filter((child) => child !== '');
  if (shown.length === 0) return element(name, attributes);
  const inner = shown.map((child) => child.replace(/^/gmu, '  ')).join('\n');
  return element(name, attributes, markup(`\n${inner}\n`));
}

/** No markup at all, for parts that are not always there. */
export const NOTHING: Markup = markup('');

/** Joins runs of markup without anything between them. */
export function join(...parts: Markup[]): Markup {
  return markup(parts.join(''));
}

/** A whole file. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
