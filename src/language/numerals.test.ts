import { describe, expect, test } from 'vitest';
import { formatChineseOrdinal, parseChineseOrdinal } from './numerals.ts';

describe('parseChineseOrdinal', () => {
  test.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['九十九', 99],
  ])('reads %s as %i', (text, value) => {
    expect(parseChineseOrdinal(text)).toBe(value);
  });

  test.each(['', '甲', '零', '一百', '二三', '十十', '3', ' 一'])('does not read “%s”', (text) => {
    expect(parseChineseOrdinal(text)).toBeNull();
  });
});

describe('formatChineseOrdinal', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
  ])('writes %i as %s', (value, text) => {
    expect(formatChineseOrdinal(value)).toBe(text);
  });

  test('writes every ordinal so that it reads back', () => {
    for (let value = 1; value <= 99; value++) expect(parseChineseOrdinal(formatChineseOrdinal(value))).toBe(value);
  });

  test.each([0, 100, -1, 1.5, Number.NaN])('refuses %d', (value) => {
    expect(() => formatChineseOrdinal(value)).toThrow(RangeError);
  });
});
