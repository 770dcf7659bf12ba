import { absence, type AlignableClause, type Place } from './align.ts';

/** A sentence that at least one other policy does not answer. */
export interface GapSentence extends Place {
  absent: { policy: string; reason: string; searched: string[] }[];
  /** True when no other policy answers it. */
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
  const unanswered = gapSentences(clauses, policies);
  return topics.map((topic) => ({
    topic,
    cities: cities.map((city) => ({
      city,
      present: clauses.some((clause) => clause.city === city && clause.topics.includes(topic)),
      sentences: unanswered.filter(({ clause }) => clause.city === city && clause.topics.includes(topic)),
    })),
  }));
}

/** Every sentence that at least one other policy was searched for in vain, each once. */
export function gapSentences(clauses: readonly AlignableClause[], policies: readonly { id: string }[]): GapSentence[] {
  return clauses.flatMap((clause) =>
    clause.sentences.flatMap((sentence): GapSentence[] => {
      const others = policies.filter(({ id }) => id !== clause.policy);
      const absent = others.flatMap(({ id }) => {
        const found = absence({ clause, sentence }, id);
        return found ? [{ policy: id, ...found }] : [];
      });
      return absent.length > 0 ? [{ clause, sentence, absent, alone: absent.length === others.length }] : [];
    }),
  );
}
