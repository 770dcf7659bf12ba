import { answerCalls } from './messages.ts';
import type { TokenRecord } from './positions.ts';
import { createSearchService } from './service.ts';

/* Runs search beside the page, so that typing and scrolling never wait for it. */

/** The part of Pagefind's browser interface that search uses. */
interface Pagefind {
  search(term: string): Promise<{ results: TokenRecord[] }>;
  destroy(): Promise<void>;
}

const base = import.meta.env.BASE_URL;
let pagefind: Promise<Pagefind> | undefined;
let failures = 0;

/** Pagefind passes over a part of the index that did not load, as if it held nothing; so loads are counted here. */
const fetchUnwatched = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (input, init) => {
  const response = await fetchUnwatched(input, init).catch((error: unknown) => {
    failures++;
    throw error;
  });
  if (!response.ok) failures++;
  return response;
};

async function askIndex(token: string): Promise<TokenRecord[]> {
  const before = failures;
  pagefind ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>;
  try {
    const engine = await pagefind;
    const { results } = await engine.search(token);
    if (failures > before) throw new Error('a part of the search index did not load');
    return results.map(({ id, words }) => ({ id, words }));
  } catch (error) {
    const failed = pagefind;
    pagefind = undefined;
    void failed.then((engine) => engine.destroy()).catch(() => undefined);
    throw error;
  }
}

async function load(file: string): Promise<unknown> {
  const response = await fetch(`${base}find/${file}`);
  if (!response.ok) throw new Error(`${response.status} for ${file}`);
  return response.json() as Promise<unknown>;
}

answerCalls(globalThis as unknown as Worker, createSearchService({ tokens: askIndex, load }));
