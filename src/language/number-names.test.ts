import { expect, test } from 'vitest';
import { bareNum, sentenceName, spacedNum } from './number-names.ts';

test.each([
  ['5.', '5. ', '5'],
  ['30． ', '30． ', '30'],
  ['5、', '5、 ', '5'],
  ['（一）', '（一）', '（一）'],
  ['一、', '一、', '一'],
  ['第三条　', '第三条　', '第三条'],
  ['', '', ''],
])('the ordinal “%s” before a heading and in a name', (num, spaced, bare) => {
  expect(spacedNum(num)).toBe(spaced);
  expect(bareNum(num)).toBe(bare);
});

test('sentences are called by their numbers', () => {
  expect(sentenceName('s2')).toBe('第2句');
  expect(sentenceName('s1', 's3')).toBe('第1、3句');
});
