import type { SearchApi } from '../../../src/search/worker/api.ts';
import { noSelection } from '../../../src/search/query/facets.ts';
import { createSearchService } from '../../../src/search/worker/service.ts';
import type { Pagefind } from '../../../src/search/index/token-search.ts';
import { SHOWN } from './engine.ts';

/* The service that the site runs in a worker, in the page itself, so that only its own work is timed. */

let service: SearchApi;
let folder = '';

export async function load(base: string): Promise<void> {
  folder = base;
  const index = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  service = createSearchService({ index, load: fetchList });
}

async function fetchList(file: string): Promise<unknown> {
  const response = await fetch(`${folder}find/${file}`);
  return response.json();
}

const loaded = new Map<string, Promise<unknown>>();

/** The page keeps what it has shown. */
function loadOnce(file: string): Promise<unknown> {
  const known = loaded.get(file) ?? fetchList(file);
  loaded.set(file, known);
  return known;
}

export async function search(query: string): Promise<{ ids: string[]; total: number }> {
  const { hits, total } = await service.search(query, noSelection(), 'literal', Infinity);
  await Promise.all(hits.slice(0, SHOWN).map(({ id }) => loadOnce(`${id}.json`)));
  return { ids: hits.map(({ id }) => id), total };
}

export async function related(query: string): Promise<void> {
  await service.search(query, noSelection(), 'all', SHOWN);
}
