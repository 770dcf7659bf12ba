import { parentPath, pathOrdinals } from '../../language/clause-id.ts';
import { sha256 } from '../../model/digest.ts';
import {
  ClauseRecord,
  textOf,
  type AnnotatedClause,
  type City,
  type ClauseLinks,
  type CounterpartRecord,
  type CounterpartsSeed,
  type Ledger,
  type Metric,
  type PolicyFacts,
  type PolicyRecord,
  type Synonyms,
  type TermRecord,
  type Topic,
  type Unit,
} from '../../model/schema.ts';
import { renderClause } from './mdx.ts';

/** What emitting needs to know of a clause. */
export type EmittableClause = Omit<AnnotatedClause, 'units'>;

interface EmittablePolicy {
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
  facts: readonly PolicyFacts[];
  metrics: readonly Metric[];
  terms: readonly TermRecord[];
  synonyms?: readonly Synonyms[];
  /** One a policy: what was repaired, with both texts. */
  ledgers?: readonly Ledger[];
  /** Gives what `compute` gives, or what it gave for the same inputs before. */
  remember?: <T>(inputs: unknown, compute: () => T) => T;
}

/** The generated tree: path below `content/` → what the file holds. */
export type ContentFiles = Map<string, string>;

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
  for (const [name, items] of Object.entries(orderedLists(input)))
    files.set(`${name}.json`, json(items.map((item, order) => ({ ...item, order }))));
  const pairs = input.counterparts.pairs.map((pair): CounterpartRecord => ({ ...pair, basis: 'curated' }));
  files.set('counterparts.json', json(pairs));
  files.set('cards.json', json(input.facts.flatMap(({ cards }) => cards)));
  files.set('synonyms.json', json(input.synonyms ?? []));
  return files;
}

/** Lists whose entries note their place, which readers of the files may lose. */
function orderedLists({ cities, topics, units, metrics, terms, facts }: EmitInput): Record<string, readonly object[]> {
  return {
    cities,
    topics,
    units,
    metrics,
    terms,
    figures: facts.flatMap(({ figures }) => figures),
    numerals: facts.flatMap(({ numerals }) => numerals),
    supports: facts.flatMap(({ supports }) => supports),
  };
}

const NO_LINKS: ClauseLinks = { counterparts: [], without: [], unmatched: [] };

/** A policy's own files: one a clause, and what is known of the policy. */
function policyFiles({ record, clauses }: EmittablePolicy, links: readonly (ClauseLinks | null)[]): [string, string][] {
  const paths = new Set(clauses.map(({ path }) => path));
  const rendered = clauses.map((clause, order): [string, string] => {
    const frontmatter = { ...frontmatterOf(clause, record, paths), ...(links[order] ?? NO_LINKS), order };
    const text = renderClause(ClauseRecord.parse(frontmatter));
    return [`${record.id}/${clause.path}.mdx`, text];
  });
  return [...rendered, [`${record.id}/policy.json`, json(record)]];
}

/** What the front matter of a clause says of the clause alone. */
function frontmatterOf(
  { id, kind, num, heading, path, paragraphs, topics, unitRefs }: EmittableClause,
  policy: PolicyRecord,
  paths: ReadonlySet<string>,
): Omit<ClauseRecord, keyof ClauseLinks | 'order'> {
  return {
    ...{ id, kind, num, heading, paragraphs, topics, units: unitRefs },
    policy: policy.id,
    city: policy.city,
    path: pathOrdinals(path).length > 0 ? path.split('-') : [path],
    ancestors: ancestorsOf(path)
      .filter((above) => paths.has(above))
      .map((above) => `${policy.id}/${above}`),
    sha256: sha256(textOf(paragraphs)),
  };
}

/** Paths above a path, from the top. e.g. "2-2-5" → ["2", "2-2"] */
function ancestorsOf(path: string): string[] {
  const above: string[] = [];
  for (let up = parentPath(path); up !== null; up = parentPath(up)) above.unshift(up);
  return above;
}

/** One line a source line and one an edit, so that a change of the text shows as the lines it touches. */
function ledgerJson({ edits, ...head }: Ledger): string {
  const rows = edits.map((edit) => `    ${JSON.stringify(edit)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "edits": [${rows === '' ? '' : `\n${rows}\n  `}]\n}\n`;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
