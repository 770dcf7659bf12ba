import { SHOWN } from './engine.ts';

/** The part of Pagefind's browser interface that a results page uses. */
interface Pagefind {
  search(term: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

let engine: Pagefind;

export async function load(base: string): Promise<void> {
  engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
}

export async function search(query: string): Promise<{ ids: string[]; total: number }> {
  const { results } = await engine.search(query);
  await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  return { ids: results.map(({ id }) => id), total: results.length };
}
