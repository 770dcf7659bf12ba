import type { City } from '../model/schema.ts';
import { clauseShortName } from '../model/clause-names.ts';
import type { Corpus } from './corpus.ts';
import { memoize } from './memoize.ts';

/** The cities that have a policy: one column each. */
export const columnCities = memoize(({ cities, policies }: Corpus): City[] => {
  const used = new Set(policies.map(({ city }) => city));
  return cities.filter((city) => used.has(city));
});

/** How a clause is called beside clauses of other cities. e.g. "绍兴措施5" */
export function placeName(corpus: Corpus, id: string): string {
  const { data } = corpus.clause(id);
  return clauseShortName(data, corpus.policy(data.policy).city.name);
}
