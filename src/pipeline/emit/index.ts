import { createHash } from 'node:crypto';
import { parentPath, pathOrdinals } from '../../language/clause-path.ts';
import {
  ClauseFrontmatter,
  type CardRecord,
  type FigureRecord,
  type Ledger,
  type Metric,
  type NumeralRecord,
  type SupportRecord,
  type Synonyms,
  type TermRecord,
  type City,
  type ClauseLinks,
  type CounterpartRecord,
  type CounterpartsSeed,
  type Paragraph,
  type PolicyRecord,
  type Topic,
  type Unit,
  type UnitRef,
  type ClauseKind,
} from '../../model/schema.ts';
import { renderClause } from './mdx.ts';

/** What emitting needs to know of a clause. */
export interface EmittableClause {
  id: string;
  path: string;
  kind: ClauseKind;
  num: string;
  heading: string;
  paragraphs: Paragraph[];
  unitRefs: UnitRef[];
  topics: string[];
}

export interface EmittablePolicy {
  record: PolicyRecord;
  clauses: EmittableClause[];
}

export interface EmitInput {
  policies: readonly EmittablePolicy[];
  links: ReadonlyMap<string, ClauseLinks>;
  cities: readonly City[];
  topics: readonly Topic[];
  units: readonly Unit[];
  counterparts: CounterpartsSeed;
  /** One entry a policy. */
  facts: readonly PolicyFactsLists[];
  metrics: readonly Metric[];
  terms: readonly TermRecord[];
  synonyms?: readonly Synonyms[];
  /** One a policy: what was repaired, with both texts. */
  ledgers?: readonly Ledger[];
  /** Gives what `compute` gives, or what it gave for the same inputs before. */
  remember?: <T>(inputs: unknown, compute: () => T) => T;
}

/** What is known of a policy's clauses, as lists that are emitted one file each. */
export interface PolicyFactsLists {
  figures: FigureRecord[];
  numerals: NumeralRecord[];
  supports: SupportRecord[];
  cards: CardRecord[];
}

/** The generated tree: path below `content/` → what the file holds. */
export type ContentFiles = Map<string, string>;

/** The text of a clause in full: paragraphs joined by line feeds, heading and unit notes included. */
export function clauseText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n');
}

/** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Renders the whole content tree. The same input gives the same bytes. */
export function emit(input: EmitInput): ContentFiles {
  const remember: NonNullable<EmitInput['remember']> = input.remember ?? ((_inputs, compute) => compute());
  const files: ContentFiles = new Map();
  for (const policy of input.policies) {
    const links = policy.clauses.map(({ id }) => input.links.get(id) ?? null);
    for (const [name, text] of remember([policy.record, policy.clauses, links], () => policyFiles(policy, links)))
      files.set(name, text);
  }
  for (const ledger of input.ledgers ?? []) files.set(`${ledger.policy}/ledger.json`, ledgerJson(ledger));
  files.set('cities.json', json(ordered(input.cities)));
  files.set('topics.json', json(ordered(input.topics)));
  files.set('units.json', json(ordered(input.units)));
  files.set('counterparts.json', json(counterpartRecords(input.counterparts)));
  for (const list of ['figures', 'numerals', 'supports'] as const) {
    files.set(`${list}.json`, json(ordered(input.facts.flatMap((facts): { id: string }[] => facts[list]))));
  }
  files.set('cards.json', json(input.facts.flatMap(({ cards }) => cards)));
  files.set('metrics.json', json(ordered(input.metrics)));
  files.set('terms.json', json(ordered(input.terms)));
  files.set('synonyms.json', json(input.synonyms ?? []));
  return files;
}

/** A policy's own files: one a clause, and what is known of the policy. */
function policyFiles({ record, clauses }: EmittablePolicy, links: readonly (ClauseLinks | null)[]): [string, string][] {
  const paths = new Set(clauses.map(({ path }) => path));
  const rendered = clauses.map((clause, order): [string, string] => {
    const frontmatter = frontmatterOf(clause, record, order, paths, links[order] ?? undefined);
    return [`${record.id}/${clause.path}.mdx`, renderClause(frontmatter, clause.paragraphs)];
  });
  return [...rendered, [`${record.id}/policy.json`, json(record)]];
}

function frontmatterOf(
  clause: EmittableClause,
  policy: PolicyRecord,
  order: number,
  paths: ReadonlySet<string>,
  links: ClauseLinks | undefined,
): ClauseFrontmatter {
  const text = clauseText(clause.paragraphs);
  const lines = clause.paragraphs.map(({ line }) => line);
  return ClauseFrontmatter.parse({
    id: clause.id,
    policy: policy.id,
    city: policy.city,
    kind: clause.kind,
    order,
    num: clause.num,
    heading: clause.heading,
    path: pathOrdinals(clause.path).length > 0 ? clause.path.split('-') : [clause.path],
    ancestors: ancestorsOf(clause.path)
      .filter((path) => paths.has(path))
      .map((path) => `${policy.id}/${path}`),
    text,
    sentences: clause.paragraphs.flatMap(({ segments }) =>
      segments.flatMap(({ id, text: t }) => (id === undefined ? [] : [{ id, text: t }])),
    ),
    units: clause.unitRefs,
    topics: clause.topics,
    counterparts: links?.counterparts ?? [],
    without: links?.without ?? [],
    unmatched: links?.unmatched ?? [],
    lines: { from: Math.min(...lines), to: Math.max(...lines) },
    sha256: sha256(text),
  } satisfies ClauseFrontmatter);
}

/** Paths above a path, from the top. e.g. "2-2-5" → ["2", "2-2"] */
function ancestorsOf(path: string): string[] {
  const above: string[] = [];
  for (let up = parentPath(path); up !== null; up = parentPath(up)) above.unshift(up);
  return above;
}

/** Notes the place in the list, which readers of the files may lose. */
const ordered = <T>(items: readonly T[]): (T & { order: number })[] => items.map((item, order) => ({ ...item, order }));

function counterpartRecords({ pairs }: CounterpartsSeed): CounterpartRecord[] {
  return pairs.map((pair) => ({ ...pair, basis: 'curated' }));
}

/** One line a source line and one an edit, so that a change of the text shows as the lines it touches. */
function ledgerJson({ edits, ...head }: Ledger): string {
  const rows = edits.map((edit) => `    ${JSON.stringify(edit)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "edits": [${rows === '' ? '' : `\n${rows}\n  `}]\n}\n`;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
