import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asObject, plainOccurrences, smallCorpus } from '../fixtures/corpus.ts';
import { createPositionIndex, type TokenSearch } from './positional-index.ts';

const indexOf = (texts: string[], block?: number): ReturnType<typeof createPositionIndex> => {
  const { search, catalogue } = smallCorpus(texts, block);
  return createPositionIndex(search, catalogue);
};

describe('find', () => {
  test('gives the tokens before each occurrence, by clause', async () => {
    const index = indexOf(['首贷、贷款、贷款', '无', '贷款']);
    expect(asObject(await index.find('贷款'))).toEqual({ 0: [3, 6], 2: [0] });
    expect(asObject(await index.find('贷'))).toEqual({ 0: [1, 3, 6], 2: [0] });
  });

  test('finds overlapping occurrences', async () => {
    expect(asObject(await indexOf(['企企企']).find('企企'))).toEqual({ 0: [0, 1] });
  });

  test.each([1, 2, 9])('finds no run across the border of clauses, %i of them in a record', async (block) => {
    const index = indexOf(['甲乙', '丙丁', '甲乙丙丁'], block);
    expect(asObject(await index.find('乙丙'))).toEqual({ 2: [1] });
    expect(asObject(await index.find('丁'))).toEqual({ 1: [1], 2: [3] });
  });

  test('passes over clauses without text', async () => {
    expect(asObject(await indexOf(['', '甲', '', '甲']).find('甲'))).toEqual({ 1: [0], 3: [0] });
  });

  test('finds an empty run nowhere, and asks nothing for it', async () => {
    const { search, catalogue, asked } = smallCorpus(['甲']);
    expect((await createPositionIndex(search, catalogue).find(' ')).size).toBe(0);
    expect(asked).toEqual([]);
  });

  test('finds exactly what a plain search finds, pairs of units and halves of them included', async () => {
    const letters = (maxLength: number): fc.Arbitrary<string> =>
      fc.string({
        unit: fc.constantFrom('甲', '乙', 'Ａ', 'a', ' ', '，', '𠮷', '\ud842', '\udfb7', '\uffff', '1'),
        maxLength,
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(letters(12), { minLength: 1, maxLength: 6 }),
        letters(4),
        fc.integer({ min: 1, max: 4 }),
        async (texts, run, block) => {
          const { search, catalogue, texts: folded } = smallCorpus(texts, block);
          expect(asObject(await createPositionIndex(search, catalogue).find(run))).toEqual(
            plainOccurrences(run, folded),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('finds every stretch of a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 10 }), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (texts, which, from, length) => {
          const { search, catalogue, texts: folded } = smallCorpus(texts);
          const text = folded[which % folded.length] ?? '';
          const start = text === '' ? 0 : from % text.length;
          const run = text.slice(start, start + 1 + (length % 8));
          expect(asObject(await createPositionIndex(search, catalogue).find(run))).toEqual(
            plainOccurrences(run, folded),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the index', () => {
  test('is asked once for a token', async () => {
    const { search, catalogue, asked } = smallCorpus(['贷款']);
    const index = createPositionIndex(search, catalogue);
    await Promise.all([index.find('贷款'), index.find('贷款')]);
    await index.find('贷款');
    expect(asked).toHaveLength(1);
  });

  test('is asked again after it failed', async () => {
    const { search, catalogue } = smallCorpus(['贷款']);
    let failures = 1;
    const failing: TokenSearch = (token) => (failures-- > 0 ? Promise.reject(new Error('no network')) : search(token));
    const index = createPositionIndex(failing, catalogue);
    await expect(index.find('贷款')).rejects.toThrow('no network');
    expect((await index.find('贷款')).size).toBe(1);
  });

  test('must be of the same build as the catalogue', async () => {
    const { catalogue } = smallCorpus(['贷款']);
    const foreign: TokenSearch = () => Promise.resolve([{ id: 'foreign', words: [0] }]);
    await expect(createPositionIndex(foreign, catalogue).find('贷')).rejects.toThrow(/different builds: foreign/u);
  });
});
