import type { ClauseFrontmatter } from '../../model/schema.ts';
import { plainCitation } from '../cite/citation.ts';
import type { FormatContext } from '../format.ts';
import { periodCaution } from '../../model/period.ts';
import type { PolicyModel } from '../../model/policy-model.ts';

/** Stands between a text and what is said about it. */
export const TEXT_END = '\n\n————\n';

/** A clause as plain text: its text as it is, then where it is from and its period. */
export function textClause(policy: PolicyModel, clause: ClauseFrontmatter, { url }: FormatContext): string {
  return `${clause.text}${TEXT_END}${plainCitation({ policy, clause, url: url(clause.id) })}\n${periodCaution(policy.record)}\n`;
}

/** A whole policy as plain text; clauses stand on lines of their own. */
export function textPolicy(policy: PolicyModel, { url }: FormatContext): string {
  return `${policy.clauses.map(({ text }) => text).join('\n')}${TEXT_END}${plainCitation({ policy, url: url(policy.record.id) })}\n${periodCaution(policy.record)}\n`;
}
