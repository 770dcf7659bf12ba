import { mayRefer } from '../../model/reference-words.ts';
import { memoize } from '../../corpus/memoize.ts';
import { keepLoaded } from '../../ui/loading.ts';
import { createEngine, type Engine, type FoundClause } from '../engine/engine.ts';
import { createLexicon } from '../engine/lexicon.ts';
import { createPositionIndex } from '../engine/positional-index.ts';
import { reasonText } from '../engine/reasons.ts';
import { indexCatalogue, type Catalogue, type CatalogueIndex } from '../index/catalogue.ts';
import type { SearchDocument } from '../index/document.ts';
import { createTokenSearch, type Pagefind } from '../index/token-search.ts';
import { createFacetIndex, type FacetIndex, type FacetTable } from '../query/facets.ts';
import { parseQuery, type ParsedQuery } from '../query/query.ts';
import type { Answer, HitView, SearchApi } from './api.ts';

/** Where search finds its data. */
export interface ServiceSources {
  index: Pagefind;
  /** Loads a JSON file of `/find/`. */
  load: (file: string) => Promise<unknown>;
}

/** What is made of the files that are loaded before the first answer. */
interface Ready {
  clauses: CatalogueIndex;
  engine: Engine;
  facets: FacetIndex;
}

/** Queries that are kept, and with them what the engine found, for facets and further hits. */
const KEPT_QUERIES = 8;

/** Answers the page; loads everything on first need, each file once, and again after a load that failed. */
export function createSearchService(sources: ServiceSources): SearchApi {
  const load = keepLoaded(sources.load);
  const loadCatalogue = () => load('catalogue.json') as Promise<Catalogue>;
  const loadDocument = (id: string) => load(`${id}.json`) as Promise<SearchDocument>;
  const lexicon = createLexicon(load);
  const readyFrom = memoize((catalogue: Catalogue) => {
    const clauses = indexCatalogue(catalogue);
    const tokens = createTokenSearch(sources.index, () => lexicon.get('characters'));
    const textOf = async (clause: number): Promise<string> => (await loadDocument(clauses.clause(clause).id)).text;
    const engine = createEngine({ catalogue, index: createPositionIndex(tokens, catalogue), lexicon, textOf });
    return memoize((table: FacetTable): Ready => {
      const facets = createFacetIndex(catalogue, clauses, table);
      return { clauses, engine, facets };
    });
  });
  const prepare = async (): Promise<Ready> => {
    const [catalogue, table] = await Promise.all([loadCatalogue(), load('facets.json') as Promise<FacetTable>]);
    return readyFrom(catalogue)(table);
  };
  const queries = new Map<string, ParsedQuery>();

  return {
    async search(text, selection, reach, limit) {
      const { clauses, engine, facets } = await prepare();
      const query = keptQuery(text, queries);
      const found = await Promise.all([engine.literal(query), reach === 'all' ? engine.related(query) : []]).catch(
        (error: unknown) => {
          queries.delete(text);
          throw error;
        },
      );
      const all = found.flat();
      const numbers = all.map(({ clause }) => clause);
      const kept = new Set(facets.narrow(numbers, selection));
      const narrowed = all.filter(({ clause }) => kept.has(clause));
      const total = narrowed.filter(({ reasons }) => reasons.length === 0).length;
      return {
        total,
        related: reach === 'all' ? narrowed.length - total : null,
        unfiltered: all.length,
        hits: narrowed.slice(0, limit).map((one) => hitView(one, clauses)),
        facets: facets.count(numbers, selection),
      } satisfies Answer;
    },
    async nearest(text) {
      const [{ findNearest }, { engine }] = await Promise.all([import('../engine/nearest.ts'), prepare()]);
      return findNearest(parseQuery(text), engine, lexicon);
    },
    async suggest(text) {
      const [{ findSuggestions }, catalogue] = await Promise.all([import('../engine/suggest.ts'), loadCatalogue()]);
      return findSuggestions(text, lexicon, catalogue);
    },
    async referred(text) {
      if (!mayRefer(text)) return [];
      const [{ referred }, catalogue] = await Promise.all([import('../engine/suggest.ts'), loadCatalogue()]);
      return referred(text, lexicon, catalogue);
    },
    document: loadDocument,
  };
}

/** A query, which is kept for as long as a few others have not been asked. */
function keptQuery(text: string, queries: Map<string, ParsedQuery>): ParsedQuery {
  const query = queries.get(text) ?? parseQuery(text);
  queries.delete(text);
  queries.set(text, query);
  const [oldest] = queries.keys();
  if (queries.size > KEPT_QUERIES && oldest !== undefined) queries.delete(oldest);
  return query;
}

function hitView({ clause, marks, reasons }: FoundClause, clauses: CatalogueIndex): HitView {
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
