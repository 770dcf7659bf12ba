import { expect, test } from 'vitest';
import { holdsWords } from './words.ts';

test('holdsWords finds what was typed by city, number and title', () => {
  const name = '温州措施18 降低制度性交易成本';
  expect(['温州 18', '１８', '交易成本', ''].every((typed) => holdsWords(name, typed))).toBe(true);
  expect(holdsWords(name, '绍兴 18')).toBe(false);
});
