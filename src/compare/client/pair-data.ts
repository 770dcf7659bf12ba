import { policyOf } from '../../language/clause-id.ts';
import { href } from '../../ui/href.ts';
import { fetchJson, keepLoaded } from '../../ui/loading.ts';
import type { AlignableClause } from '../model/align.ts';
import type { ComparedPolicy } from '../model/compared-policy.ts';

/* What the page of any two clauses fetches when a reader chooses them. Ids must be known ones. */

/** A clause, as everybody can take it away. */
const loadClause = keepLoaded(async (id) => (await fetchJson(href(`/${id}.json`))) as AlignableClause);

/** What is known of a policy beside the clause. */
export const loadPolicy = keepLoaded(
  async (id) => (await fetchJson(href(`/compare/pair/${id}.json`))) as ComparedPolicy,
);

/** Two clauses with the policies that they stand in. */
export interface PairData {
  left: AlignableClause;
  right: AlignableClause;
  policies: ComparedPolicy[];
}

/** @throws Error when any of it does not arrive. */
export async function loadPair(left: string, right: string): Promise<PairData> {
  const [own, other, ...policies] = await Promise.all([
    loadClause(left),
    loadClause(right),
    ...[...new Set([left, right].map(policyOf))].map(loadPolicy),
  ]);
  return { left: own, right: other, policies };
}
