import { expect, test } from 'vitest';
import { findNumbers } from './grammar.ts';

test('every number is found with what joins it, quantity or not', () => {
  const text = '到2025年，“5+5”，2021—2023年，第5条，拨打96666，3.0，5G，十项，百家，二十万元，10－15万元，1：1';
  expect(findNumbers(text).map(({ start, end, parts }) => [text.slice(start, end), parts['unit']])).toEqual([
    ['2025年', undefined],
    ['5+5', undefined],
    ['2021—2023年', undefined],
    ['5条', undefined],
    ['96666', undefined],
    ['3.0', undefined],
    ['5', undefined],
    ['二十万元', '元'],
    ['10－15万元', '元'],
    ['1：1', undefined],
  ]);
});
