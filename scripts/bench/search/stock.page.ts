import type { PagefindApi } from '../../../src/search/engine.ts';
import { SHOWN } from './engine.ts';

let engine: PagefindApi;

export async function load(base: string): Promise<void> {
  engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as PagefindApi;
}

export async function search(query: string): Promise<{ ids: string[]; total: number }> {
  const { results } = await engine.search(query);
  await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  return { ids: results.map(({ id }) => id), total: results.length };
}
