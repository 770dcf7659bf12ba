import {
  JUDGED_KINDS,
  type ClauseKind,
  type CounterpartsSeed,
  type Paragraph,
  type Relation,
} from '../model/schema.ts';

/** What people judged about single sentences, complete or not. */
export interface JudgedSentences {
  /** Every sentence of a target, measure or safeguard. */
  sentences: { id: string; policy: string; text: string; clauseText: string }[];
  curated: { source: string; target: string; relation: Relation }[];
  /** "<clause>#<sentence> <policy>" for each judgement made. */
  judged: Set<string>;
  /** The same for each that is still to be made. */
  unjudged: string[];
}

interface ReadClause {
  id: string;
  kind: ClauseKind;
  paragraphs: readonly Paragraph[];
}

/**
 * Sets the sentences of all policies against what counterparts.yaml says of them.
 * @param scope policy id → the policies that it is to be judged against.
 */
export function judgementsOf(
  policies: readonly { id: string; clauses: readonly ReadClause[] }[],
  seed: CounterpartsSeed,
  scope: ReadonlyMap<string, readonly string[]>,
): JudgedSentences {
  const sentences = policies.flatMap(({ id: policy, clauses }) =>
    clauses.filter(({ kind }) => JUDGED_KINDS.has(kind)).flatMap((clause) => sentencesOf(clause, policy)),
  );
  const curated = seed.pairs.flatMap((pair) =>
    pair.sentences.map(({ source, target, relation }) => ({
      source: `${pair.source}#${source}`,
      target: `${pair.target}#${target}`,
      relation,
    })),
  );
  const judged = new Set([
    ...curated.flatMap(({ source, target }) => [`${source} ${policyOf(target)}`, `${target} ${policyOf(source)}`]),
    ...seed.unmatched.flatMap(({ clause, policy, sentences: reasons }) =>
      Object.keys(reasons).map((id) => `${clause}#${id} ${policy}`),
    ),
  ]);
  const wanted = sentences.flatMap(({ id, policy }) => (scope.get(policy) ?? []).map((other) => `${id} ${other}`));
  return { sentences, curated, judged, unjudged: wanted.filter((key) => !judged.has(key)) };
}

function sentencesOf({ id, paragraphs }: ReadClause, policy: string): JudgedSentences['sentences'] {
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
  const clauseText = segments.map(({ text }) => text).join('');
  return segments.flatMap((segment) =>
    segment.id === undefined ? [] : [{ id: `${id}#${segment.id}`, policy, text: segment.text, clauseText }],
  );
}

const policyOf = (sentence: string): string => sentence.slice(0, sentence.indexOf('/'));
