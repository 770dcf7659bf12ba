import { expect, test } from 'vitest';
import { readDeadline } from './figure-words.ts';

test('a deadline is as exact as the text', () => {
  expect(readDeadline('到2025年，新增')).toEqual({ quote: '到2025年', iso: '2025' });
  expect(readDeadline('到2023年底，新增')).toEqual({ quote: '到2023年底', iso: '2023-12-31' });
  expect(readDeadline('每年新增')).toBeNull();
});
