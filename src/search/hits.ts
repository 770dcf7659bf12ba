import type { SearchDocument } from './document.ts';
import { findMatches, type Match } from './matches.ts';

/** Sentences shown of one hit before “其余……” */
const SHOWN_SENTENCES = 3;

/** A stretch of a clause that holds matches, with the sentence to link to. */
interface Excerpt {
  sentence: string | null;
  start: number;
  end: number;
  matches: Match[];
}

/** Shows hits in one column a city, in the order given. Text goes in as text, never as markup. */
export function renderHits(container: HTMLElement, documents: readonly SearchDocument[], runs: readonly string[], base: string): void {
  const byCity = Map.groupBy(documents.toSorted((a, b) => a.cityOrder - b.cityOrder), (doc) => doc.city);
  container.replaceChildren(...[...byCity].map(([city, docs]) => renderColumn(city, docs, runs, base)));
}

function renderColumn(city: string, docs: readonly SearchDocument[], runs: readonly string[], base: string): HTMLElement {
  const first = docs[0];
  const heading = node('h2', {}, [node('span', { class: 'city' }, [first?.cityName ?? city]), `${docs.length}条`]);
  const section = node('section', {}, [heading, ...docs.map((doc) => renderHit(doc, runs, base))]);
  section.dataset['city'] = city;
  return section;
}

function renderHit(doc: SearchDocument, runs: readonly string[], base: string): HTMLElement {
  const title = findMatches(doc.heading, runs);
  const excerpts = excerptsOf(doc, findMatches(doc.text, runs)).filter(({ start, end }) => !isTitle(doc, doc.text.slice(start, end)));
  const url = `${base.replace(/\/$/, '')}${doc.url}`;
  const article = node('article', { class: 'hit' }, [
    node('h3', {}, [node('a', { href: url }, [/^\d/.test(doc.num) ? `${doc.num} ` : doc.num, ...marked(doc.heading || doc.kind, 0, title)])]),
    node('p', { class: 'meta' }, [`${doc.kind} · ${doc.policyTitle} `, node('span', { class: 'period' }, [doc.period])]),
    ...excerpts.slice(0, SHOWN_SENTENCES).map((excerpt) =>
      node('p', { class: 'excerpt' }, [
        ...marked(doc.text.slice(excerpt.start, excerpt.end), excerpt.start, excerpt.matches),
        ...(excerpt.sentence === null ? [] : [node('a', { class: 'of', href: `${url}#${excerpt.sentence}` }, [`第${excerpt.sentence.slice(1)}句`])]),
      ]),
    ),
  ]);
  if (excerpts.length > SHOWN_SENTENCES) article.append(node('p', { class: 'meta' }, [`另有${excerpts.length - SHOWN_SENTENCES}处`]));
  article.dataset['clause'] = doc.id;
  return article;
}

/** True for an excerpt that only repeats the title above it. e.g. "22.完善政策性融资担保体系。" */
function isTitle(doc: SearchDocument, excerpt: string): boolean {
  return excerpt.replace(/。$/u, '') === `${doc.num}${doc.heading}`;
}

/** Groups matches by sentence; one that spans sentences shows them all, one outside shows its line. */
function excerptsOf(doc: SearchDocument, matches: readonly Match[]): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const match of matches) {
    const excerpt = around(doc, match);
    const last = excerpts[excerpts.length - 1];
    if (last && excerpt.start < last.end) {
      last.end = Math.max(last.end, excerpt.end);
      last.matches.push(match);
    } else {
      excerpts.push(excerpt);
    }
  }
  return excerpts;
}

function around(doc: SearchDocument, match: Match): Excerpt {
  const touched = doc.sentences.filter(([, start, end]) => start < match.end && end > match.start);
  const first = touched[0];
  const last = touched[touched.length - 1];
  if (first && last) return { sentence: first[0], start: Math.min(first[1], match.start), end: Math.max(last[2], match.end), matches: [match] };
  const [start, end] = gapAround(doc, match);
  return { sentence: null, start, end, matches: [match] };
}

/** The text between the sentences on either side: a heading, a unit note, a signature. */
function gapAround(doc: SearchDocument, match: Match): [number, number] {
  const before = doc.sentences.filter(([, , end]) => end <= match.start).map(([, , end]) => end);
  const behind = doc.sentences.filter(([, start]) => start >= match.end).map(([, start]) => start);
  return [Math.max(0, ...before), Math.min(doc.text.length, ...behind)];
}

/** Cuts a text into plain and marked pieces; `offset` is where the text lies in what was matched. */
function marked(text: string, offset: number, matches: readonly Match[]): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const match of matches) {
    const start = Math.max(0, match.start - offset);
    const end = Math.min(text.length, match.end - offset);
    pieces.push(text.slice(at, start), node('mark', {}, [text.slice(start, end)]));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.filter((piece) => piece !== '');
}

function node(name: string, attributes: Readonly<Record<string, string>>, children: readonly (string | Node)[]): HTMLElement {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children);
  return created;
}
