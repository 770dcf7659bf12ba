import { describe, expect, test } from 'vitest';
import { halfWidth } from './digits.ts';
import { findNumerals, readNumber } from './numbers.ts';

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
    ['1,000 万', 1e7],
    ['１５万', 150_000],
    ['一点一万亿', 1.1e12],
    ['百分之七点五', 7.5],
    ['百分之百', 100],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['万', '百', '千', '亿', '', '双', '5G', '10万20万', '300多万', '7.5%'])(
    'sees no number in “%s”',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});

describe('findNumerals', () => {
  const found = (text: string): [string, number | null][] =>
    findNumerals(text).map(({ start, end, value }) => [text.slice(start, end), value]);

  test('finds Arabic and Chinese numerals with their values', () => {
    expect(found('20 万元、1,000家，二十万，百分之七点五')).toEqual([
      ['20 万', 200_000],
      ['1,000', 1000],
      ['二十万', 200_000],
      ['百分之七点五', 7.5],
    ]);
  });

  test('what is no definite number has no value', () => {
    expect(found('双循环、双百、300多万、千方百计')).toEqual([
      ['双', null],
      ['双百', null],
      ['300多万', null],
      ['千', null],
      ['百', null],
    ]);
  });

  test('the 千 of a unit is none of its number', () => {
    expect(found('10万千瓦时')[0]).toEqual(['10万', 100_000]);
    expect(found('5千家')).toEqual([['5千', 5000]]);
  });
});

test('full-width digits become half-width, place for place', () => {
  expect(halfWidth('１５万，７．５％')).toBe('15万，7.5%');
});
