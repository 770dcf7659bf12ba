import { getCollection } from 'astro:content';
import { aknClause, aknPolicy } from './akn/akn.ts';
import type { AknContext } from './akn/akn-meta.ts';
import { plainCitation } from './cite/citation.ts';
import { clauseMarkdown, policyMarkdown } from './text/markdown.ts';
import type { PolicyModel } from '../model/policy-model.ts';
import { clauseText, policyText } from './text/plain-text.ts';
import { ClauseFile, PolicyFile } from './tables/rows.ts';
import type { ClauseFrontmatter } from '../model/schema.ts';
import { idAddress } from '../ui/address.ts';
import { release } from './feeds/changelog.ts';
import { clauseTitle, inOrder, type Corpus, type CorpusPolicy } from '../corpus/corpus.ts';
import { href } from '../ui/href.ts';
import { memoize } from '../corpus/memoize.ts';
import { clauseRows, policyRows } from './tables/open-data.ts';

/** The forms in which each policy and each clause is served, beside HTML. */
export const FORMATS = [
  { extension: 'json', label: 'JSON', mediaType: 'application/json' },
  { extension: 'xml', label: 'Akoma Ntoso', mediaType: 'application/akn+xml' },
  { extension: 'md', label: 'Markdown', mediaType: 'text/markdown' },
  { extension: 'txt', label: '纯文本', mediaType: 'text/plain' },
] as const;
export type FormatExtension = (typeof FORMATS)[number]['extension'];

/** The address of a policy or clause in a form. e.g. ("wenzhou-2023/2-2-5", "xml") → "/wenzhou-2023/2-2-5.xml" */
export function formatHref(id: string, extension: FormatExtension): string {
  return href(`/${id}.${extension}`);
}

/** What the pure renderers take for a policy. */
export const policyModel = memoize(({ record, city, clauses }: CorpusPolicy): PolicyModel => ({
  record,
  city,
  clauses: clauses.map(({ data }) => data),
}));

/** What Akoma Ntoso files need beside the policy. */
export function aknContext(): Promise<AknContext> {
  context ??= getCollection('units').then((units) => ({ units: inOrder(units), releasedOn: release.date }));
  return context;
}

let context: Promise<AknContext> | undefined;

/** Renders a whole policy in one form. */
export async function renderPolicy(corpus: Corpus, policy: CorpusPolicy, extension: FormatExtension): Promise<string> {
  const model = policyModel(policy);
  const { id } = policy.record;
  const url = idAddress(id);
  switch (extension) {
    case 'json':
      return json(
        PolicyFile.parse({
          ...policyRows(corpus).find((row) => row.id === id),
          citation: plainCitation({ policy: model, url }),
          formats: formatsOf(id),
          clauses: [...clauseRows(policy).values()],
        } satisfies Partial<PolicyFile>),
      );
    case 'xml':
      return aknPolicy(model, await aknContext());
    case 'md':
      return policyMarkdown(model, url);
    case 'txt':
      return policyText(model, url);
  }
}

/** Renders one clause in one form. */
export async function renderClauseFile(
  corpus: Corpus,
  policy: CorpusPolicy,
  clause: ClauseFrontmatter,
  extension: FormatExtension,
): Promise<string> {
  const model = policyModel(policy);
  const url = idAddress(clause.id);
  switch (extension) {
    case 'json':
      return json(clauseFile(policy, clause, url));
    case 'xml':
      return aknClause(model, clause, await aknContext());
    case 'md':
      return clauseMarkdown(model, clause, { url: idAddress, titleOf: (id) => titleWithCity(corpus, id) });
    case 'txt':
      return clauseText(model, clause, url);
  }
}

function clauseFile(policy: CorpusPolicy, clause: ClauseFrontmatter, url: string): ClauseFile {
  const { record } = policy;
  return ClauseFile.parse({
    ...clauseRows(policy).get(clause.id),
    policyTitle: record.title,
    periodCovers: record.period.covers,
    periodLabel: record.period.label,
    periodIsOver: record.periodIsOver,
    periodCheckedOn: record.period.checkedOn,
    counterparts: clause.counterparts,
    without: clause.without,
    unmatched: clause.unmatched,
    citation: plainCitation({ policy: policyModel(policy), clause, url }),
    formats: formatsOf(clause.id),
  } satisfies Partial<ClauseFile>);
}

function formatsOf(id: string): ClauseFile['formats'] {
  return {
    html: href(`/${id}/`),
    json: formatHref(id, 'json'),
    xml: formatHref(id, 'xml'),
    md: formatHref(id, 'md'),
    txt: formatHref(id, 'txt'),
  };
}

function titleWithCity(corpus: Corpus, id: string): string {
  const entry = corpus.clause(id);
  return `${corpus.policy(entry.data.policy).city.name} ${clauseTitle(entry)}`;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Serves a file of a form; text forms are UTF-8. */
export function formatResponse(body: string, extension: FormatExtension): Response {
  const { mediaType } = FORMATS.find((format) => format.extension === extension) ?? FORMATS[0];
  return new Response(body, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
}
