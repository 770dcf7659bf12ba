import { describe, expect, test } from 'vitest';
import type { SearchApi } from './api.ts';
import { NO_REFERENCES, POLICIES, REFERENCES } from '../../model/fixtures/references.ts';
import { noSelection } from '../query/facets.ts';
import { listsOf, smallCorpus } from '../fixtures/corpus.ts';
import { createSearchService } from './service.ts';

const TEXTS = ['担保贷款', '信贷支持', '贷款某某', '云电贷、存货贷'];

/** A service over made-up files; `fails` is asked before each load. */
function serve(
  fails: (file: string) => boolean = () => false,
  others: Record<string, unknown> = {},
): {
  service: SearchApi;
  loaded: string[];
  asked: string[];
} {
  const { search, catalogue, asked } = smallCorpus(TEXTS);
  const files: Record<string, unknown> = {
    'catalogue.json': catalogue,
    'facets.json': {
      topics: [{ id: 'credit', label: '信贷' }],
      units: [],
      instruments: [],
      topic: [[0], [], [], []],
      unit: [[], [], [], []],
      instrument: [[], [], [], []],
    },
    'names.json': [['word', ['贷款', '信贷'], []]],
    'headings.json': [{ clause: 0, num: '1.', heading: '担保贷款' }],
    'variants.json': {},
    'readings.json': { characters: {}, exceptions: [] },
    'syllables.json': {},
    ...Object.fromEntries(
      TEXTS.map((text, i) => [`x-2020/${i + 1}.json`, { num: '', heading: '', text, sentences: [], beside: [] }]),
    ),
    ...others,
  };
  const loaded: string[] = [];
  const load = (file: string): Promise<unknown> => {
    loaded.push(file);
    return fails(file) || !(file in files)
      ? Promise.reject(new Error(`404 for ${file}`))
      : Promise.resolve(files[file]);
  };
  return {
    service: createSearchService({
      index: { search: async (token) => ({ results: [...(await search(token))] }), preload: () => Promise.resolve() },
      load,
    }),
    loaded,
    asked,
  };
}

describe('search', () => {
  test('answers first with what contains the query, then with all', async () => {
    const { service } = serve();
    const first = await service.search('贷款', noSelection(), 'literal', 10);
    expect(first).toMatchObject({ total: 2, related: null, unfiltered: 2 });
    const all = await service.search('贷款', noSelection(), 'all', 10);
    expect(all).toMatchObject({ total: 2, related: 1, unfiltered: 3 });
    expect(all.hits.map(({ id, reasons }) => [id, reasons])).toEqual([
      ['x-2020/1', []],
      ['x-2020/3', []],
      ['x-2020/2', ['近义：贷款≈信贷']],
    ]);
  });

  test('names each hit', async () => {
    const { hits } = await serve().service.search('担保', noSelection(), 'literal', 10);
    expect(hits).toEqual([
      {
        id: 'x-2020/1',
        kind: '措施',
        city: 'x',
        cityName: '某市',
        cityOrder: 0,
        policyTitle: '某计划',
        period: '至2025年',
        marks: ['担保'],
        reasons: [],
      },
    ]);
  });

  test('narrows by facets, whose counts follow the query', async () => {
    const answer = await serve().service.search('贷款', { ...noSelection(), topic: ['credit'] }, 'all', 10);
    expect(answer).toMatchObject({ total: 1, related: 0, unfiltered: 3 });
    expect(answer.facets.topic).toEqual([{ id: 'credit', label: '信贷', count: 1 }]);
  });

  test('gives as many hits as asked for, and counts them all', async () => {
    const answer = await serve().service.search('贷款', noSelection(), 'literal', 1);
    expect(answer.hits).toHaveLength(1);
    expect(answer.total).toBe(2);
  });

  test('asks nothing twice for another page or another facet', async () => {
    const { service, asked, loaded } = serve();
    await service.search('贷款', noSelection(), 'all', 1);
    const before = [asked.length, loaded.length];
    await service.search('贷款', { ...noSelection(), topic: ['credit'] }, 'all', 10);
    expect([asked.length, loaded.length]).toEqual(before);
  });

  test('reads a clause where the index cannot tell what stands between words', async () => {
    const { hits } = await serve().service.search('云电贷存货贷', noSelection(), 'all', 10);
    expect(hits.map(({ id, marks }) => [id, marks])).toEqual([['x-2020/4', ['云电贷、存货贷']]]);
  });

  test.each(['catalogue.json', 'facets.json', 'names.json'])(
    'fails when %s does not load, and works when it does later',
    async (broken) => {
      let isDown = true;
      const { service } = serve((file) => isDown && file === broken);
      await expect(service.search('贷款', noSelection(), 'all', 10)).rejects.toThrow(`404 for ${broken}`);
      isDown = false;
      expect((await service.search('贷款', noSelection(), 'all', 10)).total).toBe(2);
    },
  );
});

test('nearest and suggest answer from the same lists', async () => {
  const { service } = serve();
  expect((await service.nearest('担保 信贷')).without).toHaveLength(2);
  expect((await service.suggest('某市 1'))[0]?.clause).toBe('x-2020/1');
});

describe('a query that refers to a clause', () => {
  const { catalogue } = smallCorpus(['担保']);
  const lists = listsOf(POLICIES);
  const { service } = serve(() => false, {
    'catalogue.json': { ...catalogue, ...lists.catalogue },
    'headings.json': lists.headings,
  });

  test.each(REFERENCES)('“%s” leads to %s', async (query, clause) => {
    expect((await service.referred(query))[0]).toMatchObject({ kind: 'clause', clause });
  });

  test.each(NO_REFERENCES)('“%s” does not', async (query) => {
    expect(await service.referred(query)).toEqual([]);
  });

  test.each([
    ['担保贷款', []],
    ['1000万元', []],
    ['三项', ['catalogue.json']],
    ['某市 1', ['catalogue.json', 'headings.json']],
  ])('“%s” loads no more than is needed to know', async (query, files) => {
    const { service: another, loaded } = serve();
    await another.referred(query);
    expect(loaded).toEqual(files);
  });
});
