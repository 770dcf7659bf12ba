import { describe, expect, test } from 'vitest';
import { createEngine, type Engine, type FoundClause } from './engine.ts';
import { smallCorpus, smallLexicon, type SmallClause } from '../fixtures/corpus.ts';
import type { LexiconLists } from './lexicon.ts';
import { createPositionIndex } from './positional-index.ts';
import { parseQuery } from '../query/query.ts';
import { reasonText } from './reasons.ts';

function engineOf(texts: (string | SmallClause)[], lists?: Partial<LexiconLists>): Engine {
  const { search, catalogue, texts: folded } = smallCorpus(texts);
  return createEngine({
    catalogue,
    index: createPositionIndex(search, catalogue),
    lexicon: smallLexicon(lists),
    textOf: (clause) => Promise.resolve(folded[clause] ?? ''),
  });
}
const literal = async (engine: Engine, query: string): Promise<number[]> =>
  (await engine.literal(parseQuery(query))).map(({ clause }) => clause);
const related = async (engine: Engine, query: string): Promise<[number, string][]> =>
  (await engine.related(parseQuery(query))).map(({ clause, reasons }): [number, string] => [
    clause,
    reasons.map(reasonText).join('；'),
  ]);

describe('literal', () => {
  const engine = engineOf(['小微企业贷款贴息', '贷款', '小微企业', '贷款某某某某某小微企业']);

  test('finds the clauses that contain every word, those that stand closer together first', async () => {
    expect(await literal(engine, '贷款 小微企业')).toEqual([0, 3]);
  });

  test('finds words held together by quotes only so', async () => {
    expect(await literal(engine, '"小微企业 贷款"')).toEqual([0]);
    expect(await literal(engine, '"贷款 小微企业"')).toEqual([]);
  });

  test('leaves out what is excluded', async () => {
    expect(await literal(engine, '贷款 -贴息 -"小微企业"')).toEqual([1]);
  });

  test('marks every word, and gives no reason', async () => {
    expect(await engine.literal(parseQuery('贷款 贴息'))).toEqual([
      { clause: 0, marks: ['贷款', '贴息'], reasons: [] },
    ] satisfies FoundClause[]);
  });

  test('finds nothing for nothing', async () => {
    expect(await literal(engine, ' ')).toEqual([]);
    expect(await literal(engine, '贷款 不存在')).toEqual([]);
  });
});

describe('related', () => {
  test('finds the other script', async () => {
    const engine = engineOf(['融资担保', '担保']);
    expect(await related(engine, '擔保')).toEqual([]);
    expect(await related(engineOf(['融资担保', '担保'], { variants: { 擔: '担' } }), '擔保')).toEqual([
      [1, '繁简：擔保＝担保'],
      [0, '繁简：擔保＝担保'],
    ]);
  });

  test('finds synonyms, beyond what contains the word', async () => {
    const engine = engineOf(['贷款', '信贷', '信贷与贷款'], { names: [['word', ['贷款', '信贷'], ['借款']]] });
    expect(await related(engine, '贷款')).toEqual([[1, '近义：贷款≈信贷']]);
    expect((await related(engine, '借款')).map(([clause]) => clause).sort()).toEqual([0, 1, 2]);
  });

  test('finds none of these for a word in straight quotes', async () => {
    const engine = engineOf(['信贷', '云电贷、存货贷'], { names: [['word', ['信贷'], ['贷款']]] });
    expect(await related(engine, '"贷款"')).toEqual([]);
    expect(await related(engine, '"云电贷存货贷"')).toEqual([]);
  });

  test('finds numbers of the same value, only where they stand as such', async () => {
    const engine = engineOf(['最高1000万元', '21000万元', '1000万户'], {
      numbers: [
        ['1000万', 0, 2],
        ['21000万', 1],
      ],
    });
    expect(await related(engine, '一千万元')).toEqual([[0, '同值：一千万＝1000万']]);
    expect((await related(engine, '0.1亿')).map(([clause]) => clause)).toEqual([2, 0]);
  });

  test('finds what reads like typed pinyin', async () => {
    const engine = engineOf(['融资担保', '贷款'], {
      names: [['term', ['融资担保'], []]],
      readings: { characters: { dan: '担', bao: '保', rong: '融', zi: '资' }, exceptions: [] },
    });
    expect(await related(engine, 'danbao')).toEqual([[0, '拼音：danbao＝担保']]);
    expect(await related(engine, 'rzdb')).toEqual([[0, '拼音：rzdb＝融资担保']]);
  });

  test('finds what was typed without its punctuation', async () => {
    expect(await related(engineOf(['推广云电贷、存货贷']), '云电贷存货贷')).toEqual([
      [0, '不计标点：云电贷存货贷＝云电贷、存货贷'],
    ]);
  });

  test('finds supports by amount', async () => {
    const engine = engineOf(['补助最高20万元', '贷款300万元'], {
      amounts: [
        { clause: 1, amount: 3e6, instrument: '贷款', title: '额度', quote: '300万元' },
        { clause: 0, amount: 2e5, instrument: '奖补', title: '补助', quote: '最高20万元' },
      ],
    });
    expect(await related(engine, '≥100万元')).toEqual([[1, '金额：≥100万元，额度“300万元”（贷款）']]);
    expect((await related(engine, '<100万')).map(([clause]) => clause)).toEqual([0]);
  });

  test('takes a condition on an amount for no text without its punctuation', async () => {
    const engine = engineOf(['补助300万元'], {
      amounts: [{ clause: 0, amount: 3e6, instrument: '奖补', title: '补助', quote: '300万元' }],
    });
    expect(await related(engine, '<300万')).toEqual([]);
  });

  test('needs every word, in one form or another', async () => {
    const engine = engineOf(['小微企业信贷', '信贷', '小微企业贷款'], { names: [['word', ['贷款', '信贷'], []]] });
    expect(await related(engine, '小微企业 贷款')).toEqual([[0, '近义：贷款≈信贷']]);
    expect(await related(engine, '贷款 -小微企业')).toEqual([[1, '近义：贷款≈信贷']]);
  });

  test('marks each word as the clause has it', async () => {
    const engine = engineOf(['小微企业信贷'], { names: [['word', ['信贷'], ['贷款']]] });
    expect((await engine.related(parseQuery('小微企业 贷款')))[0]?.marks).toEqual(['小微企业', '信贷']);
  });
});

test('the places of a word are met once for a query, whatever is asked of it', async () => {
  const { search, catalogue, texts } = smallCorpus(['小微企业贷款', '信贷']);
  const index = createPositionIndex(search, catalogue);
  const met: string[] = [];
  const engine = createEngine({
    catalogue,
    index: {
      find: (run) => {
        met.push(run);
        return index.find(run);
      },
    },
    lexicon: smallLexicon(),
    textOf: (clause) => Promise.resolve(texts[clause] ?? ''),
  });
  const query = parseQuery('小微企业 贷款 -信贷');
  await engine.literal(query);
  await engine.related(query);
  await engine.literal(query);
  for (const run of ['小微企业', '贷款', '信贷']) expect(met.filter((one) => one === run)).toEqual([run]);
});

test('count tells how many clauses contain a run', async () => {
  expect(await engineOf(['贷款贷款', '贷款', '信贷']).count('贷款')).toBe(2);
});
