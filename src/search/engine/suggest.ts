import type { Suggestion } from '../worker/api.ts';
import type { CatalogueIndex } from '../index/catalogue.ts';
import { fold } from '../../language/fold.ts';
import { looksLikePinyin } from '../query/latin.ts';
import type { Heading, Lexicon, Name } from './lexicon.ts';
import { createPinyinTable, matchPinyin, type PinyinTable } from '../query/pinyin.ts';
import { readReference } from '../query/reference.ts';

const MOST = 8;
/** Of one kind, so that headings do not crowd out terms. */
const MOST_OF_KIND = 4;
const NAME_NOTES = { term: '术语', unit: '责任单位' } as const;

/** A numbered clause that a reader names by city and number. */
interface NumberedClause {
  id: string;
  city: string;
  title: string;
  /** Not a number for a clause that has none. */
  number: number;
  kindOrder: number;
}

/**
 * What a reader may be typing: a clause by its number, terms, bodies and headings that contain it
 * or read like it; those that begin with it first.
 */
export async function suggest(text: string, lexicon: Lexicon, clauses: CatalogueIndex): Promise<Suggestion[]> {
  const typed = fold(text);
  if (typed === '') return [];
  const [names, headings] = await Promise.all([lexicon.get('names'), lexicon.get('headings')]);
  const table = looksLikePinyin(typed) ? createPinyinTable(await lexicon.get('readings')) : null;
  const score = (name: string): number => scoreOf(typed, name, table);
  const numbered = headings.map((heading) => numberedClause(heading, clauses));
  return [
    ...referred(typed, numbered),
    ...best(names.flatMap((name) => namedSuggestion(name, score))),
    ...best(
      headings.map((heading, i) => ({
        score: score(heading.heading),
        suggestion: headingSuggestion(heading, numbered[i], clauses),
      })),
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
    .toSorted((a, b) => a.score - b.score || a.suggestion.text.length - b.suggestion.text.length)
    .slice(0, MOST_OF_KIND)
    .map(({ suggestion }) => suggestion);

function namedSuggestion([kind, forms, aliases]: Name, score: (name: string) => number): Scored[] {
  const [form] = forms;
  if (form === undefined || kind === 'word') return [];
  const scores = [...forms, ...aliases].map(score);
  return [{ score: Math.min(...scores), suggestion: { kind, text: form, note: NAME_NOTES[kind], clause: null } }];
}

function headingSuggestion(
  { num, heading }: Heading,
  clause: NumberedClause | undefined,
  clauses: CatalogueIndex,
): Suggestion {
  const note = clause ? `${clause.city}${clauses.clause(clauses.numberOf(clause.id)).kind}` : '';
  return { kind: 'heading', text: `${num}${heading}`, note, clause: clause?.id ?? null };
}

function numberedClause({ clause, num, heading }: Heading, clauses: CatalogueIndex): NumberedClause {
  const { id, policy, kindOrder } = clauses.clause(clause);
  return { id, city: policy.cityName, title: `${num}${heading}`, number: Number.parseInt(num, 10), kindOrder };
}

/** Clauses that were named by their number, measures first. */
function referred(typed: string, numbered: readonly NumberedClause[]): Suggestion[] {
  const reference = readReference(typed);
  if (!reference) return [];
  const { city, number } = reference;
  return numbered
    .filter((clause) => clause.number === number && (city === '' || clause.city.startsWith(city)))
    .sort((a, b) => a.kindOrder - b.kindOrder)
    .slice(0, MOST_OF_KIND)
    .map(({ id, city: cityName, title }) => ({ kind: 'clause', text: title, note: cityName, clause: id }));
}
