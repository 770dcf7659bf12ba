import { expect, test } from 'vitest';
import { quantile, rate } from './statistics.ts';
import { tableLine, tableLines, type Column } from './table.ts';

const COLUMNS: readonly Column<{ name: string; size: number }>[] = [
  ['name', ({ name }) => name],
  ['size, MB', ({ size }) => size],
];

test('a table names each column once, and pads it', () => {
  const rows = [
    { name: 'ours', size: 1 },
    { name: 'a longer one', size: 12 },
  ];
  expect(tableLines(COLUMNS, rows)).toEqual([
    '| name         | size, MB |',
    '| ------------ | -------- |',
    '| ours         | 1        |',
    '| a longer one | 12       |',
  ]);
  expect(tableLine(COLUMNS, { name: 'ours', size: 1 })).toBe('| ours | 1 |');
});

test('a quantile is one of the numbers', () => {
  expect(quantile([3, 1, 2, 5, 4], 0.5)).toBe(3);
  expect(quantile([3, 1, 2, 5, 4], 0.95)).toBe(5);
});

test('recall is against what must be found, precision against what may be', () => {
  const query = (literal: string[], allowed: string[]) => ({ literal: new Set(literal), allowed: new Set(allowed) });
  const queries = [query(['a', 'b'], ['a', 'b', 'c']), query([], [])];
  expect(rate(queries, [new Set(['a', 'c']), new Set()])).toEqual({ recall: 0.5, precision: 1 });
  expect(rate([], [])).toEqual({ recall: 1, precision: 1 });
});
