import { node } from '../../ui/dom.ts';
import { sentenceName, spacedNum } from '../../language/number-names.ts';
import type { HitView } from '../worker/api.ts';
import { clauseHref, href } from '../../ui/href.ts';
import type { SearchDocument } from '../index/document.ts';
import { excerptsOf, type Excerpt } from '../index/excerpts.ts';
import { findMatches, type Match } from '../index/matches.ts';

/** Excerpts shown of one hit before “另有……” */
const SHOWN_EXCERPTS = 3;

/** A hit as it stands before its document has come: what it is, and why it is there. */
export function hitElement(hit: HitView): HTMLElement {
  const article = node(
    'article',
    { class: 'hit', 'aria-busy': 'true' },
    node('h3', {}, node('a', { href: clauseAddress(hit) }, hit.kind)),
    ...about(hit),
  );
  article.dataset['clause'] = hit.id;
  article.dataset['city'] = hit.city;
  if (hit.reasons.length > 0) article.dataset['match'] = 'related';
  return article;
}

/** Puts a clause's heading, sentences and counterparts into its hit. Text goes in as text, never as markup. */
export function fillHit(article: HTMLElement, hit: HitView, doc: SearchDocument): void {
  const excerpts = excerptsOf(doc, hit.marks);
  const title = [spacedNum(doc.num), ...marked(doc.heading || hit.kind, 0, findMatches(doc.heading, hit.marks))];
  article.replaceChildren(
    node('h3', {}, node('a', { href: clauseAddress(hit, excerpts[0]?.sentence) }, ...title)),
    ...about(hit),
    ...excerpts.slice(0, SHOWN_EXCERPTS).map((excerpt) => excerptElement(hit, doc, excerpt)),
    ...(excerpts.length > SHOWN_EXCERPTS
      ? [node('p', { class: 'meta' }, `另有${excerpts.length - SHOWN_EXCERPTS}处`)]
      : []),
    ...(doc.beside.length > 0 ? [besideElement(doc)] : []),
  );
  article.removeAttribute('aria-busy');
}

function about({ cityName, kind, policyTitle, period, reasons }: HitView): HTMLElement[] {
  return [
    node(
      'p',
      { class: 'meta' },
      node('span', { class: 'city' }, cityName),
      `${kind} · ${policyTitle} `,
      node('span', { class: 'period' }, period),
    ),
    ...(reasons.length > 0
      ? [node('p', { class: 'reason' }, ...reasons.map((reason) => node('span', {}, reason)))]
      : []),
  ];
}

/** The clause's address; the clause's page marks the runs that it carries. */
function clauseAddress({ id, marks }: HitView, sentence: string | null = null): string {
  return `${clauseHref(id)}?mark=${encodeURIComponent(marks.join(' '))}${sentence === null ? '' : `#${sentence}`}`;
}

function excerptElement(hit: HitView, doc: SearchDocument, { sentence, start, end, matches }: Excerpt): HTMLElement {
  const link =
    sentence === null ? [] : [node('a', { class: 'of', href: clauseAddress(hit, sentence) }, sentenceName(sentence))];
  return node('p', { class: 'excerpt' }, ...marked(doc.text.slice(start, end), start, matches), ...link);
}

function besideElement({ beside }: SearchDocument): HTMLElement {
  const links = beside.map(({ path, cityName, name }) => node('a', { href: href(path) }, `与${cityName}${name}并排`));
  return node('p', { class: 'beside' }, ...links);
}

/** Cuts a text into plain and marked pieces; `offset` is where the text lies in what was matched. */
function marked(text: string, offset: number, matches: readonly Match[]): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const match of matches) {
    const start = Math.max(0, match.start - offset);
    const end = Math.min(text.length, match.end - offset);
    pieces.push(text.slice(at, start), node('mark', {}, text.slice(start, end)));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.filter((piece) => piece !== '');
}
