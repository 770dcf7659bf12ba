import { z } from 'zod';
import { RELATIONS } from '../relation-order.ts';
import { ClauseId, PolicyId, SentenceId, Text } from './basics.ts';

/** SKOS mapping relations; `exactMatch` is left out, since it is transitive. */
export const Relation = z.enum(RELATIONS);
export type Relation = z.infer<typeof Relation>;

/** In what two aligned sentences differ. */
export const Difference = z.enum(['amount', 'period', 'base', 'addressee', 'instrument', 'unit', 'scope', 'wording']);
export type Difference = z.infer<typeof Difference>;

/** What people say of two texts, and of two sentences. */
export const judgement = { relation: Relation, note: Text };
export const sentenceJudgement = { ...judgement, differs: z.array(Difference) };

/** Two sentences that people aligned. */
export const SentencePair = z.strictObject({ source: SentenceId, target: SentenceId, ...sentenceJudgement });

/** A pair as people write it, and its sentences that they aligned: `relation` reads from source to target. */
export const CounterpartPair = z.strictObject({
  source: ClauseId,
  target: ClauseId,
  ...judgement,
  sentences: z.array(SentencePair),
});
export type CounterpartPair = z.infer<typeof CounterpartPair>;

/** A clause that was judged against a policy and found without counterpart there. */
export const NoCounterpart = z.strictObject({
  clause: ClauseId,
  policy: PolicyId,
  note: Text,
  searched: z.array(Text),
});
export type NoCounterpart = z.infer<typeof NoCounterpart>;

/** Sentences that no sentence of a policy answers, each with its reason. */
export const UnmatchedSentences = z.strictObject({
  clause: ClauseId,
  policy: PolicyId,
  searched: z.array(Text),
  sentences: z.record(SentenceId, Text),
});

/** `seeds/counterparts.yaml` */
export const CounterpartsSeed = z.strictObject({
  pairs: z.array(CounterpartPair),
  none: z.array(NoCounterpart),
  unmatched: z.array(UnmatchedSentences),
});
export type CounterpartsSeed = z.infer<typeof CounterpartsSeed>;

const basis = z.enum(['curated', 'suggested']);

/** A counterpart as seen from one clause: `relation` reads from this clause to `id`. */
export const CounterpartLink = z.strictObject({
  id: ClauseId,
  ...judgement,
  basis,
  sentences: z.array(z.strictObject({ own: SentenceId, other: SentenceId, ...sentenceJudgement })),
});
export type CounterpartLink = z.infer<typeof CounterpartLink>;

/** `content/counterparts.json`: each pair once. */
export const CounterpartRecord = CounterpartPair.extend({ basis });
export type CounterpartRecord = z.infer<typeof CounterpartRecord>;
