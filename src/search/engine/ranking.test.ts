import { describe, expect, test } from 'vitest';
import { plainOccurrences, smallCorpus, type SmallClause } from '../fixtures/corpus.ts';
import type { Occurrences } from './positional-index.ts';
import { rankClauses } from './ranking.ts';
import { tokenCount } from '../index/tokens.ts';

/** The texts in the order in which a query would show them. */
function ranked(query: string, clauses: SmallClause[]): string[] {
  const { catalogue, texts } = smallCorpus(clauses);
  const words = query.split(' ').map((run) => {
    const places: Occurrences = new Map(
      Object.entries(plainOccurrences(run, texts)).map(([clause, list]) => [Number(clause), list]),
    );
    return { length: tokenCount(run), places };
  });
  return rankClauses([...clauses.keys()], words, catalogue).map((clause) => clauses[clause]?.text ?? '');
}

describe('rankClauses', () => {
  test('puts a hit in the heading before one in the body, however dense', () => {
    expect(
      ranked('贷款', [{ text: '贷款贷款贷款' }, { text: `1.贷款支持。${'长'.repeat(99)}`, heading: '贷款支持' }]),
    ).toEqual([`1.贷款支持。${'长'.repeat(99)}`, '贷款贷款贷款']);
  });

  test('counts no run that only begins in the heading', () => {
    expect(ranked('款。长', [{ text: '1.贷款。长长长长长长', heading: '贷款' }, { text: '款。长' }])).toEqual([
      '款。长',
      '1.贷款。长长长长长长',
    ]);
  });

  test('puts words that stand close together before words that stand apart', () => {
    const [near, far] = ['某某某某贷款某担保某某某某某某某', '贷款某某某某某某担保'];
    expect(ranked('担保 贷款', [{ text: far }, { text: near }])).toEqual([near, far]);
  });

  test('puts a dense text before a sparse one', () => {
    expect(ranked('贷款', [{ text: `贷款${'长'.repeat(90)}` }, { text: `贷款${'长'.repeat(9)}` }])).toEqual([
      `贷款${'长'.repeat(9)}`,
      `贷款${'长'.repeat(90)}`,
    ]);
  });

  test('puts measures before notices, of texts alike', () => {
    expect(
      ranked('贷款', [{ text: '通知贷款', kind: '通知' }, { text: '目标贷款', kind: '目标' }, { text: '措施贷款' }]),
    ).toEqual(['措施贷款', '目标贷款', '通知贷款']);
  });

  test('keeps document order otherwise', () => {
    expect(ranked('贷款', [{ text: '甲贷款' }, { text: '乙贷款' }, { text: '丙贷款' }])).toEqual([
      '甲贷款',
      '乙贷款',
      '丙贷款',
    ]);
  });

  test('does not change the list given', () => {
    const { catalogue } = smallCorpus(['甲', '乙']);
    const given = Object.freeze([1, 0]);
    expect(rankClauses(given, [], catalogue)).toEqual([0, 1]);
    expect(given).toEqual([1, 0]);
  });
});
