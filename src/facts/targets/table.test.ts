import { expect, test } from 'vitest';
import { compareRows, keeps, type SortableRow } from './table.ts';

const row = (city: string, role: string, value: number, deadline: string): SortableRow => ({
  city,
  role,
  text: `${city}新增企业`,
  keys: [city, value, deadline],
});
const rows = [row('甲', 'target', 100, ''), row('乙', 'support', 20, '2025'), row('甲', 'target', 3, '2023-12-31')];
const sorted = (column: number, descending: boolean): (number | string)[] =>
  [...rows].sort((a, b) => compareRows(a, b, column, descending)).map(({ keys }) => keys[column] ?? '');

test('numbers sort as numbers, and what is not said comes last both ways', () => {
  expect(sorted(1, false)).toEqual([3, 20, 100]);
  expect(sorted(1, true)).toEqual([100, 20, 3]);
  expect(sorted(2, false)).toEqual(['2023-12-31', '2025', '']);
  expect(sorted(2, true)).toEqual(['2025', '2023-12-31', '']);
});

test('filters combine', () => {
  expect(rows.filter((one) => keeps(one, { city: '甲', role: 'target', text: '' })).length).toBe(2);
  expect(rows.filter((one) => keeps(one, { city: '', role: 'support', text: ' 企业 ' })).length).toBe(1);
  expect(rows.filter((one) => keeps(one, { city: '甲', role: 'support', text: '' }))).toEqual([]);
});
