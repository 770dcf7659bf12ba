import { z } from 'zod';
import { isoDate, policyId, slug, text } from './basics.ts';
import type { Clause } from './clause.ts';
import { Erratum } from './ledger.ts';

/** A line of the copy that belongs to the page or its metadata block, not to the policy. */
const Surrounding = z.strictObject({ kind: z.enum(['furniture', 'metadata']), line: z.int().positive(), text });
export type Surrounding = z.infer<typeof Surrounding>;

export interface PolicyDocument {
  clauses: Clause[];
  surroundings: Surrounding[];
}

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

/** `content/<policy>/policy.json`. */
export const PolicyRecord = PolicySeed.omit({ errata: true, partKinds: true }).extend({
  id: policyId,
  /** True when the period's end lies before `period.checkedOn`. */
  periodIsOver: z.boolean(),
  /** Text of the copy that is no clause: page furniture and the metadata block. */
  surroundings: z.array(Surrounding),
  source: z.strictObject({ file: text, sha256: z.string() }),
  repairs: z.record(z.string(), z.int()),
  /** The policies that its clauses are judged against; nothing is known of the others. */
  judgedAgainst: z.array(policyId),
});
export type PolicyRecord = z.infer<typeof PolicyRecord>;
