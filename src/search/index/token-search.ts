import type { TokenRecord, TokenSearch } from '../engine/positional-index.ts';
import { pairsFrom, SYMBOL_WIDTH } from './tokens.ts';

/** The part of Pagefind's browser interface that search uses. */
export interface Pagefind {
  search(term: string): Promise<{ results: TokenRecord[] }>;
  /** Loads the parts of the index that hold terms, without searching. */
  preload(terms: string): Promise<void>;
}

/**
 * Asks Pagefind for tokens. For a prefix it looks into the one part of the index where the prefix
 * itself would stand, though words that begin with it may reach into the next parts; so these are
 * loaded first, by every pair that may begin with the symbol.
 * @param characters all characters of the texts.
 */
export function createTokenSearch(pagefind: Pagefind, characters: () => Promise<string>): TokenSearch {
  const preloaded = new Set<string>();
  return async (token) => {
    if (token.length === SYMBOL_WIDTH && !preloaded.has(token)) {
      await pagefind.preload(pairsFrom(token, await characters()).join(' '));
      preloaded.add(token);
    }
    return (await pagefind.search(token)).results.map(({ id, words }) => ({ id, words }));
  };
}
