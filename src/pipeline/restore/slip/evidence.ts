import { withoutGlosses } from '../gloss.ts';

/** Tells how often two characters stand side by side in a text. */
export interface Evidence {
  count(pair: string): number;
  /** How well a run reads: its neighbouring characters that the text has elsewhere too. */
  known(run: string): number;
}

/** Counts every pair of neighbouring characters of a text, inserted readings left out. */
export function collectEvidence(text: string): Evidence {
  const counts = new Map<string, number>();
  const plain = withoutGlosses(text);
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const count = (pair: string): number => counts.get(pair) ?? 0;
  return {
    count,
    known: (run) =>
      Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2)).filter(
        (pair) => count(pair) > 0,
      ).length,
  };
}

/**
 * Orders characters that fit a lost byte by how often the text has them between these neighbours.
 * e.g. after 擔, before 考: 保 first, since 擔保 stands elsewhere
 */
export function orderByEvidence(
  candidates: readonly string[],
  before: string,
  after: string,
  evidence: Evidence,
): string[] {
  const score = (char: string): number => 2 * evidence.count(before + char) + evidence.count(char + after);
  const scores = new Map(candidates.map((char) => [char, score(char)]));
  return candidates.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}
