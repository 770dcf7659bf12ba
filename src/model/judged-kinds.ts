import type { ClauseKind } from './schema.ts';

/** Kinds that are judged against the other cities' texts. Apart from the schema, so that pages can ask without it. */
export const JUDGED_KINDS: ReadonlySet<ClauseKind> = new Set(['target', 'measure', 'safeguard']);
