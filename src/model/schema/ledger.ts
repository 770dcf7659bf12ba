import { z } from 'zod';
import { PolicyId, Text } from './basics.ts';

/** What is undone to a text. */
export const RepairRule = z.enum(['pinyin-gloss', 'gbk-slip', 'lost-byte', 'traditional', 'width', 'erratum']);
export type RepairRule = z.infer<typeof RepairRule>;

/** A reading that a person settled, at a place of the source. Lines and columns count from 1. */
export const Erratum = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive(),
  was: z.string(),
  now: z.string(),
  rule: RepairRule.optional(),
  reason: Text,
});
export type Erratum = z.infer<typeof Erratum>;

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

/** A repair as published: its place in characters and in bytes of the source, one rule, all steps. */
export const LedgerEdit = z.strictObject({
  id: z.string().regex(/^e[1-9]\d*$/),
  /** UTF-16 offsets in the decoded source; what stands there is `before` and reads `after` in the restored text. */
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
  /** Why a person judged so. */
  reason: z.string().optional(),
  /** What a reading that no byte spells out follows from. */
  evidence: z.string().optional(),
});
export type LedgerEdit = z.infer<typeof LedgerEdit>;

/** A repair as restoring finds it, with its rules in the order in which they were applied. */
export type Repair = Omit<LedgerEdit, 'id' | 'byteStart' | 'byteEnd' | 'rule' | 'steps'> & { rules: RepairRule[] };

/** `content/<policy>/ledger.json`: the proof of a restored text, both texts included. */
export const Ledger = z.strictObject({
  policy: PolicyId,
  source: z.strictObject({
    file: Text,
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
