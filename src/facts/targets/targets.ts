import type { FigureRecord, Metric } from '../../model/schema.ts';
import { BASE_LABELS } from '../../model/fact-labels.ts';

/** A metric with every city's figure for it, in the order of the cities. */
export interface MetricRow {
  metric: Metric;
  figures: FigureRecord[];
}

/** Metrics with their figures; those that no text sets are left out. */
export function metricRows(metrics: readonly Metric[], figures: readonly FigureRecord[]): MetricRow[] {
  return metrics
    .map((metric) => ({ metric, figures: figures.filter((figure) => figure.metric === metric.id) }))
    .filter((row) => row.figures.length > 0);
}

/** Metrics that several cities set. */
export function sharedMetrics(rows: readonly MetricRow[]): MetricRow[] {
  return rows.filter(({ figures }) => new Set(figures.map(({ city }) => city)).size > 1);
}

/** True where the values may share an axis: what they count has the same base and unit. */
export function sharesAxis({ figures }: MetricRow): boolean {
  return figures.every(({ base, unit }) => base === figures[0]?.base && unit === figures[0].unit);
}

/** Bases that count what is added, and those that count what is there: the two are never set against each other. */
const ADDED = new Set(['new', 'cumulative', 'yearly', 'yearly-average']);

/**
 * The shared metrics whose values lie furthest apart, the widest first. Only values of one kind
 * are compared: what is added with what is added, what is there with what is there.
 */
export function widestGaps(rows: readonly MetricRow[], count: number): MetricRow[] {
  const alike = sharedMetrics(rows).filter(
    (row) => sharesAxis(row) || row.figures.every(({ base, unit }) => ADDED.has(base) && unit === row.figures[0]?.unit),
  );
  const ratio = ({ figures }: MetricRow): number =>
    Math.max(...figures.map(({ value }) => value)) / Math.min(...figures.map(({ value }) => value));
  return alike
    .filter((row) => ratio(row) > 1)
    .sort((a, b) => ratio(b) - ratio(a))
    .slice(0, count);
}

/** By when, in the text's own words, or that the sentence does not say. */
export function deadlineText({
  deadlineQuote,
  deadlineNote,
}: Pick<FigureRecord, 'deadlineQuote' | 'deadlineNote'>): string {
  return deadlineQuote ?? (deadlineNote === undefined ? '本句未写时限' : '本句的时限不属此数');
}

/** What a value counts, in the text's own word where it has one. e.g. "“累计新增”", "总量" */
export function baseText({ base, baseQuote }: Pick<FigureRecord, 'base' | 'baseQuote'>): string {
  return baseQuote === null ? BASE_LABELS[base] : `“${baseQuote}”`;
}
