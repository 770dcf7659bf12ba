import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../../src/model/diagnostics.ts';
import { readSeedFile, type PolicyInput } from '../../src/pipeline/pipeline.ts';
import { digestOf, proposeFromSeeds, readDraft, type DraftText } from '../../src/kit/propose/from-seeds.ts';
import { hasProposals, renderSheet } from '../../src/kit/propose/sheet.ts';
import { cityEntry, renderPolicyYaml } from '../../src/kit/propose/policy-yaml.ts';
import { drawTree } from '../../src/kit/propose/tree.ts';
import { PolicyRecord } from '../../src/model/schema.ts';
import { append, inline } from '../../src/kit/accept/seed-edit.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';
import { diskEffects, type Effects } from '../io/effects.ts';
import { acceptPolicy } from './accept.ts';
import { stillToJudge } from './open.ts';
import { readSeeds } from '../io/seeds.ts';

export interface AddCommand {
  /** A path, or `-` for standard input. */
  source: string;
  seeds: string;
  city: string;
  year: string;
  name?: string;
  province?: string;
  code?: string;
  /** What the policy is judged against: ids with commas between them, or `none`; left out, every other policy. */
  against?: string;
  dryRun: boolean;
  /** Replaces another text that lies there, and makes the proposals anew; never a judgement. */
  force: boolean;
}

export const SHEET = 'proposed.yaml';

const USAGE = `npm run policy:add -- <file or -> --city <id> --year <year> [--name 云川] [--province 浙江省] [--code 330300] [--against <policy,…|none>] [--dry-run] [--force]
    npm run policy:add -- accept <policy> [--dry-run]`;

/** Findings that leave the structure clear enough for proposals. */
const HARMLESS: ReadonlySet<string> = new Set(['unknown-part']);

/** Files of a policy that hold judgements, as they begin. */
const EMPTY: Readonly<Record<string, string>> = {
  'annotations.yaml':
    '# What people judged about the clauses, by path. Topics are declared in ../topics.yaml.\nclauses: {}\n',
  'facts.yaml':
    "# Figures and the numerals that no rule classifies. Every quotation is verbatim; `note` is the editor's.\nfigures: []\nnumerals: []\n",
  'supports.yaml':
    "# Every support, with its instrument. Quotations are verbatim; null: the sentence does not say. Titles and notes are the editor's.\n[]\n",
  'cards.yaml': '# The fact card of each measure, by path; an empty list: the text does not say.\n{}\n',
};

/**
 * Adds a text as a policy: keeps it byte for byte, writes what can be read from it, shows its
 * structure, and proposes what people are to judge.
 * @returns the exit code: 1 where the text cannot be taken, and then nothing is written.
 */
export function addPolicy(effects: Effects, command: AddCommand): number {
  const refuse = (diagnostics: readonly Diagnostic[]): number => {
    for (const diagnostic of diagnostics) effects.error(formatDiagnostic(diagnostic));
    effects.error('Nothing was written.');
    return 1;
  };
  const id = `${command.city}-${command.year}`;
  const bad = checkCommand(command, id);
  if (bad) return refuse([bad]);
  effects.log(`1/4 reading ${command.source === '-' ? 'standard input' : command.source}`);
  if (command.source !== '-' && !effects.exists(command.source))
    return refuse([
      fault(
        command.source,
        'missing-file',
        'there is no such file',
        'Correct the path, or write - and paste the text.',
      ),
    ]);
  const bytes = command.source === '-' ? effects.readInput() : effects.readBytes(command.source);
  const decoded = readSeedFile(command.source, bytes);
  if (!decoded.value) return refuse(decoded.diagnostics);
  const source = { ...decoded.value, file: join(command.seeds, id, 'source.txt') };
  const clash = findClash(effects, command, id, source) ?? checkScope(effects, command, id, bytes);
  if (clash) return refuse([clash]);

  effects.log(
    `2/4 reading the structure of ${id}: ${source.encoding ?? 'utf-8'}, ${bytes.length} bytes, ${source.text.split('\n').length} lines`,
  );
  const files = new Map<string, string | Uint8Array>([[source.file, bytes]]);
  const policy = policyFiles(effects, command, id, { bytes, source }, files);
  const draft = readDraft(policy);
  if (!draft.value) return refuse(draft.diagnostics);
  const fatal = draft.diagnostics.filter(({ code }) => code === 'no-numbering');
  if (fatal.length > 0) return refuse(fatal.map((diagnostic) => ({ ...diagnostic, file: command.source })));
  for (const line of describeText(draft.value)) effects.log(line);
  for (const line of drawTree(draft.value.document, draft.diagnostics)) effects.log(`  ${line}`);

  const input = readSeeds(effects, command.seeds);
  effects.log(
    `3/4 proposing, from what was judged of ${input.policies.filter((other) => other.id !== id).length} other policies`,
  );
  const cities = withCity(input.cities, draft.value, command);
  if (cities) files.set(cities.file, cities.text);
  const seeds = {
    ...input,
    cities: cities ?? input.cities,
    policies: [...input.policies.filter((other) => other.id !== id), policy],
  };
  const shared = (input.diagnostics ?? []).filter(({ file }) => !file?.includes(id));
  if (hasErrors(shared)) return refuse(shared);
  const isClear = draft.diagnostics.every(({ severity, code }) => severity !== 'error' || HARMLESS.has(code));
  const proposals = isClear ? proposeFromSeeds(seeds, id, draft.value.document) : null;
  if (proposals && !proposals.value) return refuse(proposals.diagnostics);
  const sheetFile = join(command.seeds, id, SHEET);
  const hasSheet = effects.exists(sheetFile);
  if (proposals?.value && hasProposals(proposals.value) && (!hasSheet || command.force))
    files.set(sheetFile, renderSheet(proposals.value));

  effects.log(command.dryRun ? '4/4 nothing is written (--dry-run)' : '4/4 writing');
  write(effects, files, command.dryRun);
  const sheet = files.get(sheetFile) ?? (hasSheet ? effects.readText(sheetFile) : null);
  for (const line of stillToJudge({
    id,
    seeds: command.seeds,
    policy: policy.policy,
    cities: seeds.cities,
    findings: draft.diagnostics,
    sheet: typeof sheet === 'string' ? sheet : null,
    unquotable: proposals?.value?.unquotable ?? [],
    command: repeat(command),
  }))
    effects.log(line);
  return 0;
}

function checkCommand({ city, year }: AddCommand, id: string): Diagnostic | null {
  if (/^\d{4}$/u.test(year) && PolicyRecord.shape.id.safeParse(id).success) return null;
  const wrong = /^\d{4}$/u.test(year)
    ? ['--city', city, 'lower-case letters, e.g. wenzhou']
    : ['--year', year, 'four digits, e.g. 2023'];
  return {
    severity: 'error',
    code: 'option-invalid',
    file: wrong[0],
    message: `“${wrong[1] ?? ''}” is not ${wrong[2] ?? ''}`,
    remedy: USAGE,
  };
}

/** What `--against` says; `undefined` where it says nothing. */
function scopeOf({ against }: AddCommand): string[] | undefined {
  if (against === undefined) return undefined;
  return against === 'none' ? [] : [...new Set(against.split(',').map((name) => name.trim()))];
}

/** Only policies that are there can be judged against; and a policy.yaml that is kept must say the same. */
function checkScope(effects: Effects, command: AddCommand, id: string, bytes: Uint8Array): Diagnostic | null {
  const { seeds, force } = command;
  const scope = scopeOf(command);
  if (scope === undefined) return null;
  const wrong = (message: string, remedy: string): Diagnostic => ({
    severity: 'error',
    code: 'option-invalid',
    file: '--against',
    message,
    remedy,
  });
  const known = (effects.exists(seeds) ? effects.listFolders(seeds) : []).filter(
    (name) => name !== id && effects.exists(join(seeds, name, 'policy.yaml')),
  );
  const unknown = scope.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return wrong(
      `there is no policy “${unknown}” to judge against`,
      `Name some of these, with commas between them, or none: ${known.join(', ')}`,
    );
  const file = join(seeds, id, 'policy.yaml');
  if (!effects.exists(file) || (force && !isSameSource(effects, join(seeds, id, 'source.txt'), bytes))) return null;
  const kept = scopeInFile(effects.readText(file));
  if (kept?.toSorted().join() === scope.toSorted().join()) return null;
  return wrong(
    `${file} is there already and says ${kept ? `judgedAgainst: [${kept.join(', ')}]` : 'nothing of the scope'}`,
    `Write \`judgedAgainst: [${scope.join(', ')}]\` into it, delete proposed.yaml, and run the command without --against.`,
  );
}

const isSameSource = (effects: Effects, file: string, bytes: Uint8Array): boolean =>
  effects.exists(file) && Buffer.compare(effects.readBytes(file), bytes) === 0;

/** `judgedAgainst` of a policy.yaml whose other keys may still have gaps. */
function scopeInFile(text: string): string[] | null {
  const { success, data } = z.looseObject({ judgedAgainst: z.array(z.string()) }).safeParse(parse(text));
  return success ? data.judgedAgainst : null;
}

/** The same text under another id, or another text under this one. */
function findClash(effects: Effects, { seeds, force }: AddCommand, id: string, source: SeedFile): Diagnostic | null {
  for (const other of effects.exists(seeds) ? effects.listFolders(seeds) : []) {
    const file = join(seeds, other, 'source.txt');
    if (!effects.exists(file)) continue;
    const text = readSeedFile(file, effects.readBytes(file)).value?.text;
    if (other !== id && text === source.text)
      return fault(
        file,
        'duplicate-source',
        `this text is in the project already, as ${other}`,
        `Work on seeds/${other}/, or give the right text.`,
      );
    if (other === id && text !== source.text && !force)
      return {
        ...fault(
          file,
          'source-differs',
          `another text lies here already; it differs from this place on`,
          'Give the other policy its own --year, or replace the text with --force.',
        ),
        ...firstDifference(text ?? '', source.text),
      };
  }
  return null;
}

function firstDifference(a: string, b: string): { line: number; column: number } {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const before = a.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The policy's files: those that are there, and for the others their beginning, which is added to `files`. */
function policyFiles(
  effects: Effects,
  command: AddCommand,
  id: string,
  { bytes, source }: { bytes: Uint8Array; source: SeedFile },
  files: Map<string, string | Uint8Array>,
): PolicyInput {
  const at = (name: string): string => join(command.seeds, id, name);
  const isSame = isSameSource(effects, source.file, bytes);
  const keep = (name: string, text: () => string, replace = false): SeedFile => {
    if (effects.exists(at(name)) && !replace) return { file: at(name), text: effects.readText(at(name)) };
    const made = text();
    files.set(at(name), made);
    return { file: at(name), text: made };
  };
  const begin = (name: string): SeedFile => keep(name, () => EMPTY[name] ?? '');
  const draftPolicy = { file: at('policy.yaml'), text: `city: ${command.city}\nerrata: []\n` };
  const base = {
    id,
    source,
    annotations: begin('annotations.yaml'),
    facts: begin('facts.yaml'),
    supports: begin('supports.yaml'),
    cards: begin('cards.yaml'),
  };
  const policy = keep(
    'policy.yaml',
    () => {
      const read = readDraft({ ...base, policy: draftPolicy }).value;
      return read
        ? renderPolicyYaml(read.document, {
            city: command.city,
            sha256: digestOf(bytes),
            judgedAgainst: scopeOf(command),
          })
        : draftPolicy.text;
    },
    effects.exists(source.file) && !isSame,
  );
  return { ...base, policy };
}

/** cities.yaml with the city added, or `null` where it has the city. */
function withCity(
  cities: SeedFile,
  { document }: DraftText,
  { city, name, province, code }: AddCommand,
): SeedFile | null {
  if (new RegExp(`\\bid:\\s*["']?${city}["']?\\s*(?:,|\\}|$)`, 'mu').test(cities.text)) return null;
  return {
    ...cities,
    text: append(cities.text, [], [`- ${inline(cityEntry(document, { id: city, name, province, code }))}`]),
  };
}

function describeText({ restoration, document }: DraftText): string[] {
  const counts = new Map<string, number>();
  for (const { rules } of restoration.repairs) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const repairs = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none';
  const kinds = new Map<string, number>();
  for (const { kind } of document.clauses) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [`  repairs: ${repairs}`, `  clauses: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`];
}

/** Writes what differs from what is there, and says so. */
function write(effects: Effects, files: ReadonlyMap<string, string | Uint8Array>, dryRun: boolean): void {
  for (const [file, data] of files) {
    const isSame = effects.exists(file) && Buffer.compare(effects.readBytes(file), Buffer.from(data)) === 0;
    if (isSame) continue;
    effects.log(`  ${dryRun ? 'would write' : 'wrote'} ${file}`);
    if (!dryRun) effects.writeFile(file, data);
  }
}

const repeat = ({ source, city, year }: AddCommand): string =>
  `npm run policy:add -- ${source} --city ${city} --year ${year}`;
const fault = (file: string, code: string, message: string, remedy: string): Diagnostic => ({
  severity: 'error',
  code,
  file,
  line: 1,
  column: 1,
  message,
  remedy,
});

/** Reads the command line and runs what it asks for. */
function main(effects: Effects, args: readonly string[]): number {
  const usage = (message: string): number => {
    effects.error(`${message}\n    ${USAGE}`);
    return 1;
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
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
    });
    const [first, second] = positionals;
    const dryRun = values['dry-run'];
    if (first === 'accept' && second !== undefined)
      return acceptPolicy(effects, { seeds: 'seeds', policy: second, dryRun });
    const { city, year, name, province, code, against, force } = values;
    if (first === undefined || positionals.length > 1 || city === undefined || year === undefined)
      return usage('A file (or - for standard input), --city and --year are needed:');
    return addPolicy(effects, {
      source: first,
      seeds: 'seeds',
      city,
      year,
      name,
      province,
      code,
      against,
      force,
      dryRun,
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

if (import.meta.main) process.exitCode = main(diskEffects, process.argv.slice(2));
