import { z } from 'zod';
import { ClauseId, ClausePath, PolicyId, SentenceId, Slug, Text } from './basics.ts';
import { Card } from './card.ts';
import { judgement, sentenceJudgement } from './counterparts.ts';
import { FigureSeed, Metric, NumeralSeed } from './figure.ts';
import { SupportSeed } from './support.ts';

/** A body's name as the text prints it; an id that units.yaml lacks makes a new body. */
const SheetUnit = z.strictObject({ name: Text, unit: Slug, label: Text });

/** One sentence that answers, at `to`; the relation reads from this policy's sentence to that one. */
const SheetAnswer = z.strictObject({
  to: z.string().regex(/^[a-z0-9-]+#s[1-9]\d*$/, 'write the path and sentence of the answer, e.g. "2-2-5#s1"'),
  ...sentenceJudgement,
});
export type SheetAnswer = z.infer<typeof SheetAnswer>;

/** A clause against one other policy: each sentence has its answers, or the reason why there is none. */
const SheetAgainst = z.strictObject({
  /** The judgement on clauses, for each clause that an answer below lies in. */
  clauses: z.record(ClausePath, z.strictObject(judgement)).default({}),
  /** The reason for the clause as a whole; counts only where no sentence is answered. */
  none: Text.optional(),
  searched: z.array(Text).default([]),
  sentences: z.record(SentenceId, z.union([Text, z.array(SheetAnswer).min(1)])),
});
export type SheetAgainst = z.infer<typeof SheetAgainst>;

/** What is proposed of one clause; what is left out stays as it is. */
const SheetClause = z.strictObject({
  topics: z.array(Slug).optional(),
  figures: z.array(FigureSeed.omit({ clause: true })).default([]),
  numerals: z.array(NumeralSeed.omit({ clause: true })).default([]),
  supports: z.array(SupportSeed.omit({ clause: true })).default([]),
  card: Card.optional(),
  against: z.record(PolicyId, SheetAgainst).default({}),
});
export type SheetClause = z.infer<typeof SheetClause>;

/** A clause of another policy: reasons that count where nothing in this policy answers it. */
const SheetOther = z.strictObject({
  none: Text.optional(),
  searched: z.array(Text),
  sentences: z.record(SentenceId, Text),
});
export type SheetOther = z.infer<typeof SheetOther>;

/** `seeds/<policy>/proposed.yaml`: what the rules propose and a person reviews. */
export const ReviewSheet = z.strictObject({
  /** `yes` is the reviewer's signature: from then on the entries are a person's judgements. */
  reviewed: z.enum(['no', 'yes']),
  units: z.array(SheetUnit),
  metrics: z.array(Metric),
  clauses: z.record(ClausePath, SheetClause),
  others: z.record(ClauseId, SheetOther),
});
export type ReviewSheet = z.infer<typeof ReviewSheet>;
