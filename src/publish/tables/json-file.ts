import { z } from 'zod';
import { memoize } from '../../corpus/memoize.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import { ClauseRecord, CounterpartLink, type ClauseFrontmatter } from '../../model/schema.ts';
import { href } from '../../ui/href.ts';
import { plainCitation } from '../cite/citation.ts';
import { formatHref, type FormatContext, type FormatName } from '../format.ts';
import { ClauseRow, clauseRows } from './clauses.ts';
import { readableJson } from '../../ui/files.ts';
import { PolicyRow, policyRow } from './policies.ts';

/* The JSON files that lie beside each policy's and each clause's page. */

const citation = z.string().describe('引用格式（中文）');

/** The shapes of both files, which name every form. */
export const fileShapes = memoize((formats: readonly FormatName[]) => {
  const address = (extension: string) => [extension, z.string()] as const;
  const links = z
    .object(Object.fromEntries([address('html'), ...formats.map(({ extension }) => address(extension))]))
    .describe('各种格式的地址，自站点根目录起');
  return {
    /** `/<policy>.json`: a policy with its clauses in order. */
    policy: PolicyRow.extend({
      citation,
      formats: links,
      clauses: z.array(ClauseRow).describe('各条，按原文顺序'),
    }),
    /** `/<policy>/<path>.json`: a clause with all that is known of it. */
    clause: ClauseRow.extend({
      policyTitle: PolicyRow.shape.title,
      ...PolicyRow.pick({ periodCovers: true, periodLabel: true, periodIsOver: true, periodCheckedOn: true }).shape,
      counterparts: z.array(CounterpartLink).describe('他市对应条文；关系从本条读向对方'),
      without: ClauseRecord.shape.without.describe('经查没有对应条文的文件、理由与查过的词'),
      unmatched: ClauseRecord.shape.unmatched.describe('经查没有对应的句子与理由'),
      citation,
      formats: links,
    }),
  };
});

/** Renders a whole policy as JSON. */
export function jsonPolicy(policy: PolicyModel, { url, formats }: FormatContext): string {
  const { id } = policy.record;
  return readableJson(
    fileShapes(formats).policy.parse({
      ...policyRow(policy),
      citation: plainCitation({ policy, url: url(id) }),
      formats: linksOf(id, formats),
      clauses: [...clauseRows(policy).values()],
    }),
  );
}

/** Renders one clause as JSON. */
export function jsonClause(policy: PolicyModel, clause: ClauseFrontmatter, { url, formats }: FormatContext): string {
  return readableJson(
    fileShapes(formats).clause.parse({
      ...policyRow(policy),
      ...clauseRows(policy).get(clause.id),
      policyTitle: policy.record.title,
      citation: plainCitation({ policy, clause, url: url(clause.id) }),
      formats: linksOf(clause.id, formats),
    }),
  );
}

function linksOf(id: string, formats: readonly FormatName[]): Record<string, string> {
  const files = formats.map((format) => [format.extension, formatHref(id, format)] as const);
  return { html: href(`/${id}/`), ...Object.fromEntries(files) };
}
