import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { fault, positionFinder, type Diagnostic } from '../../src/model/diagnostics.ts';
import { PolicyRecord } from '../../src/model/schema.ts';
import { readSeedFile } from '../../src/pipeline/input.ts';
import type { Effects } from '../io/effects.ts';
import { policyFolders } from '../io/seeds.ts';
import { isSame } from './write-seeds.ts';

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

export const USAGE = `npm run policy:add -- <file or -> --city <id> --year <year> [--name 云川] [--province 浙江省]
        [--code 330300] [--against <policy,…|none>] [--dry-run] [--force]
    npm run policy:add -- accept <policy> [--dry-run]`;

function optionFault(option: string, message: string, remedy: string): Diagnostic {
  return { severity: 'error', code: 'option-invalid', file: option, message, remedy };
}

/** City and year must make a policy id. */
export function checkCommand({ city, year }: AddCommand, id: string): Diagnostic | null {
  if (!/^\d{4}$/u.test(year)) return optionFault('--year', `“${year}” is not four digits, e.g. 2023`, USAGE);
  if (PolicyRecord.shape.id.safeParse(id).success) return null;
  return optionFault('--city', `“${city}” is not lower-case letters, e.g. wenzhou`, USAGE);
}

/** What `--against` says; `undefined` where it says nothing. */
export function scopeNamed({ against }: AddCommand): string[] | undefined {
  if (against === undefined) return undefined;
  return against === 'none' ? [] : [...new Set(against.split(',').map((name) => name.trim()))];
}

/** Only policies that are there can be judged against; and a policy.yaml that is kept must say the same. */
export function checkScope(effects: Effects, command: AddCommand, id: string, bytes: Uint8Array): Diagnostic | null {
  const { seeds, force } = command;
  const scope = scopeNamed(command);
  if (scope === undefined) return null;
  const known = policyFolders(effects, seeds).filter(
    (name) => name !== id && effects.exists(join(seeds, name, 'policy.yaml')),
  );
  const unknown = scope.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const remedy = `Name some of these, with commas between them, or none: ${known.join(', ')}`;
    return optionFault('--against', `there is no policy “${unknown}” to judge against`, remedy);
  }
  const file = join(seeds, id, 'policy.yaml');
  if (!effects.exists(file) || (force && !isSame(effects, join(seeds, id, 'source.txt'), bytes))) return null;
  const kept = scopeInFile(effects.readText(file));
  if (kept?.toSorted().join() === scope.toSorted().join()) return null;
  const said = kept ? `judgedAgainst: [${kept.join(', ')}]` : 'nothing of the scope';
  const entry = `\`judgedAgainst: [${scope.join(', ')}]\``;
  const remedy = `Write ${entry} into it, delete proposed.yaml, and run the command without --against.`;
  return optionFault('--against', `${file} is there already and says ${said}`, remedy);
}

/** `judgedAgainst` of a policy.yaml whose other keys may still have gaps. */
function scopeInFile(text: string): string[] | null {
  return z.looseObject({ judgedAgainst: z.array(z.string()) }).safeParse(parse(text)).data?.judgedAgainst ?? null;
}

/** The same text under another id, or another text under this one. */
export function findClash(effects: Effects, { seeds, force }: AddCommand, id: string, text: string): Diagnostic | null {
  for (const other of policyFolders(effects, seeds)) {
    const file = join(seeds, other, 'source.txt');
    if (!effects.exists(file)) continue;
    const known = readSeedFile(file, effects.readBytes(file)).value?.text ?? '';
    if (other !== id && known === text) {
      const remedy = `Work on seeds/${other}/, or give the right text.`;
      return fault(file, 'duplicate-source', `this text is in the project already, as ${other}`, remedy);
    }
    if (other === id && known !== text && !force) {
      const message = 'another text lies here already; it differs from this place on';
      const remedy = 'Give the other policy its own --year, or replace the text with --force.';
      return fault({ file, ...firstDifference(known, text) }, 'source-differs', message, remedy);
    }
  }
  return null;
}

function firstDifference(a: string, b: string): { line: number; column: number } {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return positionFinder(a)(at);
}
