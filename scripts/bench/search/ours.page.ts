import { loadDocument, searchIndex, type PagefindApi } from '../../../src/search/engine.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { SHOWN } from './engine.ts';

let engine: PagefindApi;

export async function load(base: string): Promise<void> {
  engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as PagefindApi;
}

export async function search(query: string): Promise<{ ids: string[]; total: number }> {
  const found = await searchIndex(engine, parseQuery(query));
  await Promise.all(found.slice(0, SHOWN).map(loadDocument));
  return { ids: found.map(({ id }) => id), total: found.length };
}
