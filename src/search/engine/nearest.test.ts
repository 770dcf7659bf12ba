import { describe, expect, test } from 'vitest';
import type { Nearest } from '../worker/api.ts';
import { createEngine } from './engine.ts';
import { smallCorpus, smallLexicon } from '../fixtures/corpus.ts';
import { findNearest } from './nearest.ts';
import { createPositionIndex } from './positional-index.ts';
import { parseQuery } from '../query/query.ts';

async function nearest(typed: string): Promise<Nearest> {
  const { search, catalogue } = smallCorpus(['融资担保体系', '融资担保', '贷款贴息', '小微企业贷款']);
  const lexicon = smallLexicon({
    names: [
      ['term', ['融资担保'], []],
      ['term', ['贴息', '不在文中'], []],
    ],
    headings: [{ clause: 0, num: '1.', heading: '融资担保体系' }],
    readings: { characters: { rong: '融', zi: '资', dan: '担', bao: '保', tie: '贴', xi: '息' }, exceptions: [] },
    syllables: { rong: '融溶', dan: '担但' },
  });
  const engine = createEngine({
    catalogue,
    index: createPositionIndex(search, catalogue),
    lexicon,
    textOf: () => Promise.resolve(''),
  });
  return findNearest(parseQuery(typed), engine, lexicon);
}

describe('findNearest', () => {
  test('offers what was meant by a slip, with its hits', async () => {
    expect((await nearest('融资坦保')).names[0]).toEqual({ text: '融资担保', count: 2 });
  });

  test('offers what sounds the same before what does not', async () => {
    expect((await nearest('溶资但保')).names[0]?.text).toBe('融资担保');
    expect((await nearest('溶资但保')).names.map(({ text }) => text)).not.toContain('贴息');
  });

  test('offers names by pinyin with a slip', async () => {
    expect((await nearest('tiexo')).names[0]?.text).toBe('贴息');
  });

  test('offers nothing that is far, or that no clause contains', async () => {
    expect(await nearest('天气预报')).toEqual({ names: [], without: [] });
    expect((await nearest('不在文中')).names).toEqual([]);
  });

  test('offers to leave a word out, most hits first', async () => {
    expect((await nearest('贷款 融资担保 小微企业')).without).toEqual([
      { dropped: '融资担保', rest: '贷款 小微企业', count: 1 },
    ]);
    expect((await nearest('贷款 融资担保')).without).toEqual([
      { dropped: '贷款', rest: '融资担保', count: 2 },
      { dropped: '融资担保', rest: '贷款', count: 2 },
    ]);
  });

  test('keeps the quotes of what is left', async () => {
    expect((await nearest('"小微企业" 融资担保')).without).toContainEqual({
      dropped: '融资担保',
      rest: '"小微企业"',
      count: 1,
    });
  });
});
