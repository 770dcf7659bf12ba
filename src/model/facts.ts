import { z } from 'zod';
import { COMPARATORS } from '../language/comparators.ts';
import { clauseId, policyId, sentenceId, slug, text } from './basics.ts';

/* Figures, numerals, supports, cards and terms: a part of schema.ts, which exports all of it. */

const clausePath = z.string().regex(/^[a-z0-9-]+$/, 'a path is that of a clause of this policy, e.g. "2-2-5"');
/** Where a run of text stands in its clause: a sentence, or what surrounds the sentences. */
export const Place = z
  .string()
  .regex(
    /^(?:s[1-9]\d*|heading|units|title|date|signature|addressee|num)$/,
    'a place is s1, s2 …, heading, units, title, date, signature or addressee',
  );
export type Place = z.infer<typeof Place>;

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
/** `equity` is 基金、股权; loan and credit ceilings are not grants. */
export const Instrument = z.enum([
  'grant',
  'loan',
  'credit',
  'guarantee',
  'equity',
  'tax',
  'service',
  'space',
  'procurement',
]);
export type Instrument = z.infer<typeof Instrument>;
export const Need = z.enum(['start-up', 'funding', 'talent', 'space', 'upgrade', 'innovate', 'market', 'rights']);
export type Need = z.infer<typeof Need>;
export const Stage = z.enum(['early', 'scale-up', 'specialised', 'listing', 'any']);
export type Stage = z.infer<typeof Stage>;
/** Who receives a support; `firm` unless the text says otherwise. */
export const Recipient = z.enum(['firm', 'person', 'organisation', 'unsaid']);
export type Recipient = z.infer<typeof Recipient>;

/** A figure as people judge it. `baseQuote` is null where the base is inferred; `note` says why. */
export const FigureSeed = z.strictObject({
  clause: clausePath,
  sentence: sentenceId,
  quote: text,
  /** The numeral within the quotation, with 万 and 亿. e.g. "1.1万亿" */
  numeral: text,
  role: FigureRole,
  metric: slug,
  value: z.number(),
  unit: text,
  comparator: Comparator,
  /** 力争 stands with it. */
  effort: z.boolean().default(false),
  base: Base,
  baseQuote: text.nullable(),
  /** ISO 8601, as exact as the text. */
  deadline: z
    .string()
    .regex(/^\d{4}(?:-\d{2}-\d{2})?$/, 'a deadline is YYYY or YYYY-MM-DD')
    .nullable(),
  deadlineQuote: text.nullable(),
  /** Why the deadline that the sentence has is not this figure's; `deadline` is null then. */
  deadlineNote: text.optional(),
  note: text.optional(),
});
export type FigureSeed = z.infer<typeof FigureSeed>;

/** A numeral that is no figure and that no rule classifies. */
export const NumeralSeed = z.strictObject({
  clause: clausePath,
  sentence: Place,
  quote: text,
  numeral: text,
  class: NumeralClass.exclude(FigureRole.options),
});
export type NumeralSeed = z.infer<typeof NumeralSeed>;

/** `seeds/<policy>/facts.yaml` */
export const FactsSeed = z.strictObject({ figures: z.array(FigureSeed), numerals: z.array(NumeralSeed) });
export type FactsSeed = z.infer<typeof FactsSeed>;

/** `seeds/<policy>/supports.yaml`; the ids p1, p2 … of a clause are given once and never used again. */
export const SupportSeed = z.strictObject({
  clause: clausePath,
  id: z.string().regex(/^p[1-9]\d*$/, 'a support id is p1, p2, …'),
  sentence: sentenceId,
  instrument: Instrument,
  /** Ours, for lists. */
  title: text,
  /** In yuan; null where the text names no sum. */
  amount: z.number().positive().nullable(),
  quotes: z.strictObject({
    support: text,
    amount: text.nullable(),
    beneficiary: text.nullable(),
    condition: text.nullable(),
    deadline: text.nullable(),
  }),
  recipient: Recipient.default('firm'),
  needs: z.array(Need).min(1),
  stages: z.array(Stage).min(1),
  note: text.optional(),
});
export type SupportSeed = z.infer<typeof SupportSeed>;
export const SupportsSeed = z.array(SupportSeed);

export const Quotation = z.strictObject({ sentence: sentenceId, quote: text });
export type Quotation = z.infer<typeof Quotation>;

/** The fields of a measure's card; an empty list is shown as 原文未写明. */
export const Card = z.strictObject({
  beneficiary: z.array(Quotation),
  instrument: z.array(Quotation),
  amount: z.array(Quotation),
  condition: z.array(Quotation),
  deadline: z.array(Quotation),
});
export type Card = z.infer<typeof Card>;

/** `seeds/<policy>/cards.yaml`: by path. */
export const CardsSeed = z.record(clausePath, Card);
export type CardsSeed = z.infer<typeof CardsSeed>;

/** `seeds/metrics.yaml`; `comparison` says in words how far the cities' figures can be compared. */
export const Metric = z.strictObject({ id: slug, label: text, comparison: text.nullable() });
export type Metric = z.infer<typeof Metric>;
export const MetricsSeed = z.array(Metric);

export const TermKind = z.enum([
  'programme',
  'platform',
  'finance',
  'regulation',
  'enterprise-type',
  'space',
  'tax',
  'quality',
  'market',
  'other',
]);
export type TermKind = z.infer<typeof TermKind>;

/** `seeds/terms.yaml`: `variants` are printed in the texts, `aliases` are what readers type. */
export const Term = z.strictObject({
  id: slug,
  term: text,
  variants: z.array(text),
  aliases: z.array(text),
  pinyin: text,
  explanation: text,
  kind: TermKind,
  /** `text-only`: explained by nothing but what the texts say. */
  confidence: z.enum(['high', 'text-only']),
});
export type Term = z.infer<typeof Term>;
export const TermsSeed = z.array(Term);

/** `seeds/synonyms.yaml`: everyday words that mean much the same; search shows clauses with one for another, and says so. */
export const Synonyms = z.strictObject({ id: slug, words: z.array(text).min(2), note: text });
export type Synonyms = z.infer<typeof Synonyms>;
export const SynonymsSeed = z.array(Synonyms);

/** `content/figures.json`; `printed` is the value with its comparator, word for word. */
export const FigureRecord = FigureSeed.extend({
  id: text,
  clause: clauseId,
  policy: policyId,
  city: slug,
  printed: text,
});
export type FigureRecord = z.infer<typeof FigureRecord>;
/** `content/supports.json` */
export const SupportRecord = SupportSeed.extend({ id: text, clause: clauseId, policy: policyId, city: slug });
export type SupportRecord = z.infer<typeof SupportRecord>;
/** `content/cards.json` */
export const CardRecord = Card.extend({ id: clauseId });
export type CardRecord = z.infer<typeof CardRecord>;
/** `content/numerals.json`: every numeral, in reading order. */
export const NumeralRecord = z.strictObject({
  id: text,
  clause: clauseId,
  sentence: Place,
  text,
  class: NumeralClass,
  basis: z.enum(['rule', 'judged']),
});
export type NumeralRecord = z.infer<typeof NumeralRecord>;
/** Where a term stands; `start` counts UTF-16 units from the beginning of the sentence or heading. */
export const TermOccurrence = z.strictObject({
  clause: clauseId,
  sentence: Place,
  start: z.int().nonnegative(),
  form: text,
});
export type TermOccurrence = z.infer<typeof TermOccurrence>;
/** `content/terms.json` */
export const TermRecord = Term.extend({ occurrences: z.array(TermOccurrence) });
export type TermRecord = z.infer<typeof TermRecord>;
