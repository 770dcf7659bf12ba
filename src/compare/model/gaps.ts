import { absencesOf, judgedPolicies, type Absence, type AlignableClause, type PlacedSentence } from './align.ts';

/** A sentence that at least one other policy does not answer. */
export interface GapSentence extends PlacedSentence {
  absent: Absence[];
  /** True when no policy that it was judged against answers it. */
  alone: boolean;
}

/** What one city has under a topic and others lack. */
export interface CityGaps {
  city: string;
  /** False when the city has no clause under the topic at all. */
  present: boolean;
  sentences: GapSentence[];
}

export interface TopicGaps {
  topic: string;
  cities: CityGaps[];
}

export interface GapsInput {
  clauses: readonly AlignableClause[];
  policies: readonly { id: string }[];
  cities: readonly string[];
  topics: readonly string[];
}

/** Lists, by topic and city, the sentences that other policies do not answer, with the evidence. */
export function gapsByTopic({ clauses, policies, cities, topics }: GapsInput): TopicGaps[] {
  const unanswered = Map.groupBy(gapSentences(clauses, policies), ({ clause }) => clause.city);
  const own = Map.groupBy(clauses, ({ city }) => city);
  return topics.map((topic) => ({
    topic,
    cities: cities.map((city) => ({
      city,
      present: own.get(city)?.some((clause) => clause.topics.includes(topic)) ?? false,
      sentences: unanswered.get(city)?.filter(({ clause }) => clause.topics.includes(topic)) ?? [],
    })),
  }));
}

/** Every sentence that at least one other policy was searched for in vain, each once. */
export function gapSentences(clauses: readonly AlignableClause[], policies: readonly { id: string }[]): GapSentence[] {
  const place = new Map(policies.map(({ id }, i) => [id, i]));
  const placeOf = ({ policy }: { policy: string }): number => place.get(policy) ?? 0;
  return clauses.flatMap((clause) => {
    const judged = judgedPolicies(clause);
    return clause.sentences.flatMap((sentence): GapSentence[] => {
      const absent = absencesOf({ clause, sentence }).sort((a, b) => placeOf(a) - placeOf(b));
      return absent.length > 0 ? [{ clause, sentence, absent, alone: absent.length === judged.size }] : [];
    });
  });
}
