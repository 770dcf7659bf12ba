import type { Topic } from '../../model/schema.ts';
import { bigrams, profile, similarity, rarity, type Profile, type Weights } from '../suggest/similarity.ts';

/** A clause that somebody put under topics. */
export interface JudgedClause {
  id: string;
  text: string;
  topics: readonly string[];
}

export interface TopicProposal {
  topics: string[];
  /** The clause that is most alike, with the measure of it; shown as the reason. */
  like: string | null;
}

const NEIGHBOURS = 4;
/** A topic that has less than this share of the first one's votes is left out. */
const SECOND = 0.6;
const MAX_TOPICS = 2;
/** A topic's own words count like a clause, but less. */
const CRITERION_SHARE = 0.8;

/** Makes a proposer: a clause goes under the topics of the judged clauses that are most like it. */
export function topicProposer(
  judged: readonly JudgedClause[],
  topics: readonly Topic[],
): (text: string) => TopicProposal {
  const described = topics.map(({ id, label, criterion }) => ({
    id: '',
    text: `${label}。${criterion.replace(/^条文谈/u, '')}`,
    topics: [id],
  }));
  const known = [...judged, ...described];
  const sets = known.map(({ text }) => bigrams(text));
  const weights = rarity(sets);
  const profiles = sets.map((set) => profile(set, weights));
  return (text) => mostLike(profile(bigrams(text), weights), known, profiles, weights);
}

function mostLike(
  own: Profile,
  known: readonly JudgedClause[],
  profiles: readonly Profile[],
  weights: Weights,
): TopicProposal {
  const scored = known.map((clause, i) => ({
    clause,
    score: similarity(own, profiles[i] ?? own, weights) * (clause.id === '' ? CRITERION_SHARE : 1),
  }));
  const near = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, NEIGHBOURS);
  const votes = new Map<string, number>();
  for (const { clause, score } of near)
    for (const topic of clause.topics) votes.set(topic, (votes.get(topic) ?? 0) + score);
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const first = ranked[0]?.[1] ?? 0;
  const best = near.find(({ clause }) => clause.id !== '');
  return {
    topics: ranked
      .filter(([, vote]) => vote >= first * SECOND)
      .slice(0, MAX_TOPICS)
      .map(([id]) => id),
    like: best ? `${best.clause.id} (${best.score.toFixed(2)})` : null,
  };
}
