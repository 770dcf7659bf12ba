import { KIND_LABELS } from '../lib/labels.ts';
import type { ClauseKind } from '../policy/schema.ts';
import type { SearchDocument } from './document.ts';
import { findMatches } from './matches.ts';
import type { ParsedQuery } from './query.ts';
import { queryTokens } from './tokens.ts';

/** The part of Pagefind's browser interface that search uses. */
export interface PagefindApi {
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  data(): Promise<{ meta: Record<string, string> }>;
}

/**
 * Finds the clauses in which all runs of a query occur.
 * @returns Pagefind's results, one a clause; the index is exact, so their number is the total.
 */
export async function searchIndex(pagefind: PagefindApi, query: ParsedQuery): Promise<PagefindResult[]> {
  let common: Map<string, PagefindResult> | undefined;
  for (const run of query.runs) {
    const tokens = queryTokens(run);
    if (tokens === null) continue;
    const { results } = await pagefind.search(tokens);
    const found = new Map(results.map((result) => [result.id, result]));
    common = common ? new Map([...common].filter(([id]) => found.has(id))) : found;
    if (common.size === 0) break;
  }
  return [...(common ?? new Map<string, PagefindResult>()).values()];
}

/** Loads what is shown of a hit. */
export async function loadDocument(result: PagefindResult): Promise<SearchDocument> {
  const { meta } = await result.data();
  return JSON.parse(meta['document'] ?? '') as SearchDocument;
}

const KINDS: readonly ClauseKind[] = ['measure', 'target', 'safeguard', 'lead', 'closing', 'preamble', 'notice'];
/** A search document carries the label of its kind. */
const KIND_ORDER = KINDS.map((kind) => KIND_LABELS[kind]);

/**
 * Ranks hits: heading before body, dense before sparse, measures before notices, then document order.
 */
export function rank(documents: readonly SearchDocument[], query: ParsedQuery): SearchDocument[] {
  const scored = documents.map((document) => ({
    document,
    inHeading: findMatches(document.heading, query.runs).length > 0 ? 0 : 1,
    density: findMatches(document.text, query.runs).length / document.text.length,
    kind: KIND_ORDER.indexOf(document.kind),
  }));
  scored.sort(
    (a, b) =>
      a.inHeading - b.inHeading ||
      b.density - a.density ||
      a.kind - b.kind ||
      a.document.cityOrder - b.document.cityOrder ||
      a.document.order - b.document.order,
  );
  return scored.map(({ document }) => document);
}
