import { z } from 'zod';
import { IsoDate, PolicyId, Slug, Text } from './basics.ts';
import type { Clause } from './clause.ts';
import { Erratum } from './ledger.ts';

/** A line of the copy that belongs to the page or its metadata block, not to the policy. */
const Surrounding = z.strictObject({ kind: z.enum(['furniture', 'metadata']), line: z.int().positive(), text: Text });
export type Surrounding = z.infer<typeof Surrounding>;

export interface PolicyDocument {
  clauses: Clause[];
  surroundings: Surrounding[];
}

/** `seeds/<policy>/policy.yaml`: what is known of a policy. `null` means the copy does not say. */
export const PolicySeed = z.strictObject({
  city: Slug,
  title: Text,
  titleIsDerived: z.boolean(),
  titleNote: Text.optional(),
  shortTitle: Text,
  genre: Text,
  issuer: Text,
  /** Whence the issuer is known where the text does not print it. */
  issuerNote: Text.optional(),
  documentNumber: Text.nullable(),
  indexNumber: Text.nullable(),
  addressee: Text.nullable(),
  signature: Text.nullable(),
  issuedOn: IsoDate,
  publishedOn: IsoDate.nullable(),
  basis: Text.nullable(),
  period: z
    .strictObject({
      from: Text.nullable(),
      to: Text.nullable(),
      label: Text,
      /** What ends with it: the time for which targets are set, or that for which the text says that it holds. */
      covers: z.enum(['targets', 'validity']).default('targets'),
      quotes: z.array(z.strictObject({ clause: Text, exact: Text })),
      /** The day on which somebody looked whether the period is over. */
      checkedOn: IsoDate,
    })
    .refine(({ to, quotes }) => to === null || quotes.length > 0, {
      path: ['quotes'],
      message: 'a period is quoted from the text',
    }),
  /** What the copied page itself said of the text's validity, word for word. */
  pageStatus: z.strictObject({ exact: Text, asOf: IsoDate.nullable(), note: Text }).nullable(),
  origin: z.strictObject({ note: Text, copiedFrom: Text.nullable() }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 is 64 hexadecimal digits'),
  partKinds: z.record(z.string().regex(/^\d+$/), z.enum(['target', 'measure', 'safeguard'])).optional(),
  /** What the text itself says of all its subsidies; shown wherever it offers money. */
  reservation: z.strictObject({ clause: Text, exact: Text }).optional(),
  /**
   * The policies that this one is judged against. Left out: those that leave it out too. Two
   * policies of which neither names the other, while one has a list, are not judged yet.
   */
  judgedAgainst: z.array(PolicyId).optional(),
  errata: z.array(Erratum),
});
export type PolicySeed = z.infer<typeof PolicySeed>;

/** `content/<policy>/policy.json`. */
export const PolicyRecord = PolicySeed.omit({ errata: true, partKinds: true }).extend({
  id: PolicyId,
  /** True when the period's end lies before `period.checkedOn`. */
  periodIsOver: z.boolean(),
  /** Text of the copy that is no clause: page furniture and the metadata block. */
  surroundings: z.array(Surrounding),
  source: z.strictObject({ file: Text, sha256: z.string() }),
  repairs: z.record(z.string(), z.int()),
  /** The policies that its clauses are judged against; nothing is known of the others. */
  judgedAgainst: z.array(PolicyId),
});
export type PolicyRecord = z.infer<typeof PolicyRecord>;
