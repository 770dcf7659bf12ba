import { sentenceNumber } from '../../language/clause-id.ts';
import { memoize } from '../../corpus/memoize.ts';
import type { TermOccurrence, TermRecord } from '../../model/schema.ts';

/** A term as one clause uses it. */
export interface ClauseTerm {
  term: TermRecord;
  /** Its first use in a sentence; none where only the heading has it. */
  first: TermOccurrence | undefined;
}

/** The terms of a clause in the order in which it first uses them, the heading before the sentences. */
export function clauseTerms(terms: readonly TermRecord[], clause: string): ClauseTerm[] {
  return termsByClause(terms).get(clause) ?? [];
}

const termsByClause = memoize((terms: readonly TermRecord[]) => {
  const uses = terms.flatMap((term) =>
    [...Map.groupBy(term.occurrences, ({ clause }) => clause)].map(([clause, own]) => ({ clause, term, own })),
  );
  return new Map([...Map.groupBy(uses, ({ clause }) => clause)].map(([clause, own]) => [clause, inOrderOfUse(own)]));
});

function inOrderOfUse(uses: readonly { term: TermRecord; own: TermOccurrence[] }[]): ClauseTerm[] {
  const found = uses.flatMap(({ term, own }) => {
    const [any] = own;
    return any ? [{ term, any, first: own.find(({ sentence }) => sentence !== 'heading') }] : [];
  });
  const place = ({ any }: { any: TermOccurrence }): number =>
    any.sentence === 'heading' ? 0 : sentenceNumber(any.sentence);
  return found
    .sort((a, b) => place(a) - place(b) || a.any.start - b.any.start)
    .map(({ term, first }) => ({ term, first }));
}

/** A stretch of a text to be put in a link. */
export interface Mark {
  start: number;
  end: number;
  href: string;
}

/** A character of escaped HTML. e.g. "&lt;", "规" */
const CHARACTER = /&[^;\s]+;|[\s\S]/gu;

/**
 * Puts links around stretches of escaped text; offsets count the text as read, so that "&amp;" is
 * one. The characters themselves stay as they are.
 */
export function linkMarks(html: string, marks: readonly Mark[]): string {
  let at = 0;
  let linked = '';
  for (const [character] of html.matchAll(CHARACTER)) {
    const opening = marks.find(({ start }) => start === at);
    if (opening) linked += `<a class="term" href="${opening.href}">`;
    linked += character;
    at += character.startsWith('&') ? 1 : character.length;
    if (marks.some(({ end }) => end === at)) linked += '</a>';
  }
  return linked;
}
