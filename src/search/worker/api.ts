import type { SearchDocument } from '../index/document.ts';
import type { Facet, FacetCount, FacetSelection } from '../query/facets.ts';

/* What the page asks of search, which runs in a worker. */

/** A hit as the page shows it before its document has come. */
export interface HitView {
  id: string;
  city: string;
  cityName: string;
  /** Its column. */
  cityOrder: number;
  policyTitle: string;
  period: string;
  kind: string;
  /** Folded runs to mark. */
  marks: string[];
  /** Why it is there though it does not contain the query; empty for a literal hit. */
  reasons: string[];
}

/** What a query finds under a selection. */
export interface Answer {
  /** Clauses that contain the query. */
  total: number;
  /** Clauses that say it otherwise; `null` until they have been looked for. */
  related: number | null;
  /** The same without the selection. */
  unfiltered: number;
  /** The first of them, literal ones before the others. */
  hits: HitView[];
  facets: Record<Facet, FacetCount[]>;
}

/** How far to look: what contains the query comes at once, what says it otherwise may take longer. */
export type SearchReach = 'literal' | 'all';

/** What a query without hits may have meant. */
export interface Nearest {
  /** Words and names that read or look much like it, each with its hits. */
  names: { text: string; count: number }[];
  /** The query without one of its words, with the hits of the rest. */
  without: { dropped: string; rest: string; count: number }[];
}

/** What a reader may be typing. */
export interface Suggestion {
  kind: 'clause' | 'heading' | 'term' | 'unit';
  text: string;
  /** BesideLink the text: city and kind, or what a name is. */
  note: string;
  /** The clause to go to, or `null` for a name to search for. */
  clause: string | null;
}

export interface SearchApi {
  /** @throws Error when the index or a list cannot be loaded. */
  search(text: string, selection: FacetSelection, reach: SearchReach, limit: number): Promise<Answer>;
  nearest(text: string): Promise<Nearest>;
  suggest(text: string): Promise<Suggestion[]>;
  /** The clauses that a query refers to. */
  referred(text: string): Promise<Suggestion[]>;
  /** What is shown of a hit. @throws Error when it cannot be loaded. */
  document(id: string): Promise<SearchDocument>;
}
