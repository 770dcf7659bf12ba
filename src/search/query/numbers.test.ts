import { describe, expect, test } from 'vitest';
import { findNumerals, meetsCondition, readAmountCondition, readNumber } from './numbers.ts';

describe('readNumber', () => {
  test.each([
    ['1000万', 1e7],
    ['一千万', 1e7],
    ['10000000', 1e7],
    ['10,000,000', 1e7],
    ['0.1亿', 1e7],
    ['1千万', 1e7],
    ['1.1万亿', 1.1e12],
    ['一万一千亿', 1.1e12],
    ['一亿二千万', 1.2e8],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百二十三', 123],
    ['一百零五', 105],
    ['两百', 200],
    ['七点五', 7.5],
    ['零点一', 0.1],
    ['二〇二三', 2023],
    ['二零二五', 2025],
    ['0', 0],
    ['7.5', 7.5],
    ['三', 3],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['万', '百', '千', '亿', ''])('sees no number in “%s”', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

describe('findNumerals', () => {
  const found = (run: string): [string, number, boolean][] =>
    findNumerals(run).map(({ start, end, value, isPercent }) => [run.slice(start, end), value, isPercent]);

  test('finds numerals among text, with their places', () => {
    expect(findNumerals('贷款1000万元')).toEqual([{ start: 2, end: 7, value: 1e7, isPercent: false }]);
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
