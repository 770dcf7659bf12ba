import { z } from 'zod';
import { ClauseId, Slug, Text, TextPlace } from './basics.ts';

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

/** A term with its explanation: `variants` are printed in the texts, `aliases` are what readers type. */
export const Term = z.strictObject({
  id: Slug,
  term: Text,
  variants: z.array(Text),
  aliases: z.array(Text),
  pinyin: Text,
  explanation: Text,
  kind: TermKind,
  /** `text-only`: explained by nothing but what the texts say. */
  confidence: z.enum(['high', 'text-only']),
});
export type Term = z.infer<typeof Term>;
/** `seeds/terms.yaml` */
export const TermsSeed = z.array(Term);

/** Where a term stands; `start` counts UTF-16 units from the beginning of the sentence or heading. */
export const TermOccurrence = z.strictObject({
  clause: ClauseId,
  sentence: TextPlace,
  start: z.int().nonnegative(),
  form: Text,
});
export type TermOccurrence = z.infer<typeof TermOccurrence>;
/** `content/terms.json` */
export const TermRecord = Term.extend({ occurrences: z.array(TermOccurrence) });
export type TermRecord = z.infer<typeof TermRecord>;

/** Everyday words that mean much the same; search shows clauses with one for another, and says so. */
export const Synonyms = z.strictObject({ id: Slug, words: z.array(Text).min(2), note: Text });
export type Synonyms = z.infer<typeof Synonyms>;
/** `seeds/synonyms.yaml` */
export const SynonymsSeed = z.array(Synonyms);
