import type { Effects } from '../../io/effects.ts';
import type { GeneratedClause, GeneratedPolicy } from '../../generate/clauses.ts';

/** What is indexed. */
export interface Corpus {
  clauses: readonly GeneratedClause[];
  policies: readonly GeneratedPolicy[];
}

/** An engine under measurement. It has a part that builds and a part that runs in the page. */
export interface SearchEngine {
  /** Names its column and its folder. */
  name: string;
  /**
   * Writes everything that the page fetches below a folder, which the server shows as `/<name>/`.
   * @returns how to tell a clause id from what the page gives back for a hit.
   */
  buildIndex(effects: Effects, corpus: Corpus, folder: string): Promise<(hit: string) => string>;
  /** The file, beside this one, that implements `PageEngine`; it is bundled into `<folder>/page.js`. */
  page: string;
}

/** What the page's module exports. */
export interface PageEngine {
  /** Fetches what every search needs. @param base the engine's folder, e.g. "/ours/" */
  load(base: string): Promise<void>;
  /** Searches, and loads what the first ten hits show. `ids` holds every hit, in order. */
  search(query: string): Promise<{ ids: string[]; total: number }>;
  /** Finds what says the query otherwise, where the engine does that; the page does it behind the first hits. */
  related?(query: string): Promise<void>;
}

/** So many hits a reader sees at first. */
export const SHOWN = 10;
