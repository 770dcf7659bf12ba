import { describe, expect, test } from 'vitest';
import { seedOf } from '../fixtures/small-seeds.ts';
import { CounterpartsSeed } from '../../model/schema.ts';
import { checkSupport } from './support.ts';

const check = (relation: string, sentences: string) => {
  const entry = `{ source: a-2024/1, target: b-2024/1, relation: ${relation}, note: 同, sentences: [${sentences}] }`;
  return checkSupport(seedOf(`pairs:\n  - ${entry}\nnone: []\nunmatched: []\n`, CounterpartsSeed));
};
const codes = (relation: string, sentences: string): string[] => check(relation, sentences).map(({ code }) => code);
const pair = (relation: string, target = 's1'): string =>
  `{ source: s1, target: ${target}, relation: ${relation}, note: 同, differs: [] }`;

describe('a clause pair', () => {
  test('follows from its sentences', () => {
    expect(codes('closeMatch', pair('closeMatch'))).toEqual([]);
    expect(codes('closeMatch', `${pair('relatedMatch')}, ${pair('narrowMatch', 's2')}`)).toEqual([]);
    expect(codes('relatedMatch', pair('closeMatch'))).toEqual([]);
  });

  test('needs a pair of sentences', () => {
    expect(codes('relatedMatch', '')).toEqual(['pair-without-sentences']);
  });

  test('is no closer than its sentences', () => {
    for (const relation of ['closeMatch', 'broadMatch', 'narrowMatch'])
      expect(codes(relation, pair('relatedMatch'))).toEqual(['unsupported-relation']);
  });

  test('names two sentences once', () => {
    expect(codes('closeMatch', `${pair('closeMatch')}, ${pair('relatedMatch')}`)).toEqual(['pair-twice']);
  });

  test('reports where it stands', () => {
    const [fault] = check('relatedMatch', '');
    expect(fault).toMatchObject({ file: 'seed.yaml', line: 2 });
    expect(fault?.remedy).not.toBe('');
  });
});
