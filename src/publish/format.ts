import type { PolicyModel } from '../model/policy-model.ts';
import type { ClauseFrontmatter, Unit } from '../model/schema.ts';
import { href } from '../ui/href.ts';

/** A form in which each policy and each clause is served, as others name it. */
export interface FormatName {
  /** What its files' names end in. e.g. "xml" */
  extension: string;
  label: string;
  mediaType: string;
}

/** The same with what renders it. */
export interface Format extends FormatName {
  policy: (policy: PolicyModel, context: FormatContext) => string;
  clause: (policy: PolicyModel, clause: ClauseFrontmatter, context: FormatContext) => string;
}

/** What a format may need beside what it renders. */
export interface FormatContext {
  /** Every form that there is. */
  formats: readonly FormatName[];
  units: readonly Unit[];
  /** The day of the data's version: when the files were made, without asking a clock. */
  releasedOn: string;
  /** The address of a policy's or clause's page in files. */
  url: (id: string) => string;
  /** e.g. "shaoxing-2021/2-2-5" → "绍兴 5. 升级融资贷款服务" */
  titleOf: (id: string) => string;
}

/** The address of a policy or clause in a form. e.g. "/wenzhou-2023/2-2-5.xml" */
export function formatHref(id: string, format: FormatName): string {
  return href(`/${formatFile(id, format)}`);
}

/** Its file, from the root of the site. e.g. "wenzhou-2023/2-2-5.xml" */
export function formatFile(id: string, { extension }: FormatName): string {
  return `${id}.${extension}`;
}
