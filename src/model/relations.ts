import { z } from 'zod';

/* How clauses and sentences of two policies relate: a part of schema.ts, which exports all of it. */

/** SKOS mapping relations; `exactMatch` is left out, since it is transitive. */
export const Relation = z.enum(['closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch']);
export type Relation = z.infer<typeof Relation>;

/** In what two aligned sentences differ. */
export const Difference = z.enum(['amount', 'period', 'base', 'addressee', 'instrument', 'unit', 'scope', 'wording']);
export type Difference = z.infer<typeof Difference>;
