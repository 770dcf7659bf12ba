import type { Legislation, WithContext } from 'schema-dts';
import type { ClauseFrontmatter } from '../../model/schema.ts';
import type { PolicyModel } from '../../model/policy-model.ts';

/** Files of other formats, by media type. */
export type Encodings = readonly { url: string; mediaType: string }[];

/** The years that the targets are for; an unknown beginning or end is open. e.g. "2021/2023", "../2025" */
function temporalCoverage({ record: { period } }: PolicyModel): { temporalCoverage?: string } {
  return period.from === null && period.to === null
    ? {}
    : { temporalCoverage: `${period.from ?? '..'}/${period.to ?? '..'}` };
}

/**
 * What schema.org can say of a policy. Whether it is in force is left out: nothing here shows it.
 */
function policyNode(policy: PolicyModel, url: string): Exclude<Legislation, string> {
  const { record, city } = policy;
  return {
    '@type': 'Legislation',
    '@id': url,
    name: record.title,
    ...(record.documentNumber === null ? {} : { legislationIdentifier: record.documentNumber }),
    legislationType: record.genre,
    legislationDate: record.issuedOn,
    ...(record.publishedOn === null ? {} : { datePublished: record.publishedOn }),
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: record.issuer },
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: `${city.province}${city.fullName}` },
    ...temporalCoverage(policy),
    inLanguage: 'zh-Hans',
  };
}

/** JSON-LD of a policy's page. */
export function policyJsonLd(
  policy: PolicyModel,
  url: string,
  clauseUrl: (id: string) => string,
  encodings: Encodings,
): WithContext<Legislation> {
  const { record } = policy;
  const top = policy.clauses.filter(({ ancestors }) => ancestors.length === 0);
  return {
    '@context': 'https://schema.org',
    ...policyNode(policy, url),
    ...(record.titleIsDerived && record.titleNote !== undefined ? { description: record.titleNote } : {}),
    hasPart: top.map(({ id }) => ({ '@type': 'Legislation', '@id': clauseUrl(id) })),
    encoding: encodings.map(({ url: contentUrl, mediaType }) => ({
      '@type': 'LegislationObject',
      contentUrl,
      encodingFormat: mediaType,
    })),
  };
}

/** JSON-LD of a clause's page. */
export function clauseJsonLd(
  policy: PolicyModel,
  clause: ClauseFrontmatter,
  name: string,
  policyUrl: string,
  clauseUrl: string,
): WithContext<Legislation> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': clauseUrl,
    name,
    ...(clause.num === '' ? {} : { legislationIdentifier: clause.num }),
    ...temporalCoverage(policy),
    inLanguage: 'zh-Hans',
    isPartOf: policyNode(policy, policyUrl),
  };
}

/** JSON for a script element: nothing in it can end the element. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
