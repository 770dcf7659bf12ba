import { memoize } from '../../corpus/memoize.ts';
import type { Catalogue } from '../index/catalogue.ts';
import type { Lexicon } from './lexicon.ts';
import type { Occurrences, PositionIndex } from './positional-index.ts';
import type { ParsedQuery, QueryWord } from '../query/query.ts';
import { rankClauses } from './ranking.ts';
import { findAlternatives, type Alternative } from './query-expansion.ts';
import type { Reason } from './reasons.ts';
import { tokenCount } from '../index/tokens.ts';

/** A clause that a query finds. */
export interface FoundClause {
  clause: number;
  /** Folded runs to mark in it. */
  marks: string[];
  /** Why it is there; empty for a clause that contains every word. */
  reasons: Reason[];
}

/** What search runs on. */
export interface EngineContext {
  catalogue: Catalogue;
  index: PositionIndex;
  lexicon: Lexicon;
  /** The printed text of a clause. */
  textOf: (clause: number) => Promise<string>;
}

/**
 * Finds clauses: first those that contain the query, then those that say it otherwise. For each query each is found
 * once.
 */
export interface Engine {
  /** Every clause that contains all words and none of the excluded ones, best first; exact. */
  literal(query: ParsedQuery): Promise<FoundClause[]>;
  /** The clauses beyond these that have another form of a word, best first. */
  related(query: ParsedQuery): Promise<FoundClause[]>;
  /** How many clauses contain a run. */
  count(run: string): Promise<number>;
}

/** Makes the engine; it loads nothing until asked. */
export function createEngine({ catalogue, index, lexicon, textOf }: EngineContext): Engine {
  const literalPlaces = memoize(({ words }: ParsedQuery) => Promise.all(words.map(({ run }) => index.find(run))));
  const excluded = memoize(async ({ without }: ParsedQuery) => {
    const found = await Promise.all(without.map((run) => index.find(run)));
    return new Set(found.flatMap((places) => [...places.keys()]));
  });

  return {
    literal: memoize(async (query) => {
      const [places, out] = await Promise.all([literalPlaces(query), excluded(query)]);
      const clauses = common(places.map((found) => new Set(found.keys()))).filter((clause) => !out.has(clause));
      const marks = query.words.map(({ run }) => run);
      return ordered(clauses, query.words, places, catalogue).map((clause) => ({ clause, marks, reasons: [] }));
    }),
    related: memoize(async (query) => {
      const [places, out] = await Promise.all([literalPlaces(query), excluded(query)]);
      const context = { index, lexicon, textOf, holdsTraditional: catalogue.holdsTraditional };
      const others = await Promise.all(
        query.words.map((word, i) => findAlternatives(word, places[i] ?? new Map<number, number[]>(), context)),
      );
      const either = query.words.map((_, i) => new Set([...(places[i]?.keys() ?? []), ...(others[i]?.keys() ?? [])]));
      const clauses = common(either).filter((clause) => !out.has(clause) && places.some((found) => !found.has(clause)));
      const all = query.words.map((_, i) => joined(places[i], others[i]));
      const found = ordered(clauses, query.words, all, catalogue).map((clause) =>
        relatedClause(clause, query.words, places, others),
      );
      return [...found.filter((hit) => !isNearOnly(hit)), ...found.filter(isNearOnly)];
    }),
    count: async (run) => (await index.find(run)).size,
  };
}

/** True for a clause that has only a word near in meaning, which comes after those that name the same thing. */
const isNearOnly = ({ reasons }: FoundClause): boolean => reasons.some(({ kind }) => kind === 'word');

/** What is in all of the sets; nothing for no sets. */
function common(sets: readonly ReadonlySet<number>[]): number[] {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return [...(smallest ?? [])].filter((clause) => others.every((set) => set.has(clause)));
}

/** Where a word or what is said instead of it stands. */
function joined(places: Occurrences | undefined, others: ReadonlyMap<number, Alternative> | undefined): Occurrences {
  return new Map([
    ...[...(others ?? [])].map(([clause, { places: standing }]): [number, readonly number[]] => [clause, standing]),
    ...(places ?? []),
  ]);
}

function ordered(
  clauses: readonly number[],
  words: readonly QueryWord[],
  places: readonly Occurrences[],
  catalogue: Catalogue,
): number[] {
  const ranked = words.map(({ run }, i) => ({
    length: tokenCount(run),
    places: places[i] ?? new Map<number, number[]>(),
  }));
  return rankClauses(clauses, ranked, catalogue);
}

function relatedClause(
  clause: number,
  words: readonly QueryWord[],
  places: readonly Occurrences[],
  others: readonly ReadonlyMap<number, Alternative>[],
): FoundClause {
  const said = words.map(({ run }, i) =>
    places[i]?.has(clause) ? { mark: run, reason: null } : (others[i]?.get(clause) ?? null),
  );
  return {
    clause,
    marks: said.flatMap((word) => word?.mark ?? []),
    reasons: said.flatMap((word) => word?.reason ?? []),
  };
}
