import type { Suggestion } from '../worker/api.ts';
import { memoize } from '../../corpus/memoize.ts';
import { fold } from '../../language/fold.ts';
import { printedTitle } from '../../model/clause-names.ts';
import {
  findClauseReference,
  readReference,
  type ReferredClause,
  type ReferredPolicy,
} from '../../model/clause-reference.ts';
import type { Catalogue } from '../index/catalogue.ts';
import { referencesOf } from '../index/references.ts';
import { KIND_LABELS } from '../../model/labels.ts';
import { looksLikePinyin } from '../query/latin.ts';
import type { Heading, Lexicon, Name } from './lexicon.ts';
import { matchPinyin, pinyinTable, type PinyinTable } from '../query/pinyin.ts';

const MOST = 8;
/** Of one kind, so that headings do not crowd out terms. */
const MOST_OF_KIND = 4;
const NAME_NOTES = { term: '术语', unit: '责任单位' } as const;

/** The clauses as references name them, joined once. */
const policiesOf = memoize((catalogue: Catalogue) =>
  memoize((headings: Heading[]) => referencesOf(catalogue, headings)),
);

/**
 * What a reader may be typing: a clause by a reference, terms, bodies and headings that contain it
 * or read like it; those that begin with it first.
 */
export async function findSuggestions(text: string, lexicon: Lexicon, catalogue: Catalogue): Promise<Suggestion[]> {
  const typed = fold(text);
  if (typed === '') return [];
  const [names, headings] = await Promise.all([lexicon.get('names'), lexicon.get('headings')]);
  const policies = policiesOf(catalogue)(headings);
  const table = looksLikePinyin(typed) ? pinyinTable(await lexicon.get('readings')) : null;
  const score = (name: string): number => scoreOf(typed, name, table);
  return [
    ...suggestionsFor(text, policies),
    ...best(names.flatMap((name) => namedSuggestion(name, score))),
    ...best(
      policies
        .flatMap(({ clauses }) => clauses)
        .filter(({ num }) => num !== '')
        .map((clause) => ({ score: score(clause.heading), suggestion: headingSuggestion(clause) })),
    ),
  ].slice(0, MOST);
}

interface Scored {
  /** 0 begins with what was typed, 1 contains it, 2 reads like it; `NONE` otherwise. */
  score: number;
  suggestion: Suggestion;
}
const NONE = 9;

function scoreOf(typed: string, name: string, table: PinyinTable | null): number {
  const folded = fold(name);
  if (folded.startsWith(typed)) return 0;
  if (folded.includes(typed)) return 1;
  return table && matchPinyin(typed, name, table, false) !== null ? 2 : NONE;
}

const best = (scored: readonly Scored[]): Suggestion[] =>
  scored
    .filter(({ score }) => score < NONE)
    .sort((a, b) => a.score - b.score || a.suggestion.text.length - b.suggestion.text.length)
    .slice(0, MOST_OF_KIND)
    .map(({ suggestion }) => suggestion);

function namedSuggestion([kind, forms, aliases]: Name, score: (name: string) => number): Scored[] {
  const [form] = forms;
  if (form === undefined || kind === 'word') return [];
  const scores = [...forms, ...aliases].map(score);
  return [{ score: Math.min(...scores), suggestion: { kind, text: form, note: NAME_NOTES[kind], clause: null } }];
}

function headingSuggestion(clause: ReferredClause): Suggestion {
  const note = `${clause.cityName}${KIND_LABELS[clause.kind]}`;
  return { kind: 'heading', text: printedTitle(clause), note, clause: clause.id };
}

/** The clauses that a text refers to, the likeliest first. */
export async function referred(text: string, lexicon: Lexicon, catalogue: Catalogue): Promise<Suggestion[]> {
  // The names of the policies tell a reference from a word; what it means is in a longer list.
  if (!readReference(text, catalogue.policies)) return [];
  return suggestionsFor(text, policiesOf(catalogue)(await lexicon.get('headings')));
}

function suggestionsFor(text: string, policies: readonly ReferredPolicy[]): Suggestion[] {
  return findClauseReference(text, policies)
    .slice(0, MOST_OF_KIND)
    .map((clause) => ({ kind: 'clause', text: printedTitle(clause), note: clause.cityName, clause: clause.id }));
}
