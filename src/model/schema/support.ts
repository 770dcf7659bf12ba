import { z } from 'zod';
import { ClauseId, ClausePath, PolicyId, SentenceId, Slug, Text } from './basics.ts';

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
/** How far a firm has come. */
export const FirmStage = z.enum(['early', 'scale-up', 'specialised', 'listing', 'any']);
export type FirmStage = z.infer<typeof FirmStage>;
/** Who receives a support; `firm` unless the text says otherwise. */
export const Recipient = z.enum(['firm', 'person', 'organisation', 'unsaid']);
export type Recipient = z.infer<typeof Recipient>;

/** One support; the ids p1, p2 … of a clause are given once and never used again. */
export const SupportSeed = z.strictObject({
  clause: ClausePath,
  id: z.string().regex(/^p[1-9]\d*$/, 'a support id is p1, p2, …'),
  sentence: SentenceId,
  instrument: Instrument,
  /** Ours, for lists. */
  title: Text,
  /** In yuan; null where the text names no sum. */
  amount: z.number().positive().nullable(),
  quotes: z.strictObject({
    support: Text,
    amount: Text.nullable(),
    beneficiary: Text.nullable(),
    condition: Text.nullable(),
    deadline: Text.nullable(),
  }),
  recipient: Recipient.default('firm'),
  needs: z.array(Need).min(1),
  stages: z.array(FirmStage).min(1),
  note: Text.optional(),
});
export type SupportSeed = z.infer<typeof SupportSeed>;
/** `seeds/<policy>/supports.yaml` */
export const SupportsSeed = z.array(SupportSeed);

/** `content/supports.json` */
export const SupportRecord = SupportSeed.extend({ id: Text, clause: ClauseId, policy: PolicyId, city: Slug });
export type SupportRecord = z.infer<typeof SupportRecord>;
