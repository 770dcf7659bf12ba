import { clauseText, type DraftClause } from './draft.ts';
import { draftPolicies, type DraftPolicy } from './policies.ts';
import type { Training } from './training.ts';

/** A row of the shape of `/data/clauses.json`, as far as search needs it. */
export interface GeneratedClause {
  id: string;
  policy: string;
  city: string;
  kind: DraftClause['kind'];
  num: string;
  path: string[];
  heading: string;
  text: string;
  sentences: { id: string; text: string }[];
}

/** A row of the shape of `/data/policies.json`, as far as search needs it. */
export interface GeneratedPolicy {
  id: string;
  city: string;
  cityName: string;
  title: string;
  shortTitle: string;
  periodLabel: string;
  periodIsOver: boolean;
}

/**
 * Makes up clauses in the genre. The first n of a longer run are those of a shorter one.
 * @param count how many rows.
 * @param seed the same seed gives the same rows.
 * @returns the rows in order, and the policies that they belong to.
 */
export function generateClauses(
  count: number,
  seed: number,
  training: Training,
): { clauses: GeneratedClause[]; policies: GeneratedPolicy[] } {
  const clauses: GeneratedClause[] = [];
  const policies: GeneratedPolicy[] = [];
  for (const policy of draftPolicies(training, seed)) {
    if (clauses.length >= count) break;
    policies.push(policyRow(policy));
    clauses.push(...policy.clauses.slice(0, count - clauses.length).map((clause) => clauseRow(clause, policy)));
  }
  return { clauses, policies };
}

function clauseRow(clause: DraftClause, policy: DraftPolicy): GeneratedClause {
  return {
    id: `${policy.id}/${clause.path}`,
    policy: policy.id,
    city: policy.city.id,
    kind: clause.kind,
    num: clause.num,
    path: clause.path.split('-'),
    heading: clause.heading,
    text: clauseText(clause),
    sentences: clause.sentences.map(({ text }, i) => ({ id: `s${i + 1}`, text })),
  };
}

function policyRow({ id, city, subject, targetYear }: DraftPolicy): GeneratedPolicy {
  const shortTitle = `${subject}的意见`;
  return {
    id,
    city: city.id,
    cityName: city.name,
    title: `${city.name}市人民政府关于${shortTitle}`,
    shortTitle,
    periodLabel: `目标至${targetYear}年`,
    periodIsOver: targetYear < 2026,
  };
}
