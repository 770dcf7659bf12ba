import { z } from 'zod';
import { ClauseId, Text } from './basics.ts';

/** Who asks. */
export const Reader = z.enum(['owner', 'adviser', 'researcher', 'official']);

/** A query as a reader types it, and the truth about it, which no search engine was asked for. */
export const QuerySeed = z.strictObject({
  q: Text,
  reader: Reader,
  /** Every clause that contains it. */
  literal: z.array(ClauseId),
  /** Every clause that says it otherwise. */
  related: z.array(ClauseId),
  /** Of these, what this reader wants first. */
  first: z.array(ClauseId),
  /** For a slip: what was meant. */
  nearest: Text.optional(),
  /** For a clause named by its number: the clause. */
  goes: ClauseId.optional(),
  note: Text.optional(),
});
export type QuerySeed = z.infer<typeof QuerySeed>;
/** `seeds/queries.yaml` */
export const QueriesSeed = z.array(QuerySeed);
