import { expect, test } from 'vitest';
import type { Base, FigureRecord } from '../../model/schema.ts';
import { metricRows, sharedMetrics, sharesAxis, widestGaps } from './targets.ts';

const figure = (metric: string, city: string, value: number, base: Base): FigureRecord => ({
  id: `${city}-2024/1-1/${metric}`,
  clause: `${city}-2024/1-1`,
  policy: `${city}-2024`,
  city,
  metric,
  value,
  base,
  sentence: 's1',
  quote: 'x',
  numeral: 'x',
  role: 'target',
  unit: '家',
  comparator: 'eq',
  effort: false,
  baseQuote: null,
  deadline: null,
  deadlineQuote: null,
  printed: 'x',
});
const metrics = ['firms', 'parks', 'loans', 'alone'].map((id) => ({ id, label: id, comparison: null }));
const rows = metricRows(metrics, [
  figure('firms', 'alpha', 10, 'new'),
  figure('firms', 'beta', 20, 'cumulative'),
  figure('parks', 'alpha', 1, 'new'),
  figure('parks', 'beta', 90, 'total'),
  figure('loans', 'alpha', 30, 'balance'),
  figure('loans', 'beta', 10, 'balance'),
  figure('loans', 'gamma', 5, 'balance'),
  figure('alone', 'alpha', 5, 'new'),
]);
const ids = (list: typeof rows): string[] => list.map(({ metric }) => metric.id);

test('shared metrics are those of several cities, however many', () => {
  expect(ids(sharedMetrics(rows))).toEqual(['firms', 'parks', 'loans']);
});

test('only one base shares an axis', () => {
  expect(ids(rows.filter(sharesAxis))).toEqual(['loans', 'alone']);
});

test('new parks are never set against all parks, however wide the gap', () => {
  expect(ids(widestGaps(rows, 3))).toEqual(['loans', 'firms']);
});
