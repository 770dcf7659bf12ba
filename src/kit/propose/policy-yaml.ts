import type { City, PolicyDocument } from '../../model/schema.ts';
import { inline } from '../accept/seed-edit.ts';
import { PRINTED, readPolicyFacts } from './policy-facts.ts';

/** What is known beside the text itself. */
interface Beside {
  city: string;
  sha256: string;
  /** What it is to be judged against; left out, every other policy. */
  judgedAgainst?: readonly string[] | undefined;
}

/** Keys that must not stay `null`, and where a person finds what belongs there. */
export const NEEDED: Readonly<Record<string, string>> = {
  title: 'one derived from the first paragraph; titleNote says how',
  titleNote: 'from which words the title is derived, for readers',
  shortTitle: 'a short title for lists',
  genre: '意见, 办法, 计划, 措施 …',
  issuer: 'the issuing body in the words of the text; where it prints none, add issuerNote: whence you know it',
  issuedOn: 'the day of issue, YYYY-MM-DD',
  checkedOn: 'the day on which you looked whether the period is over, YYYY-MM-DD; readers see it',
};

/** What stands beside a value that a person is to fill in. */
const toFill = (key: string): string => ` # to fill in: ${NEEDED[key] ?? ''}`;

const PAGE_NOTE = '这是所据网页自己的标注；网页未注明标注日期。';
const ORIGIN_NOTE = '所据文本由编者自网页复制存入；文本未写明网址。';

/** Writes `policy.yaml` for a text: what it prints, `null` where it does not. */
export function renderPolicyYaml(document: PolicyDocument, { city, sha256, judgedAgainst }: Beside): string {
  const facts = readPolicyFacts(document);
  const value = (key: (typeof PRINTED)[number]): string =>
    `${key}: ${inline(facts[key])}${facts[key] === null && key in NEEDED ? toFill(key) : ''}`;
  const { from, to, label, covers, quotes } = facts.period;
  const isDerived = facts.title === null;
  const status = facts.pageStatus === null ? null : { exact: facts.pageStatus, asOf: null, note: PAGE_NOTE };
  return `${[
    '# What is known of the policy. null: the copy does not say.',
    `city: ${city}`,
    value('title'),
    `titleIsDerived: ${String(isDerived)}`,
    ...(isDerived ? [`titleNote: null${toFill('titleNote')}`] : []),
    ...PRINTED.slice(1).map(value),
    'period:',
    `  from: ${inline(from)}`,
    `  to: ${inline(to)}`,
    `  label: ${inline(label ?? '期限原文未写明')}`,
    ...(covers ? [`  covers: ${covers}`] : []),
    quotes.length === 0 ? '  quotes: []' : '  quotes:',
    ...quotes.map((quote) => `    - ${inline(quote)}`),
    `  checkedOn: null${toFill('checkedOn')}`,
    `pageStatus: ${inline(status)}`,
    `origin: ${inline({ note: ORIGIN_NOTE, copiedFrom: facts.copiedFrom })}`,
    `sha256: ${sha256}`,
    ...(judgedAgainst ? [`judgedAgainst: ${inline(judgedAgainst)}`] : []),
    'errata: []',
  ].join('\n')}\n`;
}

/** A city's entry in cities.yaml; what nobody said is `null`, and the build asks for it. */
export function cityEntry(
  document: PolicyDocument,
  given: Pick<City, 'id'> & Partial<Pick<City, 'name' | 'province' | 'code'>>,
): { [K in keyof City]: City[K] | null } {
  const printed = readPolicyFacts(document).cityName;
  const name = given.name ?? printed?.replace(/(?<=..)(?:市|州|盟|地区|区|县)$/u, '') ?? null;
  const fullName =
    printed ?? (given.name === undefined ? null : /[市州盟区县]$/u.test(given.name) ? given.name : `${given.name}市`);
  return { id: given.id, name, fullName, province: given.province ?? null, code: given.code ?? null };
}
