import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTokenSearch, type Pagefind } from './token-search.ts';
import { indexTokens, runTokens } from './tokens.ts';

/**
 * Pagefind over one text: its words lie in parts of a few; a term loads the part where it would stand, and finds
 * what begins with it in the parts loaded.
 */
function partedIndex(text: string, wordsInPart: number): { pagefind: Pagefind; words: string[] } {
  const words = indexTokens(text)
    .split(' ')
    .filter((word) => word !== '');
  const sorted = [...new Set(words)].sort();
  const parts = Array.from({ length: Math.ceil(sorted.length / wordsInPart) }, (_, i) =>
    sorted.slice(i * wordsInPart, (i + 1) * wordsInPart),
  );
  const loaded = new Set<string>();
  const load = (term: string): void => {
    const part = parts.find((members) => (members.at(-1) ?? '') >= term);
    for (const word of part ?? []) loaded.add(word);
  };
  const search = (term: string): ReturnType<Pagefind['search']> => {
    load(term);
    return Promise.resolve({
      results: [
        {
          id: 'record',
          words: [...words.keys()].filter((at) => loaded.has(words[at] ?? '') && words[at]?.startsWith(term)),
        },
      ],
    });
  };
  return {
    pagefind: {
      search,
      preload: (terms) => {
        terms.split(' ').forEach(load);
        return Promise.resolve();
      },
    },
    words,
  };
}

describe('createTokenSearch', () => {
  test('finds every word that begins with a symbol, in however many parts of the index they lie', async () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', '𠮷', '。'), minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 4 }), fc.nat(), async (given, wordsInPart, which) => {
        const { pagefind, words } = partedIndex(given, wordsInPart);
        const symbol = (words[which % words.length] ?? '').slice(0, 3);
        const [record] = await createTokenSearch(pagefind, () => Promise.resolve([...new Set(given)].join('')))(symbol);
        expect(record?.words).toEqual([...words.keys()].filter((at) => words[at]?.startsWith(symbol)));
      }),
    );
  });

  test('loads nothing ahead for a pair, and once only for a symbol', async () => {
    const { pagefind } = partedIndex('甲乙甲丙', 1);
    const preloaded: string[] = [];
    const search = createTokenSearch(
      {
        ...pagefind,
        preload: (terms) => {
          preloaded.push(terms);
          return pagefind.preload(terms);
        },
      },
      () => Promise.resolve('甲乙丙'),
    );
    await search(runTokens('甲乙')[0]?.token ?? '');
    expect(preloaded).toEqual([]);
    await search(runTokens('甲')[0]?.token ?? '');
    await search(runTokens('甲')[0]?.token ?? '');
    expect(preloaded).toHaveLength(1);
  });
});
