import type { Diagnostic, StageResult } from '../../model/diagnostics.ts';
import type { CardRecord, FigureRecord, Metric, NumeralRecord, SupportRecord } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { classifyNumerals } from './coverage.ts';
import { checkFigures, type FiguresInput } from './figures.ts';
import { checkCards, checkSupports, type SupportsInput } from './supports.ts';

/** What a policy's clauses say: every figure, numeral and support, and the measures' cards. */
export interface PolicyFacts {
  figures: FigureRecord[];
  numerals: NumeralRecord[];
  supports: SupportRecord[];
  cards: CardRecord[];
}

export type FactsInput = FiguresInput & SupportsInput & { sourceFile: string };

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

/** Reports metrics that several cities set on different terms without a word on how they compare. */
export function checkMetrics(metrics: Seed<Metric[]>, figures: readonly FigureRecord[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  metrics.data.forEach(({ id, label, comparison }, i) => {
    const own = figures.filter(({ metric }) => metric === id);
    const [first] = own;
    const unlike = own.some((figure) =>
      (['base', 'deadline', 'unit'] as const).some((key) => figure[key] !== first?.[key]),
    );
    if (unlike && comparison === null) {
      const message = `${own.map(({ policy }) => policy).join(' and ')} set “${label}” with different base, deadline or unit, and nothing says how they compare`;
      diagnostics.push({
        severity: 'error',
        code: 'comparison-missing',
        file: metrics.file,
        ...metrics.locate([i, 'comparison']),
        message,
        remedy:
          'Write in `comparison` why the figures are not directly comparable, or give one of them a metric of its own.',
      });
    }
  });
  return diagnostics;
}
