import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import type { Diagnostic, StageResult } from '../../model/diagnostics.ts';
import {
  Sheet,
  type CounterpartPair,
  type CounterpartsSeed,
  type Metric,
  type NoCounterpart,
  type SheetClause,
  type Unit,
} from '../../model/schema.ts';
import { parseSeed, type Seed, type SeedFile } from '../../model/seed-file.ts';
import { append, entry, inline, replaceValue } from './seed-edit.ts';
import { UNKNOWN } from './open.ts';

/** Reads a reviewed sheet. Errors name each `?` that is left, and a sheet that nobody signed. */
export function readSheet(file: SeedFile): StageResult<Seed<Sheet> | null> {
  const open = openPlaces(file);
  if (open.length > 0) return { value: null, diagnostics: open };
  const seed = parseSeed(file, Sheet);
  if (seed.value?.data.reviewed !== 'no') return seed;
  const message = 'nobody has reviewed these proposals yet';
  return {
    value: null,
    diagnostics: [
      fault(
        file.file,
        seed.value.locate(['reviewed']),
        'not-reviewed',
        message,
        'Go through them, correct them, and write `reviewed: yes`.',
      ),
    ],
  };
}

function openPlaces({ file, text }: SeedFile): Diagnostic[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const found: Diagnostic[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value) || value.value !== UNKNOWN || !value.range) return;
      report(`\`${isScalar(key) ? String(key.value) : ''}\` is still “?”`, value.range[0]);
    },
    Seq: (_, { items }) => {
      for (const item of items)
        if (isScalar(item) && item.value === UNKNOWN && item.range) report('an entry is still “?”', item.range[0]);
    },
  });
  function report(message: string, offset: number): void {
    const { line, col } = lineCounter.linePos(offset);
    found.push(
      fault(
        file,
        { line, column: col },
        'proposal-open',
        message,
        'Write what you judge it to be, or remove the entry.',
      ),
    );
  }
  return found;
}

const fault = (
  file: string,
  position: { line: number; column: number },
  code: string,
  message: string,
  remedy: string,
): Diagnostic => ({ severity: 'error', code, file, ...position, message, remedy });

/** The files of the seed tree that accepting changes. */
export interface AcceptFiles {
  annotations: SeedFile;
  facts: SeedFile;
  supports: SeedFile;
  cards: SeedFile;
  counterparts: SeedFile;
  units: SeedFile;
  metrics: SeedFile;
}

/** What is known already, to tell new entries from additions. */
export interface AcceptContext {
  policy: string;
  counterparts: CounterpartsSeed;
  units: readonly Unit[];
  metrics: readonly Metric[];
}

/** Turns a reviewed sheet into entries of the seed files; the files are returned with them added. */
export function acceptSheet(sheet: Seed<Sheet>, files: AcceptFiles, context: AcceptContext): StageResult<AcceptFiles> {
  const { data } = sheet;
  const diagnostics: Diagnostic[] = [];
  const clauses = Object.entries(data.clauses);
  const lists = counterpartEntries(sheet, context, diagnostics);
  const add = (file: SeedFile, path: readonly string[], lines: readonly string[]): SeedFile => ({
    ...file,
    text: append(file.text, path, lines),
  });
  const each = <T extends object>(pick: (clause: SheetClause) => readonly T[]): (T & { clause: string })[] =>
    clauses.flatMap(([clause, value]) => pick(value).map((item) => ({ clause, ...item })));
  const facts = add(
    files.facts,
    ['figures'],
    each(({ figures }) => figures).flatMap(({ effort, ...figure }) =>
      entry({ ...figure, ...(effort ? { effort } : {}) }),
    ),
  );
  const value: AcceptFiles = {
    annotations: add(
      files.annotations,
      ['clauses'],
      clauses.flatMap(([path, { topics }]) => (topics ? [`${JSON.stringify(path)}: ${inline({ topics })}`] : [])),
    ),
    facts: add(
      facts,
      ['numerals'],
      each(({ numerals }) => numerals).map((numeral) => `- ${inline(numeral)}`),
    ),
    supports: add(
      files.supports,
      [],
      each(({ supports }) => supports).flatMap(({ recipient, ...support }) =>
        entry({ ...support, ...(recipient === 'firm' ? {} : { recipient }) }),
      ),
    ),
    cards: add(
      files.cards,
      [],
      clauses.flatMap(([path, { card }]) =>
        card
          ? [
              `${JSON.stringify(path)}:`,
              ...Object.entries(card).map(([field, quotes]) => `  ${field}: ${inline(quotes)}`),
            ]
          : [],
      ),
    ),
    counterparts: (['pairs', 'none', 'unmatched'] as const).reduce(
      (file, key) => add(file, [key], lists[key].flatMap(entry)),
      files.counterparts,
    ),
    units: unitsFile(data, files.units, context),
    metrics: metricsFile(data, files.metrics, context),
  };
  return { value, diagnostics };
}

/** Names are added to their bodies, new bodies behind them. */
function unitsFile({ units }: Sheet, file: SeedFile, context: AcceptContext): SeedFile {
  let { text } = file;
  for (const [id, entries] of Map.groupBy(units, ({ unit }) => unit)) {
    const at = context.units.findIndex((unit) => unit.id === id);
    const names = entries.map(({ name }) => name);
    const known = context.units[at]?.names ?? [];
    if (at === -1) text = append(text, [], entry({ id, label: entries[0]?.label ?? id, names }));
    else text = replaceValue(text, [at, 'names'], [...new Set([...known, ...names])]);
  }
  return { ...file, text };
}

/** New metrics are added; of a known one, only what is said about comparing changes. */
function metricsFile({ metrics }: Sheet, file: SeedFile, context: AcceptContext): SeedFile {
  let { text } = file;
  for (const metric of metrics) {
    const at = context.metrics.findIndex(({ id }) => id === metric.id);
    if (at === -1) text = append(text, [], entry(metric));
    else if (context.metrics[at]?.comparison !== metric.comparison)
      text = replaceValue(text, [at, 'comparison'], metric.comparison);
  }
  return { ...file, text };
}

/** Pairs, and reasons for what has none; a reason counts only where no pair names the sentence. */
function counterpartEntries(
  sheet: Seed<Sheet>,
  { policy, counterparts }: AcceptContext,
  diagnostics: Diagnostic[],
): CounterpartsSeed {
  const added: CounterpartsSeed = { pairs: [], none: [], unmatched: [] };
  for (const [path, { against }] of Object.entries(sheet.data.clauses)) {
    for (const [other, entryOf] of Object.entries(against)) {
      const clause = `${policy}/${path}`;
      const answers = Object.entries(entryOf.sentences).flatMap(([source, answer]) =>
        typeof answer === 'string' ? [] : answer.map((item) => ({ source, ...item })),
      );
      for (const [target, pairs] of Map.groupBy(answers, ({ to }) => to.slice(0, to.indexOf('#')))) {
        const judged = entryOf.clauses[target];
        if (!judged)
          diagnostics.push(
            fault(
              sheet.file,
              sheet.locate(['clauses', path, 'against', other]),
              'clause-unjudged',
              `sentences of ${path} are answered in ${other}/${target}, but the clauses are not judged`,
              `Add ${JSON.stringify(target)}: { relation: …, note: … } under \`clauses\` there.`,
            ),
          );
        else
          added.pairs.push({
            source: clause,
            target: `${other}/${target}`,
            ...judged,
            sentences: pairs.map(({ to, source, ...rest }) => ({
              source,
              target: to.slice(to.indexOf('#') + 1),
              ...rest,
            })),
          });
      }
      const reasons = Object.fromEntries(
        Object.entries(entryOf.sentences).flatMap(([id, answer]) => (typeof answer === 'string' ? [[id, answer]] : [])),
      );
      addReasons(added, clause, other, { ...entryOf, sentences: reasons }, counterparts);
    }
  }
  for (const [clause, reasons] of Object.entries(sheet.data.others))
    addReasons(added, clause, policy, reasons, counterparts);
  return added;
}

type Reasons = Pick<NoCounterpart, 'searched'> & { none?: string; sentences: Record<string, string> };

/** Adds the reasons of a clause that no pair, known or added, overrules. */
function addReasons(
  added: CounterpartsSeed,
  clause: string,
  policy: string,
  { none, searched, sentences }: Reasons,
  known: CounterpartsSeed,
): void {
  const answered = new Set([...known.pairs, ...added.pairs].flatMap((pair) => answeredIn(pair, clause, policy)));
  const left = Object.entries(sentences).filter(([id]) => !answered.has(id));
  const isKnown = known.none.some((judged) => judged.clause === clause && judged.policy === policy);
  if (answered.size === 0 && none !== undefined && !isKnown) added.none.push({ clause, policy, note: none, searched });
  if (left.length > 0) added.unmatched.push({ clause, policy, searched, sentences: Object.fromEntries(left) });
}

/** The sentences of a clause that a pair answers from a policy. */
function answeredIn({ source, target, sentences }: CounterpartPair, clause: string, policy: string): string[] {
  if (source === clause && target.startsWith(`${policy}/`)) return sentences.map((pair) => pair.source);
  return target === clause && source.startsWith(`${policy}/`) ? sentences.map((pair) => pair.target) : [];
}
