import type { ReferredClause } from '../../model/clause-reference.ts';
import type { Corpus } from '../../corpus/corpus.ts';

/** A clause with its heading, as a list of places to jump to shows it. */
export interface JumpTarget extends ReferredClause {
  heading: string;
}

/** All clauses as references name them, in document order. */
export function referredClauses({ policies }: Corpus): JumpTarget[] {
  return policies.flatMap(({ record, city, clauses }) =>
    clauses.map(({ data }) => ({
      id: data.id,
      city: city.id,
      cityName: city.name,
      kind: data.kind,
      num: data.num,
      policyTitle: record.shortTitle,
      heading: data.heading,
    })),
  );
}
