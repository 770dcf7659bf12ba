import type { HtmlTree } from './html-tree.ts';

/** An element with attributes and children; strings go in as text, never as markup. */
export function node(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (string | Node)[]
): HTMLElement {
  const created = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, value);
  created.append(...children);
  return created;
}

/** Makes in the browser what `htmlOf` writes for a build. */
export function nodesOf(parts: readonly HtmlTree[]): (string | HTMLElement)[] {
  return parts.map((part) =>
    typeof part === 'string' ? part : node(part.name, part.attributes, ...nodesOf(part.children)),
  );
}

/**
 * The element of the page with an id.
 * @throws Error when the page lacks it.
 */
export function pageElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}

/** What the fields of a form hold. */
export function formQuery(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value);
  return query;
}
