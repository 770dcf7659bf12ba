import { describe, expect, test } from 'vitest';
import { findValues, meetsCondition, readAmountCondition } from './numbers.ts';

describe('findValues', () => {
  const found = (run: string): [string, number, boolean][] =>
    findValues(run).map(({ start, end, value, isPercent }) => [run.slice(start, end), value, isPercent]);

  test('finds numerals among text, with their places', () => {
    expect(findValues('贷款1000万元')).toEqual([{ start: 2, end: 7, value: 1e7, isPercent: false }]);
    expect(found('300万元、两百万元')).toEqual([
      ['300万', 3e6, false],
      ['两百万', 2e6, false],
    ]);
  });

  test('keeps percentages apart', () => {
    expect(found('7.5%')).toEqual([['7.5%', 7.5, true]]);
    expect(found('百分之七点五')).toEqual([['百分之七点五', 7.5, true]]);
    expect(found('百分之7.5')).toEqual([['百分之7.5', 7.5, true]]);
  });

  test('finds none in units alone', () => {
    expect(found('百分之')).toEqual([]);
    expect(found('千方百计')).toEqual([]);
  });
});

describe('readAmountCondition', () => {
  test.each([
    ['≥100万元', 'ge', 1e6],
    ['>=1,000,000', 'ge', 1e6],
    ['≧100万', 'ge', 1e6],
    ['>一百万元', 'gt', 1e6],
    ['＜五百万', 'lt', 5e6],
    ['≤20万元', 'le', 2e5],
    ['<=20万元', 'le', 2e5],
    ['=0.1亿元', 'eq', 1e7],
    ['≥１００万元', 'ge', 1e6],
  ])('reads %s', (typed, comparator, value) => {
    expect(readAmountCondition(typed)).toEqual({ comparator, value });
  });

  test.each(['100万元', '≥', '≥元', '≥5%', '≥100万元贷款', '<市委人才办>', '≥10万20万', '贷款≥100万元'])(
    'sees no condition in %s',
    (typed) => {
      expect(readAmountCondition(typed)).toBeNull();
    },
  );
});

describe('meetsCondition', () => {
  test.each([
    ['ge', [false, true, true]],
    ['gt', [false, false, true]],
    ['le', [true, true, false]],
    ['lt', [true, false, false]],
    ['eq', [false, true, false]],
  ] as const)('%s', (comparator, expected) => {
    expect([9, 10, 11].map((amount) => meetsCondition(amount, { comparator, value: 10 }))).toEqual(expected);
  });
});
