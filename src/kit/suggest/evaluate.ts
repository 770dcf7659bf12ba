import type { Relation } from '../../model/schema.ts';
import { judgementKey, type JudgedSentences } from '../../pipeline/judgements.ts';
import type { Candidate } from './index.ts';

type CuratedPair = JudgedSentences['curated'][number];

/** How the candidates compare with what people judged. */
interface Evaluation {
  candidates: number;
  curated: number;
  hits: number;
  /** Share of the candidates that are curated pairs; 0 without candidates. */
  precision: number;
  /** Share of the curated pairs that are candidates. */
  recall: number;
  byRelation: { relation: Relation; curated: number; hits: number }[];
}

/** Measures candidates against curated pairs; the direction in which a pair is written does not count. */
export function evaluate(candidates: readonly Candidate[], curated: readonly CuratedPair[]): Evaluation {
  const proposed = new Set(candidates.map(pairKey));
  const hit = curated.filter((pair) => proposed.has(pairKey(pair)));
  const byRelation = [...Map.groupBy(curated, ({ relation }) => relation)].map(([relation, pairs]) => ({
    relation,
    curated: pairs.length,
    hits: hit.filter((pair) => pair.relation === relation).length,
  }));
  return {
    candidates: candidates.length,
    curated: curated.length,
    hits: hit.length,
    precision: candidates.length === 0 ? 0 : hit.length / candidates.length,
    recall: curated.length === 0 ? 0 : hit.length / curated.length,
    byRelation,
  };
}

/** The same for both directions of a pair. */
export function pairKey({ source, target }: { source: string; target: string }): string {
  return [source, target].sort().join(' ');
}

/** Candidates of which at least one sentence is not yet judged against the other's policy. */
export function unjudgedAmong(candidates: readonly Candidate[], judged: ReadonlySet<string>): Candidate[] {
  return candidates.filter(
    ({ source, target }) => !judged.has(judgementKey(source, target)) || !judged.has(judgementKey(target, source)),
  );
}
