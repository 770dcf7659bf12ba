import type { SearchedWord } from './evidence.ts';
import type { City, ClauseFrontmatter, PolicyRecord } from '../../model/schema.ts';

/** A policy as comparing names it; the corpus has more of it. */
export interface NamedPolicy {
  record: Pick<
    PolicyRecord,
    | 'id'
    | 'title'
    | 'titleIsDerived'
    | 'shortTitle'
    | 'issuer'
    | 'documentNumber'
    | 'issuedOn'
    | 'period'
    | 'periodIsOver'
  >;
  city: Pick<City, 'id' | 'name'>;
}

/** A clause by its name, and how many sentences it has: one without any is not compared. */
export type NamedClause = Pick<ClauseFrontmatter, 'id' | 'kind' | 'num' | 'heading'> & { sentences: number };

/** What comparing must know of a policy beside the clause in view. `/compare/pair/<policy>.json` */
export interface ComparedPolicy extends NamedPolicy {
  /** In document order. */
  clauses: NamedClause[];
  /** Every word that an editor looked for in it. */
  searched: SearchedWord[];
}
