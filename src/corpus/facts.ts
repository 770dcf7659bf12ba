import { getCollection } from 'astro:content';
import type {
  CardRecord,
  FigureRecord,
  Metric,
  NumeralRecord,
  SupportRecord,
  TermRecord,
  Unit,
} from '../model/schema.ts';
import { inOrder } from './corpus.ts';
import { memoize } from './memoize.ts';

/** What the clauses say, joined once a build; lists are in reading order, policies in that of their cities. */
export interface Facts {
  figures: FigureRecord[];
  supports: SupportRecord[];
  numerals: NumeralRecord[];
  metrics: Metric[];
  terms: TermRecord[];
  units: Unit[];
  /** By clause id; only measures have one. */
  cards: ReadonlyMap<string, CardRecord>;
  /** By clause id. */
  supportsOf: ReadonlyMap<string, SupportRecord[]>;
}

let facts: Promise<Facts> | undefined;

/** Loads figures, supports, cards, metrics, terms and units once a build. */
export function loadFacts(): Promise<Facts> {
  facts ??= build();
  return facts;
}

async function build(): Promise<Facts> {
  const [figures, supports, numerals, cards, metrics, terms, units] = await Promise.all([
    getCollection('figures'),
    getCollection('supports'),
    getCollection('numerals'),
    getCollection('cards'),
    getCollection('metrics'),
    getCollection('terms'),
    getCollection('units'),
  ]);
  return {
    figures: inOrder(figures),
    supports: inOrder(supports),
    numerals: inOrder(numerals),
    metrics: inOrder(metrics),
    terms: inOrder(terms),
    units: inOrder(units),
    cards: new Map(cards.map(({ data }) => [data.id, data])),
    supportsOf: Map.groupBy(
      supports.map(({ data }) => data),
      ({ clause }) => clause,
    ),
  };
}

/** The figures of each policy, by its id. */
export const figuresByPolicy = memoize(({ figures }: Facts): Map<string, FigureRecord[]> =>
  Map.groupBy(figures, ({ policy }) => policy),
);
