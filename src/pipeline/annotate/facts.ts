import { fault, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import type { FigureRecord, Metric, PolicyFacts } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { checkCards, type CardsInput } from './cards.ts';
import { classifyNumerals } from './coverage.ts';
import { checkFigures, type FiguresInput } from './figures.ts';
import { checkSupports, type SupportsInput } from './supports.ts';

export type FactsInput = FiguresInput & SupportsInput & CardsInput & { sourceFile: string };

/** Checks everything that people judged about a policy's facts against its text. */
export function annotateFacts(input: FactsInput): StageResult<PolicyFacts> {
  const diagnostics: Diagnostic[] = [];
  const placed = checkFigures(input, diagnostics);
  const figures = placed.map(({ record }) => record);
  const numerals = classifyNumerals(input, placed, diagnostics);
  const supports = checkSupports(input, figures, diagnostics);
  const cards = checkCards(input, supports, diagnostics);
  return { value: { figures, numerals, supports, cards }, diagnostics };
}

const COMPARISON_REMEDY =
  'Write in `comparison` why the figures are not directly comparable, or give one of them a metric of its own.';

/** Reports metrics that several cities set on different terms without a word on how they compare. */
export function checkMetrics(metrics: Seed<Metric[]>, figures: readonly FigureRecord[]): Diagnostic[] {
  return metrics.data.flatMap(({ id, label, comparison }, i) => {
    const own = figures.filter(({ metric }) => metric === id);
    const isAlike = (['base', 'deadline', 'unit'] as const).every(
      (key) => new Set(own.map((figure) => figure[key])).size < 2,
    );
    if (isAlike || comparison !== null) return [];
    const policies = own.map(({ policy }) => policy).join(' and ');
    const terms = 'with different base, deadline or unit, and nothing says how they compare';
    const at = metrics.locate([i, 'comparison']);
    return [fault(at, 'comparison-missing', `${policies} set “${label}” ${terms}`, COMPARISON_REMEDY)];
  });
}
