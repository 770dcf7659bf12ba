import { together, type StageResult } from '../../model/diagnostics.ts';
import type { CounterpartsSeed, Metric, ReviewSheet, SheetClause, Unit } from '../../model/schema.ts';
import type { SeedFile } from '../../model/seed-file.ts';
import { readShared, type PipelineInput, type PolicyInput } from '../../pipeline/input.ts';
import { counterpartEntries } from './counterparts.ts';
import { readSheet } from './read-sheet.ts';
import { append, entry, inline, replaceValue } from './seed-edit.ts';

/** The files of the seed tree that accepting changes. */
export type AcceptFiles = Pick<PolicyInput, 'annotations' | 'facts' | 'supports' | 'cards'> &
  Pick<PipelineInput, 'counterparts' | 'units' | 'metrics'>;

/** Turns a reviewed sheet into entries of the seed files, which are returned with them added. */
export function acceptSheet(
  input: PipelineInput,
  policy: PolicyInput,
  file: SeedFile,
): StageResult<AcceptFiles | null> {
  const { value: read, diagnostics } = together({ sheet: readSheet(file), shared: readShared(input) });
  if (!read) return { value: null, diagnostics };
  const { sheet, shared } = read;
  const lists = counterpartEntries(sheet, policy.id, shared.counterparts.data);
  const { units, metrics } = sheet.data;
  return {
    value: {
      ...clauseFiles(sheet.data, policy),
      counterparts: withCounterparts(input.counterparts, lists.value),
      units: withUnits(input.units, units, shared.units.data),
      metrics: withMetrics(input.metrics, metrics, shared.metrics.data),
    },
    diagnostics: diagnostics.concat(lists.diagnostics),
  };
}

const add = (file: SeedFile, path: readonly string[], lines: readonly string[]): SeedFile => ({
  ...file,
  text: append(file.text, path, lines),
});

/** The policy's own files, with what the sheet says of its clauses. */
function clauseFiles(
  sheet: ReviewSheet,
  { annotations, facts, supports, cards }: PolicyInput,
): Pick<AcceptFiles, 'annotations' | 'facts' | 'supports' | 'cards'> {
  const clauses = Object.entries(sheet.clauses);
  const each = <T extends object>(pick: (clause: SheetClause) => readonly T[]): (T & { clause: string })[] =>
    clauses.flatMap(([clause, value]) => pick(value).map((item) => ({ clause, ...item })));
  const topics = clauses.flatMap(([path, { topics: own }]) =>
    own ? [`${JSON.stringify(path)}: ${inline({ topics: own })}`] : [],
  );
  const figures = each((clause) => clause.figures).flatMap(({ effort, ...figure }) =>
    entry({ ...figure, ...(effort ? { effort } : {}) }),
  );
  const numerals = each((clause) => clause.numerals).map((numeral) => `- ${inline(numeral)}`);
  const offers = each((clause) => clause.supports).flatMap(({ recipient, ...support }) =>
    entry({ ...support, ...(recipient === 'firm' ? {} : { recipient }) }),
  );
  return {
    annotations: add(annotations, ['clauses'], topics),
    facts: add(add(facts, ['figures'], figures), ['numerals'], numerals),
    supports: add(supports, [], offers),
    cards: add(
      cards,
      [],
      clauses.flatMap(([path, { card }]) => (card ? [`${JSON.stringify(path)}:`, ...fields(card)] : [])),
    ),
  };
}

const fields = (card: object): string[] =>
  Object.entries(card).map(([field, quotes]) => `  ${field}: ${inline(quotes)}`);

const withCounterparts = (file: SeedFile, lists: CounterpartsSeed): SeedFile =>
  (['pairs', 'none', 'unmatched'] as const).reduce((last, key) => add(last, [key], lists[key].flatMap(entry)), file);

/** Names are added to their bodies, new bodies behind them. */
function withUnits(file: SeedFile, units: ReviewSheet['units'], known: readonly Unit[]): SeedFile {
  let { text } = file;
  for (const [id, entries] of Map.groupBy(units, ({ unit }) => unit)) {
    const at = known.findIndex((unit) => unit.id === id);
    const names = entries.map(({ name }) => name);
    if (at === -1) text = append(text, [], entry({ id, label: entries[0]?.label ?? id, names }));
    else text = replaceValue(text, [at, 'names'], [...new Set([...(known[at]?.names ?? []), ...names])]);
  }
  return { ...file, text };
}

/** New metrics are added; of a known one, only what is said about comparing changes. */
function withMetrics(file: SeedFile, metrics: readonly Metric[], known: readonly Metric[]): SeedFile {
  let { text } = file;
  for (const metric of metrics) {
    const at = known.findIndex(({ id }) => id === metric.id);
    if (at === -1) text = append(text, [], entry(metric));
    else if (known[at]?.comparison !== metric.comparison)
      text = replaceValue(text, [at, 'comparison'], metric.comparison);
  }
  return { ...file, text };
}
