import { fetchJson } from '../../ui/loading.ts';
import { answerCalls } from './messages.ts';
import { createSearchService } from './service.ts';
import type { Pagefind } from '../index/token-search.ts';

/* Runs search beside the page, so that typing and scrolling never wait for it. */

const base = import.meta.env.BASE_URL;
type LoadedPagefind = Pagefind & { destroy(): Promise<void> };
let pagefind: Promise<LoadedPagefind> | undefined;
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

/** Asks Pagefind, which is loaded first; after a failure it is loaded anew. */
async function withPagefind<T>(ask: (engine: Pagefind) => Promise<T>): Promise<T> {
  const before = failures;
  pagefind ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<LoadedPagefind>;
  const asked = pagefind;
  try {
    const answer = await ask(await asked);
    if (failures > before) throw new Error('a part of the search index did not load');
    return answer;
  } catch (error) {
    if (pagefind === asked) pagefind = undefined;
    void asked.then((engine) => engine.destroy()).catch(() => undefined);
    throw error;
  }
}

const index: Pagefind = {
  search: (term) => withPagefind((engine) => engine.search(term)),
  preload: (terms) => withPagefind((engine) => engine.preload(terms)),
};
answerCalls(
  globalThis as unknown as Worker,
  createSearchService({ index, load: (file) => fetchJson(`${base}find/${file}`) }),
);
