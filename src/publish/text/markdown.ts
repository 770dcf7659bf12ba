import { stringify } from 'yaml';
import { RELATION_LABELS, ROLE_LABELS } from '../../model/labels.ts';
import { headAndBody, type ClauseFrontmatter, type Segment } from '../../model/schema.ts';
import { plainCitation } from '../cite/citation.ts';
import type { FormatContext } from '../format.ts';
import { periodCaution, periodText } from '../../model/period.ts';
import type { PolicyModel } from '../../model/policy-model.ts';

/** Marks that Markdown reads as syntax within a line. e.g. "5*5" */
const SYNTAX = /[\\`*_[\]<>&#~|]/gu;
/** What makes a list of a line. e.g. "1. 支持", "- 支持" */
const LIST_START = /^(\d+)?([.)+-])(?=\s|$)/u;

/** Escapes a line of text, so that Markdown shows it character for character. */
export function markdownText(text: string): string {
  return text
    .replace(SYNTAX, '\\$&')
    .replace(LIST_START, (_, number: string | undefined, mark: string) => `${number ?? ''}\\${mark}`);
}

/** A clause as Markdown: front matter, text, bodies, counterparts with their reasons. */
export function markdownClause(policy: PolicyModel, clause: ClauseFrontmatter, context: FormatContext): string {
  const { record, city } = policy;
  const head = stringify(
    {
      id: clause.id,
      city: city.name,
      policy: record.title,
      titleIsDerived: record.titleIsDerived,
      period: periodText(record),
      topics: clause.topics,
      url: context.url(clause.id),
    },
    { lineWidth: 0 },
  );
  const units = clause.units.map(({ name, role }) => `- ${ROLE_LABELS[role]}：${markdownText(name)}`);
  const counterparts = clause.counterparts.map(
    ({ id, relation, note }) =>
      `- [${markdownText(context.titleOf(id))}](${context.url(id)})（${RELATION_LABELS[relation]}）：${markdownText(note)}`,
  );
  const sections = [
    clauseSection(clause, 1),
    units.length > 0 && `## 责任单位\n\n${units.join('\n')}`,
    counterparts.length > 0 && `## 他市对应条文\n\n关系与理由由编者判断。\n\n${counterparts.join('\n')}`,
    footer(policy, plainCitation({ policy, clause, url: context.url(clause.id) })),
  ];
  return `---\n${head}---\n\n${sections.filter((section) => section !== false).join('\n\n')}\n`;
}

/** A whole policy as Markdown. */
export function markdownPolicy(policy: PolicyModel, { url }: FormatContext): string {
  const { record } = policy;
  const derived = record.titleIsDerived && record.titleNote !== undefined ? [`> ${record.titleNote}`] : [];
  const sections = [
    `# ${markdownText(record.title)}`,
    ...derived,
    `> ${periodCaution(record)}`,
    ...policy.clauses.map((clause) => clauseSection(clause, 1 + clause.path.length)),
  ];
  return `${[...sections, footer(policy, plainCitation({ policy, url: url(record.id) }))].join('\n\n')}\n`;
}

function clauseSection({ paragraphs }: ClauseFrontmatter, depth: number): string {
  const { head, body } = headAndBody(paragraphs);
  const plain = (segments: readonly Segment[]): string => markdownText(segments.map(({ text }) => text).join(''));
  const title = head.length === 0 ? [] : [`${'#'.repeat(Math.min(depth, 6))} ${plain(head)}`];
  return [...title, ...body.map(plain)].join('\n\n');
}

function footer({ record }: PolicyModel, citation: string): string {
  return `---\n\n${markdownText(citation)}\n\n${periodCaution(record)}`;
}
