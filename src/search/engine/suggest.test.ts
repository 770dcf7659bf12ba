import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../worker/api.ts';
import { NO_REFERENCES, POLICIES, REFERENCES } from '../../model/fixtures/references.ts';
import { listsOf, smallCorpus, smallLexicon } from '../fixtures/corpus.ts';
import { findSuggestions } from './suggest.ts';

const HEADINGS = ['融资担保', '贷款贴息', '人才引进', '数字化', '健全融资体系'];
const { catalogue } = smallCorpus(HEADINGS);
const lexicon = smallLexicon({
  names: [
    ['term', ['政策性融资担保'], ['担保公司']],
    ['unit', ['市金融办'], ['金融办']],
    ['word', ['融资'], []],
  ],
  headings: HEADINGS.map((heading, clause) => ({ clause, num: `${clause + 1}.`, heading })),
  readings: { characters: { dan: '担', bao: '保', rong: '融', zi: '资', dai: '贷', kuan: '款' }, exceptions: [] },
});
const offered = async (typed: string): Promise<Suggestion[]> => findSuggestions(typed, lexicon, catalogue);
const texts = async (typed: string): Promise<string[]> => (await offered(typed)).map(({ text }) => text);

describe('suggest', () => {
  test.each(['某市 3', '某市3', '某 3', '3', '第3条', '措施3', '某市措施3', '3.'])(
    '%s goes to clause 3',
    async (typed) => {
      expect((await offered(typed))[0]).toEqual({
        kind: 'clause',
        text: '3.人才引进',
        note: '某市',
        clause: 'x-2020/3',
      });
    },
  );

  const lists = listsOf(POLICIES);
  const suggestHere = (typed: string): Promise<Suggestion[]> =>
    findSuggestions(typed, smallLexicon({ headings: lists.headings }), { ...catalogue, ...lists.catalogue });

  test.each(REFERENCES)('takes “%s” for a reference to %s', async (typed, clause) => {
    expect((await suggestHere(typed))[0]).toMatchObject({ kind: 'clause', clause });
  });

  test.each(NO_REFERENCES)('takes “%s” for none', async (typed) => {
    expect(await suggestHere(typed)).toEqual([]);
  });

  test('goes to no clause of a city that has none', async () => {
    expect(await offered('他市 3')).toEqual([]);
  });

  test('offers terms and bodies, then headings that lead to their clause', async () => {
    expect(await offered('融资')).toEqual([
      { kind: 'term', text: '政策性融资担保', note: '术语', clause: null },
      { kind: 'heading', text: '1.融资担保', note: '某市措施', clause: 'x-2020/1' },
      { kind: 'heading', text: '5.健全融资体系', note: '某市措施', clause: 'x-2020/5' },
    ]);
  });

  test('offers what the texts print for what readers call it', async () => {
    expect(await texts('担保公司')).toEqual(['政策性融资担保']);
    expect(await texts('金融办')).toEqual(['市金融办']);
  });

  test('offers what reads as typed, finished or not', async () => {
    expect(await texts('danb')).toEqual(['政策性融资担保', '1.融资担保']);
    expect(await texts('dk')).toEqual(['2.贷款贴息']);
  });

  test('offers nothing for nothing', async () => {
    expect(await offered(' ')).toEqual([]);
    expect(await offered('天气')).toEqual([]);
  });
});
