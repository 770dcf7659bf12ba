import { judgementKey, type JudgedSentence } from '../../pipeline/judgements.ts';
import { bigrams, profile, similarity, rarity, type Profile, type Weights } from './similarity.ts';

/** A pair that a person should look at. It is a question, never a judgement. */
export interface Candidate {
  source: string;
  target: string;
  /** From 0 to 1; pairs below the threshold are not given. */
  score: number;
  /** The runs that both sentences hold, most telling first, to show why the pair came up. */
  shared: string[];
}

interface SuggestOptions {
  /** Least score of a candidate. */
  threshold: number;
  /** At most so many candidates for each sentence against each other policy. */
  perSentence: number;
  /** Only pairs with a sentence of this policy; left out, all pairs. */
  of?: string;
}

/** How much the two clauses count beside the sentences themselves. */
const CLAUSE_SHARE = 0.15;
const SHOWN_RUNS = 4;

interface Prepared {
  sentence: JudgedSentence;
  own: Profile;
  clause: Profile;
}

/**
 * Proposes pairs of sentences of different policies by the pairs of characters that they share,
 * each weighted by its rarity. Best first; the same input gives the same list.
 */
export function suggestPairs(sentences: readonly JudgedSentence[], options: SuggestOptions): Candidate[] {
  const sets = sentences.map(({ text }) => bigrams(text));
  const weights = rarity(sets);
  const prepared = sentences.map((sentence, i): Prepared => ({
    sentence,
    own: profile(sets[i] ?? new Set(), weights),
    clause: profile(bigrams(sentence.clauseText), weights),
  }));
  const isWanted = (a: Prepared, b: Prepared): boolean =>
    a.sentence.policy !== b.sentence.policy && [undefined, a.sentence.policy, b.sentence.policy].includes(options.of);
  const scored = prepared.flatMap((a, i) =>
    prepared
      .slice(i + 1)
      .filter((b) => isWanted(a, b))
      .flatMap((b) => candidate(a, b, weights, options.threshold) ?? []),
  );
  scored.sort((a, b) => b.score - a.score || compare(a.source, b.source) || compare(a.target, b.target));
  return firstFew(scored, options.perSentence);
}

/** Two sentences as a pair, where they are alike enough. */
function candidate(a: Prepared, b: Prepared, weights: Weights, threshold: number): Candidate | null {
  const score =
    (1 - CLAUSE_SHARE) * similarity(a.own, b.own, weights) + CLAUSE_SHARE * similarity(a.clause, b.clause, weights);
  if (score < threshold) return null;
  const { id: source, text } = a.sentence;
  return { source, target: b.sentence.id, score, shared: telling(text, b.own, weights) };
}

/** Keeps a pair while either of its sentences still has room for candidates from the other's policy. */
function firstFew(candidates: readonly Candidate[], limit: number): Candidate[] {
  const used = new Map<string, number>();
  return candidates.filter(({ source, target }) => {
    const keys = [judgementKey(source, target), judgementKey(target, source)];
    const room = keys.some((key) => (used.get(key) ?? 0) < limit);
    if (room) for (const key of keys) used.set(key, (used.get(key) ?? 0) + 1);
    return room;
  });
}

/** Stretches of a text whose neighbouring pairs all stand in the other, heaviest first. */
function telling(text: string, other: Profile, weights: Weights): string[] {
  const runs = new Map<string, number>();
  let run = '';
  let weight = 0;
  const chars = Array.from(text);
  for (let at = 0; at < chars.length; at++) {
    const pair = `${chars[at] ?? ''}${chars[at + 1] ?? ''}`;
    if (other.bigrams.has(pair)) {
      run = run === '' ? pair : `${run}${chars[at + 1] ?? ''}`;
      weight += weights(pair);
    } else if (run !== '') {
      runs.set(run, weight);
      run = '';
      weight = 0;
    }
  }
  return [...runs]
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, SHOWN_RUNS)
    .map(([shown]) => shown);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
