import { z } from 'zod';
import { clauseId, text } from './basics.ts';

/** Who asks. */
export const Reader = z.enum(['owner', 'adviser', 'researcher', 'official']);

/** A query as a reader types it, and the truth about it, which no search engine was asked for. */
export const QuerySeed = z.strictObject({
  q: text,
  reader: Reader,
  /** Every clause that contains it. */
  literal: z.array(clauseId),
  /** Every clause that says it otherwise. */
  related: z.array(clauseId),
  /** Of these, what this reader wants first. */
  first: z.array(clauseId),
  /** For a slip: what was meant. */
  nearest: text.optional(),
  /** For a clause named by its number: the clause. */
  goes: clauseId.optional(),
  note: text.optional(),
});
export type QuerySeed = z.infer<typeof QuerySeed>;
/** `seeds/queries.yaml` */
export const QueriesSeed = z.array(QuerySeed);
