import { clauseId, pathSteps } from '../../src/language/clause-id.ts';
import { textOf, type ClauseFrontmatter } from '../../src/model/schema.ts';
import type { PolicyRow } from '../../src/publish/tables/policies.ts';
import { draftParagraphs, type DraftClause } from './draft.ts';
import { draftPolicies, type DraftPolicy } from './policies.ts';
import type { Training } from './training.ts';

/** A clause as it is read from `content/`, as far as search needs it. */
export type GeneratedClause = Pick<
  ClauseFrontmatter,
  'id' | 'policy' | 'city' | 'kind' | 'num' | 'path' | 'heading' | 'text' | 'sentences' | 'paragraphs'
>;

/** A row of `/data/policies.json`, as far as search needs it. */
export type GeneratedPolicy = Pick<
  PolicyRow,
  'id' | 'city' | 'cityName' | 'title' | 'shortTitle' | 'periodLabel' | 'periodIsOver'
>;

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
  const paragraphs = draftParagraphs(clause);
  return {
    id: clauseId(policy.id, clause.path),
    policy: policy.id,
    city: policy.city.id,
    kind: clause.kind,
    num: clause.num,
    path: pathSteps(clause.path),
    heading: clause.heading,
    text: textOf(paragraphs),
    sentences: clause.sentences.map(({ text }, i) => ({ id: `s${i + 1}`, text })),
    paragraphs,
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
