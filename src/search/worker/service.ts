import { mayRefer } from '../../model/reference-words.ts';
import type { Answer, HitView, SearchApi } from './api.ts';
import { indexCatalogue, type Catalogue, type CatalogueIndex } from '../index/catalogue.ts';
import type { SearchDocument } from '../index/document.ts';
import { createEngine, type Engine, type Found } from '../engine/engine.ts';
import { createFacetIndex, type FacetIndex, type FacetTable } from '../query/facets.ts';
import { createLexicon, type Lexicon } from '../engine/lexicon.ts';
import { createPositionIndex } from '../engine/positional-index.ts';
import { parseQuery } from '../query/query.ts';
import { reasonText } from '../engine/reasons.ts';
import { createTokenSearch, type Pagefind } from '../index/token-search.ts';

/** Where search finds its data. */
export interface ServiceSources {
  index: Pagefind;
  /** Loads a JSON file of `/find/`. */
  load: (file: string) => Promise<unknown>;
}

/** What is loaded before the first answer. */
interface Ready {
  clauses: CatalogueIndex;
  engine: Engine;
  facets: FacetIndex;
}

/** Queries whose results are kept, for facets and further hits. */
const KEPT_QUERIES = 8;

/** Answers the page; loads everything on first need, and again after a load that failed. */
export function createSearchService(sources: ServiceSources): SearchApi {
  const lexicon = createLexicon((file) => sources.load(file));
  const results = new Map<string, Promise<Found[]>>();
  let loadedCatalogue: Promise<Catalogue> | undefined;
  let ready: Promise<Ready> | undefined;

  const loadCatalogue = (): Promise<Catalogue> => {
    loadedCatalogue ??= (sources.load('catalogue.json') as Promise<Catalogue>).catch(
      forget(() => {
        loadedCatalogue = undefined;
      }),
    );
    return loadedCatalogue;
  };
  const prepare = (): Promise<Ready> => {
    ready ??= prepareFrom(sources, lexicon, loadCatalogue()).catch(
      forget(() => {
        ready = undefined;
      }),
    );
    return ready;
  };
  /** The results of one stage of a query, kept for as long as a few others have not been asked. */
  const resultsOf = (key: string, find: () => Promise<Found[]>): Promise<Found[]> => {
    const found = results.get(key) ?? find();
    results.delete(key);
    results.set(key, found);
    found.catch(() => results.delete(key));
    const [oldest] = results.keys();
    if (results.size > KEPT_QUERIES && oldest !== undefined) results.delete(oldest);
    return found;
  };

  return {
    async search(text, selection, stage, limit) {
      const { clauses, engine, facets } = await prepare();
      const query = parseQuery(text);
      const literal = await resultsOf(`literal ${text}`, () => engine.literal(query));
      const related = stage === 'all' ? await resultsOf(`related ${text}`, () => engine.related(query)) : [];
      const all = [...literal, ...related];
      const kept = new Set(
        facets.narrow(
          all.map(({ clause }) => clause),
          selection,
        ),
      );
      const narrowed = all.filter(({ clause }) => kept.has(clause));
      const total = narrowed.filter(({ reasons }) => reasons.length === 0).length;
      return {
        total,
        related: stage === 'all' ? narrowed.length - total : null,
        unfiltered: all.length,
        hits: narrowed.slice(0, limit).map((found) => hitView(found, clauses)),
        facets: facets.count(
          all.map(({ clause }) => clause),
          selection,
        ),
      } satisfies Answer;
    },
    async nearest(text) {
      const { engine } = await prepare();
      const { findNearest } = await import('../engine/nearest.ts');
      return findNearest(parseQuery(text), engine, lexicon);
    },
    async suggest(text) {
      const [{ suggest }, catalogue] = await Promise.all([import('../engine/suggest.ts'), loadCatalogue()]);
      return suggest(text, lexicon, catalogue);
    },
    async referred(text) {
      if (!mayRefer(text)) return [];
      const [{ referred }, catalogue] = await Promise.all([import('../engine/suggest.ts'), loadCatalogue()]);
      return referred(text, lexicon, catalogue);
    },
  };
}

/** Makes a handler that lets a failed load be tried again. */
const forget =
  (reset: () => void) =>
  (error: unknown): never => {
    reset();
    throw error;
  };

async function prepareFrom(
  { index, load }: ServiceSources,
  lexicon: Lexicon,
  loading: Promise<Catalogue>,
): Promise<Ready> {
  const [catalogue, table] = await Promise.all([loading, load('facets.json') as Promise<FacetTable>]);
  const clauses = indexCatalogue(catalogue);
  const tokens = createTokenSearch(index, () => lexicon.get('characters'));
  const textOf = async (clause: number): Promise<string> =>
    ((await load(`${clauses.clause(clause).id}.json`)) as SearchDocument).text;
  return {
    clauses,
    engine: createEngine({ catalogue, index: createPositionIndex(tokens, catalogue), lexicon, textOf }),
    facets: createFacetIndex(catalogue, clauses, table),
  };
}

function hitView({ clause, marks, reasons }: Found, clauses: CatalogueIndex): HitView {
  const { id, kind, policy } = clauses.clause(clause);
  return {
    id,
    kind,
    city: policy.city,
    cityName: policy.cityName,
    cityOrder: clauses.cityOrder(policy.city),
    policyTitle: policy.title,
    period: policy.period,
    marks,
    reasons: reasons.map(reasonText),
  };
}
