import { z } from 'zod';
import { COMPARATORS } from '../../language/comparators.ts';
import { ClauseId, ClausePath, PolicyId, SentenceId, Slug, Text, TextPlace } from './basics.ts';

export const FigureRole = z.enum(['target', 'support', 'threshold', 'scale']);
export type FigureRole = z.infer<typeof FigureRole>;
/** What a numeral is. `count` counts without being a figure: 一批, 三级, 七大. */
export const NumeralClass = z.enum([...FigureRole.options, 'date', 'reference', 'name', 'ordinal', 'count']);
export type NumeralClass = z.infer<typeof NumeralClass>;
export const Comparator = z.enum(COMPARATORS);
export type Comparator = z.infer<typeof Comparator>;
/** What a value counts: 新增, 累计, 总量, 余额, 每年, 年均, 费率, 比例, a single payment, 最高. */
export const Base = z.enum([
  'new',
  'cumulative',
  'total',
  'balance',
  'yearly',
  'yearly-average',
  'rate',
  'share',
  'one-off',
  'limit',
]);
export type Base = z.infer<typeof Base>;

/** A figure as people judge it. `baseQuote` is null where the base is inferred; `note` says why. */
export const FigureSeed = z.strictObject({
  clause: ClausePath,
  sentence: SentenceId,
  quote: Text,
  /** The numeral within the quotation, with 万 and 亿. e.g. "1.1万亿" */
  numeral: Text,
  role: FigureRole,
  metric: Slug,
  value: z.number(),
  unit: Text,
  comparator: Comparator,
  /** 力争 stands with it. */
  effort: z.boolean().default(false),
  base: Base,
  baseQuote: Text.nullable(),
  /** ISO 8601, as exact as the text. */
  deadline: z
    .string()
    .regex(/^\d{4}(?:-\d{2}-\d{2})?$/, 'a deadline is YYYY or YYYY-MM-DD')
    .nullable(),
  deadlineQuote: Text.nullable(),
  /** Why the deadline that the sentence has is not this figure's; `deadline` is null then. */
  deadlineNote: Text.optional(),
  note: Text.optional(),
});
export type FigureSeed = z.infer<typeof FigureSeed>;

/** A numeral that is no figure and that no rule classifies. */
export const NumeralSeed = z.strictObject({
  clause: ClausePath,
  sentence: TextPlace,
  quote: Text,
  numeral: Text,
  class: NumeralClass.exclude(FigureRole.options),
});
export type NumeralSeed = z.infer<typeof NumeralSeed>;

/** `seeds/<policy>/facts.yaml` */
export const FactsSeed = z.strictObject({ figures: z.array(FigureSeed), numerals: z.array(NumeralSeed) });
export type FactsSeed = z.infer<typeof FactsSeed>;

/** `content/figures.json`; `printed` is the value with its comparator, word for word. */
export const FigureRecord = FigureSeed.extend({
  id: Text,
  clause: ClauseId,
  policy: PolicyId,
  city: Slug,
  printed: Text,
});
export type FigureRecord = z.infer<typeof FigureRecord>;

/** `content/numerals.json`: every numeral, in reading order. */
export const NumeralRecord = z.strictObject({
  id: Text,
  clause: ClauseId,
  sentence: TextPlace,
  text: Text,
  class: NumeralClass,
  basis: z.enum(['rule', 'judged']),
});
export type NumeralRecord = z.infer<typeof NumeralRecord>;

/** `seeds/metrics.yaml`; `comparison` says in words how far the cities' figures can be compared. */
export const Metric = z.strictObject({ id: Slug, label: Text, comparison: Text.nullable() });
export type Metric = z.infer<typeof Metric>;
export const MetricsSeed = z.array(Metric);
