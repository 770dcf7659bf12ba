import type { City } from '../model/schema.ts';
import { columnCities } from './cities.ts';
import type { ClauseEntry, Corpus, CorpusPolicy } from './corpus.ts';
import { policiesByCity } from './paginated-by-city.ts';

/** What one city's policies say under a topic. */
export interface TopicColumn {
  city: City;
  policies: { policy: CorpusPolicy; clauses: ClauseEntry[] }[];
  count: number;
  sentences: number;
}

/** Lists, per city that has a policy, its clauses under a topic in document order. */
export function topicColumns(corpus: Corpus, topic: string): TopicColumn[] {
  return columnCities(corpus).map((city) => {
    const policies = (policiesByCity(corpus).get(city.id) ?? []).map((policy) => ({
      policy,
      clauses: policy.clauses.filter(({ data }) => data.topics.includes(topic)),
    }));
    const clauses = policies.flatMap((group) => group.clauses);
    return {
      city,
      policies,
      count: clauses.length,
      sentences: clauses.reduce((sum, { data }) => sum + data.sentences.length, 0),
    };
  });
}
