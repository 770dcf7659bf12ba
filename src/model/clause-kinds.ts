/** What a clause is; `lead` is the text of a part or section before its first child, `annex` an attachment. */
export const CLAUSE_KINDS = [
  'notice',
  'preamble',
  'lead',
  'target',
  'measure',
  'safeguard',
  'closing',
  'annex',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** What people look for first: measures before notices. */
export const KINDS_BY_WEIGHT: readonly ClauseKind[] = [
  'measure',
  'target',
  'safeguard',
  'lead',
  'closing',
  'preamble',
  'notice',
  'annex',
];

/** Kinds that are judged against the other cities' texts. Apart from the schema, so that pages can ask without it. */
export const JUDGED_KINDS: ReadonlySet<ClauseKind> = new Set(['target', 'measure', 'safeguard']);
