import { expect, test } from 'vitest';
import { nextTextSize, readTextSize, TEXT_SIZES } from './text-size.ts';

test.each(TEXT_SIZES)('“%s” is kept', (size) => {
  expect(readTextSize(size)).toBe(size);
});

test.each([null, '', 'LARGE', '<img src=x>', '__proto__', '9'.repeat(10_000), '{"size":"large"}'])(
  '%j is the middle size',
  (kept) => {
    expect(readTextSize(kept)).toBe('medium');
  },
);

test('sizes follow each other round about', () => {
  expect(TEXT_SIZES.map(nextTextSize)).toEqual(['medium', 'large', 'largest', 'small']);
});
