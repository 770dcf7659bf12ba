import { z } from 'zod';
import { ClauseId, PolicyId, SentenceId, Slug, Text } from './basics.ts';
import { CLAUSE_KINDS } from '../clause-kinds.ts';
import { CounterpartLink, NoCounterpart, UnmatchedSentences } from './counterparts.ts';
import { Paragraph, textOf, type Segment } from './segments.ts';
import { UnitRef, type UnitMention } from './unit.ts';

export { JUDGED_KINDS } from '../clause-kinds.ts';
export const ClauseKind = z.enum(CLAUSE_KINDS);
export type ClauseKind = z.infer<typeof ClauseKind>;

/** The lowest numbered provision, or text that no ordinal numbers. */
export interface Clause {
  path: string;
  kind: ClauseKind;
  num: string;
  heading: string;
  paragraphs: Paragraph[];
  units: UnitMention[];
}

/** The runs of a clause's text, in order. */
export const segmentsOf = ({ paragraphs }: Pick<Clause, 'paragraphs'>): Segment[] =>
  paragraphs.flatMap(({ segments }) => segments);

/** All that a clause says, its paragraphs run on. */
export const runningText = (clause: Pick<Clause, 'paragraphs'>): string =>
  segmentsOf(clause)
    .map(({ text }) => text)
    .join('');

/** A clause with what people judged about it. */
export interface AnnotatedClause extends Clause {
  id: string;
  topics: string[];
  unitRefs: UnitRef[];
}

export const Sentence = z.strictObject({ id: SentenceId, text: Text });
export type Sentence = z.infer<typeof Sentence>;

/** Front matter of `content/<policy>/<path>.mdx`. */
export const ClauseRecord = z.strictObject({
  id: ClauseId,
  policy: PolicyId,
  city: Slug,
  kind: ClauseKind,
  order: z.int().nonnegative(),
  num: z.string(),
  heading: z.string(),
  path: z.array(z.string()),
  ancestors: z.array(ClauseId),
  /** The text, parted as the parser read it. */
  paragraphs: z.array(Paragraph).min(1),
  units: z.array(UnitRef),
  topics: z.array(Slug),
  counterparts: z.array(CounterpartLink),
  /** Policies that were searched in vain for a counterpart of the clause. */
  without: z.array(NoCounterpart.omit({ clause: true })),
  /** The same for single sentences. */
  unmatched: z.array(UnmatchedSentences.omit({ clause: true })),
  sha256: z.string(),
});
export type ClauseRecord = z.infer<typeof ClauseRecord>;

/** The same as it is read: with the text in full, the sentences alone, and the lines of the source. */
export const ClauseFrontmatter = ClauseRecord.transform((clause) => ({
  ...clause,
  text: textOf(clause.paragraphs),
  sentences: segmentsOf(clause).flatMap(({ id, text: words }): Sentence[] =>
    id === undefined ? [] : [{ id, text: words.trim() }],
  ),
  lines: { from: clause.paragraphs[0]?.line ?? 0, to: clause.paragraphs.at(-1)?.line ?? 0 },
}));
export type ClauseFrontmatter = z.infer<typeof ClauseFrontmatter>;

/** A clause's links to the other policies. */
export type ClauseLinks = Pick<ClauseRecord, 'counterparts' | 'without' | 'unmatched'>;
