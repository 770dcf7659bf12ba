import { fetchJson } from '../../../src/ui/loading.ts';
import type { SearchApi } from '../../../src/search/worker/api.ts';
import { noSelection } from '../../../src/search/query/facets.ts';
import { createSearchService } from '../../../src/search/worker/service.ts';
import type { Pagefind } from '../../../src/search/index/token-search.ts';
import { SHOWN } from './engine.ts';

/* The service that the site runs in a worker, in the page itself, so that only its own work is timed. */

let service: SearchApi;

export async function load(base: string): Promise<void> {
  const index = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  service = createSearchService({ index, load: (file) => fetchJson(`${base}find/${file}`) });
}

export async function search(query: string): Promise<{ ids: string[]; total: number }> {
  const { hits, total } = await service.search(query, noSelection(), 'literal', Infinity);
  await Promise.all(hits.slice(0, SHOWN).map(({ id }) => service.document(id)));
  return { ids: hits.map(({ id }) => id), total };
}

export async function related(query: string): Promise<void> {
  await service.search(query, noSelection(), 'all', SHOWN);
}
