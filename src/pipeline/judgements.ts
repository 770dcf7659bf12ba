import { policyOf, sentenceId } from '../language/clause-id.ts';
import { fault, type Diagnostic, type StageResult } from '../model/diagnostics.ts';
import {
  JUDGED_KINDS,
  runningText,
  segmentsOf,
  type Clause,
  type CounterpartsSeed,
  type Relation,
} from '../model/schema.ts';
import { lazyLocator } from '../model/seed-file.ts';
import { readShared, type PipelineInput, type PolicyInput } from './input.ts';
import { judgedScope, type Scope, type Scoped } from './link/scope.ts';
import { readPolicy } from './read-policy.ts';

/** A sentence of a clause that is judged against other policies. */
export interface JudgedSentence {
  /** e.g. "wenzhou-2023/2-4-18#s2" */
  id: string;
  policy: string;
  text: string;
  /** Its clause in full: what a sentence leaves unsaid often stands beside it. */
  clauseText: string;
}

/**
 * Names the judgement of a sentence against a policy, or against the policy of another sentence.
 * e.g. "wenzhou-2023/1-1#s1 shaoxing-2021"
 */
export const judgementKey = (sentence: string, other: string): string => `${sentence} ${policyOf(other)}`;

/** What people judged about single sentences, complete or not. */
export interface JudgedSentences {
  /** Every sentence of a target, measure or safeguard. */
  sentences: JudgedSentence[];
  /** Pairs that people judged to belong together. */
  curated: { source: string; target: string; relation: Relation }[];
  /** The key of each judgement made. */
  judged: Set<string>;
  /** The same for each that is still to be made. */
  unjudged: string[];
}

type JudgedClause = Pick<Clause, 'kind' | 'paragraphs'> & { id: string };

/** Reads the seeds as far as linking, judgements complete or not: what is judged, and what is still to be. */
export function collectJudgements(input: PipelineInput): StageResult<JudgedSentences> {
  const { value: shared, diagnostics } = readShared(input);
  const read = input.policies.flatMap((policy) => {
    const result = shared && readPolicy(policy, shared);
    diagnostics.push(...(result?.diagnostics ?? []));
    return result?.value ? [{ id: policy.id, ...result.value }] : [];
  });
  const scope = scopeOf(read, input.policies);
  const judgements = shared?.counterparts.data ?? { pairs: [], none: [], unmatched: [] };
  return {
    value: judgementsOf(read, judgements, scope.value),
    diagnostics: diagnostics.concat(scope.diagnostics),
  };
}

/** Which policies are judged against which; names that no policy has are errors. */
export function scopeOf(policies: readonly Scoped[], inputs: readonly PolicyInput[]): StageResult<Scope> {
  const known = new Set(policies.map(({ id }) => id));
  const files = new Map(inputs.map(({ id, policy }) => [id, policy]));
  const diagnostics = policies.flatMap(({ id, judgedAgainst = [] }) =>
    judgedAgainst.flatMap((other, i): Diagnostic[] => {
      if (other !== id && known.has(other)) return [];
      const message = other === id ? `${id} is to be judged against itself` : `there is no policy ${other}`;
      const at = lazyLocator(files.get(id) ?? { file: id, text: '' })(['judgedAgainst', i]);
      return [fault(at, 'unknown-reference', message, 'Correct the id; policies are the folders of seeds/.')];
    }),
  );
  return { value: judgedScope(policies), diagnostics };
}

/**
 * Sets the sentences of all policies against what counterparts.yaml says of them.
 * @param scope policy id → the policies that it is to be judged against.
 */
export function judgementsOf(
  policies: readonly { id: string; clauses: readonly JudgedClause[] }[],
  seed: CounterpartsSeed,
  scope: Scope,
): JudgedSentences {
  const sentences = policies.flatMap(({ id: policy, clauses }) =>
    clauses.filter(({ kind }) => JUDGED_KINDS.has(kind)).flatMap((clause) => sentencesOf(clause, policy)),
  );
  const curated = seed.pairs.flatMap((pair) =>
    pair.sentences.map(({ source, target, relation }) => ({
      source: sentenceId(pair.source, source),
      target: sentenceId(pair.target, target),
      relation,
    })),
  );
  const judged = new Set([
    ...curated.flatMap(({ source, target }) => [judgementKey(source, target), judgementKey(target, source)]),
    ...seed.unmatched.flatMap(({ clause, policy, sentences: reasons }) =>
      Object.keys(reasons).map((id) => judgementKey(sentenceId(clause, id), policy)),
    ),
  ]);
  const wanted = sentences.flatMap(({ id, policy }) =>
    (scope.get(policy) ?? []).map((other) => judgementKey(id, other)),
  );
  return { sentences, curated, judged, unjudged: wanted.filter((key) => !judged.has(key)) };
}

function sentencesOf(clause: JudgedClause, policy: string): JudgedSentence[] {
  const clauseText = runningText(clause);
  return segmentsOf(clause).flatMap(({ id, text }) =>
    id === undefined ? [] : [{ id: sentenceId(clause.id, id), policy, text, clauseText }],
  );
}
