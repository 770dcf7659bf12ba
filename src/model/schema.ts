import { z } from 'zod';
import { CLAUSE_KINDS } from './clause-kinds.ts';
import { clauseId, isoDate, policyId, sentenceId, slug, text } from './basics.ts';
import { Difference, Relation } from './relations.ts';

/* ------------------------------------------------------------------ shared */

export const ClauseKind = z.enum(CLAUSE_KINDS);
export type ClauseKind = z.infer<typeof ClauseKind>;

/** How a unit note names a body: 牵头单位 leads, 责任单位 is responsible, 配合单位 supports. */
export const UnitRole = z.enum(['lead', 'responsible', 'supporting']);
export type UnitRole = z.infer<typeof UnitRole>;

export { JUDGED_KINDS } from './clause-kinds.ts';

/* ----------------------------------------------------------------- restore */

export const RepairRule = z.enum(['pinyin-gloss', 'gbk-slip', 'lost-byte', 'traditional', 'width', 'erratum']);
export type RepairRule = z.infer<typeof RepairRule>;

/** A reading that a person settled, at a place of the source. Lines and columns count from 1. */
export const Erratum = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive(),
  was: z.string(),
  now: z.string(),
  rule: RepairRule.optional(),
  reason: text,
});
export type Erratum = z.infer<typeof Erratum>;

/** One repair of the ledger: `source.slice(start, end)` is `before` and reads `after` in the restored text. */
export interface Repair {
  /** UTF-16 offsets in the source. */
  start: number;
  end: number;
  line: number;
  column: number;
  before: string;
  after: string;
  /** In the order in which they were applied. */
  rules: RepairRule[];
  basis: 'derived' | 'judged';
  /** Why a person judged so. */
  reason?: string;
  /** What a reading that no byte spells out follows from. */
  evidence?: string;
}

/** How a seed file's bytes are to be read; `-bom` has a byte-order mark in front. */
export const Encoding = z.enum([
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be',
  'utf-16be-bom',
  'gb18030',
]);
export type Encoding = z.infer<typeof Encoding>;

/* ------------------------------------------------------------------- parse */

/** What a run of text within a clause is. */
export type SegmentKind = 'title' | 'addressee' | 'num' | 'heading' | 'sentence' | 'units' | 'signature' | 'date';

/** A run of text; segments of a clause joined give its text. Sentences carry an id. */
export interface Segment {
  kind: SegmentKind;
  text: string;
  id?: string;
}

/** A body named in a unit note, and the sentences that the note covers. */
export interface UnitMention {
  name: string;
  role: UnitRole;
  /** Empty when the note stands for the whole clause. */
  sentences: string[];
}

/** A line of the source that is part of a clause. */
export interface Paragraph {
  line: number;
  segments: Segment[];
}

/** The lowest numbered provision, or text that no ordinal numbers. */
export interface Clause {
  path: string;
  kind: ClauseKind;
  num: string;
  heading: string;
  paragraphs: Paragraph[];
  units: UnitMention[];
}

/** A line of the copy that belongs to the page or its metadata block, not to the policy. */
export interface Surrounding {
  kind: 'furniture' | 'metadata';
  line: number;
  text: string;
}

export interface PolicyDocument {
  clauses: Clause[];
  surroundings: Surrounding[];
}

/* ------------------------------------------------------ what people edit */

/** `seeds/<policy>/policy.yaml`: what is known of a policy. `null` means the copy does not say. */
export const PolicySeed = z.strictObject({
  city: slug,
  title: text,
  titleIsDerived: z.boolean(),
  titleNote: text.optional(),
  shortTitle: text,
  genre: text,
  issuer: text,
  /** Whence the issuer is known where the text does not print it. */
  issuerNote: text.optional(),
  documentNumber: text.nullable(),
  indexNumber: text.nullable(),
  addressee: text.nullable(),
  signature: text.nullable(),
  issuedOn: isoDate,
  publishedOn: isoDate.nullable(),
  basis: text.nullable(),
  period: z
    .strictObject({
      from: text.nullable(),
      to: text.nullable(),
      label: text,
      /** What ends with it: the time for which targets are set, or that for which the text says that it holds. */
      covers: z.enum(['targets', 'validity']).default('targets'),
      quotes: z.array(z.strictObject({ clause: text, exact: text })),
      /** The day on which somebody looked whether the period is over. */
      checkedOn: isoDate,
    })
    .refine(({ to, quotes }) => to === null || quotes.length > 0, {
      path: ['quotes'],
      message: 'a period is quoted from the text',
    }),
  /** What the copied page itself said of the text's validity, word for word. */
  pageStatus: z.strictObject({ exact: text, asOf: isoDate.nullable(), note: text }).nullable(),
  origin: z.strictObject({ note: text, copiedFrom: text.nullable() }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 is 64 hexadecimal digits'),
  partKinds: z.record(z.string().regex(/^\d+$/), z.enum(['target', 'measure', 'safeguard'])).optional(),
  /** What the text itself says of all its subsidies; shown wherever it offers money. */
  reservation: z.strictObject({ clause: text, exact: text }).optional(),
  /**
   * The policies that this one is judged against. Left out: those that leave it out too. Two
   * policies of which neither names the other, while one has a list, are not judged yet.
   */
  judgedAgainst: z.array(policyId).optional(),
  errata: z.array(Erratum),
});
export type PolicySeed = z.infer<typeof PolicySeed>;

/** `seeds/<policy>/annotations.yaml`: what people judged about clauses, by path. */
export const AnnotationsSeed = z.strictObject({
  clauses: z.record(z.string().regex(/^[a-z0-9-]+$/), z.strictObject({ topics: z.array(slug) })),
});
export type AnnotationsSeed = z.infer<typeof AnnotationsSeed>;

export const City = z.strictObject({
  id: slug,
  name: text,
  fullName: text,
  province: text,
  /** Administrative division code, GB/T 2260. */
  code: z.string().regex(/^\d{6}$/),
});
export type City = z.infer<typeof City>;
export const CitiesSeed = z.array(City).min(1);

export const Topic = z.strictObject({
  id: slug,
  label: text,
  /** By which rule a clause is put under the topic: the reason of every assignment. */
  criterion: text,
});
export type Topic = z.infer<typeof Topic>;
export const TopicsSeed = z.array(Topic).min(1);

/** A body with the names it has in the texts; a name without a city serves every city. */
export const Unit = z.strictObject({
  id: slug,
  label: text,
  /** Every form that the unit notes print. */
  names: z.array(text).min(1),
  /** Further forms that readers type. */
  aliases: z.array(text).default([]),
  note: text.optional(),
});
export type Unit = z.infer<typeof Unit>;
export const UnitsSeed = z.array(Unit).min(1);

/** Two sentences that a person aligned; `relation` reads from source to target. */
export const SentencePair = z.strictObject({
  source: sentenceId,
  target: sentenceId,
  relation: Relation,
  note: text,
  differs: z.array(Difference),
});
export type SentencePair = z.infer<typeof SentencePair>;

/** A pair as people write it: `relation` reads from source to target. */
export const CounterpartPair = z.strictObject({
  source: clauseId,
  target: clauseId,
  relation: Relation,
  note: text,
  sentences: z.array(SentencePair),
});
export type CounterpartPair = z.infer<typeof CounterpartPair>;

/** A clause that was judged against a policy and found without counterpart there. */
export const NoCounterpart = z.strictObject({
  clause: clauseId,
  policy: policyId,
  note: text,
  searched: z.array(text),
});
export type NoCounterpart = z.infer<typeof NoCounterpart>;

/** Sentences that no sentence of a policy answers, each with its reason. */
export const UnmatchedSentences = z.strictObject({
  clause: clauseId,
  policy: policyId,
  searched: z.array(text),
  sentences: z.record(sentenceId, text),
});
export type UnmatchedSentences = z.infer<typeof UnmatchedSentences>;

export const CounterpartsSeed = z.strictObject({
  pairs: z.array(CounterpartPair),
  none: z.array(NoCounterpart),
  unmatched: z.array(UnmatchedSentences),
});
export type CounterpartsSeed = z.infer<typeof CounterpartsSeed>;

/* ------------------------------------------------------ what is generated */

export const UnitRef = z.strictObject({
  id: slug,
  name: text,
  role: UnitRole,
  /** The sentence that the note stands behind, where the note is not the whole clause's. */
  sentence: sentenceId.optional(),
  /** All sentences that the note covers. */
  sentences: z.array(sentenceId).optional(),
});
export type UnitRef = z.infer<typeof UnitRef>;

export const Sentence = z.strictObject({ id: sentenceId, text });
export type Sentence = z.infer<typeof Sentence>;

/** A counterpart as seen from one clause: `relation` reads from this clause to `id`. */
export const CounterpartLink = z.strictObject({
  id: clauseId,
  relation: Relation,
  note: text,
  basis: z.enum(['curated', 'suggested']),
  sentences: z.array(
    z.strictObject({
      own: sentenceId,
      other: sentenceId,
      relation: Relation,
      note: text,
      differs: z.array(Difference),
    }),
  ),
});
export type CounterpartLink = z.infer<typeof CounterpartLink>;

/** A clause's links to the other policies. */
export interface ClauseLinks {
  counterparts: CounterpartLink[];
  without: Omit<NoCounterpart, 'clause'>[];
  unmatched: Omit<UnmatchedSentences, 'clause'>[];
}

/** Front matter of `content/<policy>/<path>.mdx`. */
export const ClauseFrontmatter = z.strictObject({
  id: clauseId,
  policy: policyId,
  city: slug,
  kind: ClauseKind,
  order: z.int().nonnegative(),
  num: z.string(),
  heading: z.string(),
  path: z.array(z.string()),
  ancestors: z.array(clauseId),
  text,
  sentences: z.array(Sentence),
  units: z.array(UnitRef),
  topics: z.array(slug),
  counterparts: z.array(CounterpartLink),
  /** Policies that were searched in vain for a counterpart of the clause. */
  without: z.array(NoCounterpart.omit({ clause: true })),
  /** The same for single sentences. */
  unmatched: z.array(UnmatchedSentences.omit({ clause: true })),
  lines: z.strictObject({ from: z.int().positive(), to: z.int().positive() }),
  sha256: z.string(),
});
export type ClauseFrontmatter = z.infer<typeof ClauseFrontmatter>;

/** `content/<policy>/policy.json`. */
export const PolicyRecord = PolicySeed.omit({ errata: true, partKinds: true }).extend({
  id: policyId,
  /** True when the period's end lies before `period.checkedOn`. */
  periodIsOver: z.boolean(),
  /** Text of the copy that is no clause: page furniture and the metadata block. */
  surroundings: z.array(z.strictObject({ kind: z.enum(['furniture', 'metadata']), line: z.int().positive(), text })),
  source: z.strictObject({ file: text, sha256: z.string() }),
  repairs: z.record(z.string(), z.int()),
  /** The policies that its clauses are judged against; nothing is known of the others. */
  judgedAgainst: z.array(policyId),
});
export type PolicyRecord = z.infer<typeof PolicyRecord>;

/** `content/counterparts.json`: each pair once. */
export const CounterpartRecord = CounterpartPair.extend({ basis: z.enum(['curated', 'suggested']) });
export type CounterpartRecord = z.infer<typeof CounterpartRecord>;

/** A repair as published: its place in characters and in bytes of the source, one rule, all steps. */
export const LedgerEdit = z.strictObject({
  id: z.string().regex(/^e[1-9]\d*$/),
  /** UTF-16 offsets in the decoded source. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  line: z.int().positive(),
  column: z.int().positive(),
  /** Offsets in the bytes of the source file. */
  byteStart: z.int().nonnegative(),
  byteEnd: z.int().nonnegative(),
  before: z.string(),
  after: z.string(),
  /** The rule that explains the edit; `steps` are all that had a part in it, in order. */
  rule: RepairRule,
  steps: z.array(RepairRule).min(1),
  basis: z.enum(['derived', 'judged']),
  reason: z.string().optional(),
  evidence: z.string().optional(),
});
export type LedgerEdit = z.infer<typeof LedgerEdit>;

/** `content/<policy>/ledger.json`: the proof of a restored text, both texts included. */
export const Ledger = z.strictObject({
  policy: policyId,
  source: z.strictObject({
    file: text,
    encoding: Encoding,
    bytes: z.int().positive(),
    /** Of the bytes as given. */
    sha256: z.string(),
    lines: z.array(z.string()),
  }),
  restored: z.strictObject({
    /** Of the text in UTF-8. */
    sha256: z.string(),
    lines: z.array(z.string()),
  }),
  /** How many edits each rule explains. */
  counts: z.partialRecord(RepairRule, z.int().positive()),
  judged: z.int().nonnegative(),
  edits: z.array(LedgerEdit),
});
export type Ledger = z.infer<typeof Ledger>;

/* ------------------------------------------ facts: figures, supports, terms */

export * from './facts.ts';
export * from './queries.ts';
export * from './relations.ts';
export * from './sheet.ts';
