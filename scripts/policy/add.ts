import { join } from 'node:path';
import { append, inline } from '../../src/kit/accept/seed-edit.ts';
import { proposeFromSeeds } from '../../src/kit/propose/from-seeds.ts';
import type { Proposals } from '../../src/kit/propose/index.ts';
import { cityEntry } from '../../src/kit/propose/policy-yaml.ts';
import { hasProposals, renderSheet } from '../../src/kit/propose/sheet.ts';
import { drawTree } from '../../src/kit/propose/tree.ts';
import { hasErrors, type StageResult } from '../../src/model/diagnostics.ts';
import type { PolicyDocument } from '../../src/model/schema.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';
import { countSteps, type ReadDocument } from '../../src/pipeline/read-document.ts';
import { diskEffects, type Effects } from '../io/effects.ts';
import { readOptions } from '../io/options.ts';
import { readSeeds } from '../io/seeds.ts';
import { acceptPolicy, refuse } from './accept.ts';
import { USAGE, type AddCommand } from './command.ts';
import { readNewPolicy, type NewPolicy } from './new-policy.ts';
import { stillToJudge } from './open.ts';
import { writeSeeds } from './write-seeds.ts';

const SHEET = 'proposed.yaml';

/** Findings that leave the structure clear enough for proposals. */
const HARMLESS: ReadonlySet<string> = new Set(['unknown-part']);

/**
 * Adds a text as a policy: keeps it byte for byte, writes what can be read from it, shows its
 * structure, and proposes what people are to judge.
 * @returns the exit code: 1 where the text cannot be taken, and then nothing is written.
 */
export function addPolicy(effects: Effects, command: AddCommand): number {
  const { source, seeds, city, year, dryRun, force } = command;
  const id = `${city}-${year}`;
  const added = readNewPolicy(effects, command, id);
  if (!added.value) return refuse(effects, added.diagnostics);
  const { policy, files, read, findings } = added.value;
  for (const line of describeText(read)) effects.log(`  ${line}`);
  for (const line of drawTree(read.document, findings)) effects.log(`  ${line}`);

  const proposed = proposeFor(effects, command, added.value);
  if (!proposed.value) return refuse(effects, proposed.diagnostics);
  const { cities, proposals } = proposed.value;
  const sheetFile = join(seeds, id, SHEET);
  const hasSheet = effects.exists(sheetFile);
  if (proposals && hasProposals(proposals) && (!hasSheet || force)) files.set(sheetFile, renderSheet(proposals));

  effects.log(dryRun ? '4/4 nothing is written (--dry-run)' : '4/4 writing');
  writeSeeds(effects, files, dryRun);
  const sheet = files.get(sheetFile) ?? (hasSheet ? effects.readText(sheetFile) : null);
  const open = stillToJudge({
    id,
    policy: policy.policy,
    cities,
    findings,
    sheet: typeof sheet === 'string' ? sheet : null,
    unquotable: proposals?.unquotable ?? [],
    command: `npm run policy:add -- ${source} --city ${city} --year ${year}`,
  });
  for (const line of open) effects.log(line);
  return 0;
}

function describeText({ restoration, document }: ReadDocument): string[] {
  const steps = Object.entries(countSteps(restoration)).map(([rule, count]) => `${rule} ${count}`);
  const kinds = [...Map.groupBy(document.clauses, ({ kind }) => kind)].map(([kind, own]) => `${own.length} ${kind}`);
  return [`repairs: ${steps.join(', ') || 'none'}`, `clauses: ${kinds.join(', ')}`];
}

/** Proposes what is open of a new policy, unless its text is not clear yet; adds its city to the files. */
function proposeFor(
  effects: Effects,
  command: AddCommand,
  { policy, files, read, findings }: NewPolicy,
): StageResult<{ cities: SeedFile; proposals: Proposals | null } | null> {
  const input = readSeeds(effects, command.seeds);
  const others = input.policies.filter(({ id }) => id !== policy.id);
  effects.log(`3/4 proposing, from what was judged of ${others.length} other policies`);
  const cities = withCity(input.cities, read.document, command);
  if (cities !== input.cities) files.set(cities.file, cities.text);
  const shared = (input.diagnostics ?? []).filter(({ file }) => !file?.includes(policy.id));
  if (hasErrors(shared)) return { value: null, diagnostics: shared };
  const isClear = findings.every(({ severity, code }) => severity !== 'error' || HARMLESS.has(code));
  if (!isClear) return { value: { cities, proposals: null }, diagnostics: [] };
  const seeds = { ...input, cities, policies: [...others, policy] };
  const { value: proposals, diagnostics } = proposeFromSeeds(seeds, policy, read.document);
  return { value: proposals && { cities, proposals }, diagnostics };
}

/** cities.yaml with the city in it. */
function withCity(
  cities: SeedFile,
  document: PolicyDocument,
  { city: id, name, province, code }: AddCommand,
): SeedFile {
  if (new RegExp(`\\bid:\\s*["']?${id}["']?\\s*(?:,|\\}|$)`, 'mu').test(cities.text)) return cities;
  const entry = `- ${inline(cityEntry(document, { id, name, province, code }))}`;
  return { ...cities, text: append(cities.text, [], [entry]) };
}

/** Reads the command line and runs what it asks for. */
function main(): number {
  const read = readOptions(
    {
      allowPositionals: true,
      options: {
        city: { type: 'string' },
        year: { type: 'string' },
        name: { type: 'string' },
        province: { type: 'string' },
        code: { type: 'string' },
        against: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    },
    USAGE,
  );
  if (!read) return Number(process.exitCode ?? 0);
  const { positionals, values } = read;
  const [first, second] = positionals;
  const { city, year, 'dry-run': dryRun, ...more } = values;
  if (first === 'accept' && second !== undefined)
    return acceptPolicy(diskEffects, { seeds: 'seeds', policy: second, dryRun });
  if (first !== undefined && positionals.length === 1 && city !== undefined && year !== undefined)
    return addPolicy(diskEffects, { source: first, seeds: 'seeds', city, year, dryRun, ...more });
  diskEffects.error(`A file (or - for standard input), --city and --year are needed:\n    ${USAGE}`);
  return 1;
}

if (import.meta.main) process.exitCode = main();
