import type { AlignableClause } from '../model/align.ts';
import type { TablePolicy } from '../model/table.ts';

/** A policy as a pair page names it. */
export interface SidePolicy extends TablePolicy {
  shortTitle: string;
}

/** What `/compare/clause/<id>.json` holds: one side of a pair. */
export interface Side {
  clause: AlignableClause;
  policy: SidePolicy;
  /** Path of the clause's own page. */
  url: string;
}
