import { expect, test } from 'vitest';
import { countKinds } from './labels.ts';

test('countKinds counts what there is, in the order in which policies have it', () => {
  expect(countKinds(['preamble', 'measure', 'target', 'measure', 'safeguard'])).toBe('1项目标 · 2条措施 · 1项保障');
  expect(countKinds(['measure', 'closing'])).toBe('1条措施');
  expect(countKinds([])).toBe('');
});
