import { join } from 'node:path';
import { readDraft } from '../../src/kit/propose/from-seeds.ts';
import { renderPolicyYaml } from '../../src/kit/propose/policy-yaml.ts';
import { fault, type Diagnostic, type StageResult } from '../../src/model/diagnostics.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';
import { readSeedFile, type PolicyInput } from '../../src/pipeline/input.ts';
import type { ReadDocument } from '../../src/pipeline/read-document.ts';
import type { Effects } from '../io/effects.ts';
import { FRESH } from '../io/seeds.ts';
import { checkCommand, checkScope, findClash, scopeNamed, type AddCommand } from './command.ts';
import { isSame } from './write-seeds.ts';

/** A policy as it begins: its files, those among them that are to be written, and what its text is read as. */
export interface NewPolicy {
  policy: PolicyInput;
  files: Map<string, string | Uint8Array>;
  read: ReadDocument;
  findings: Diagnostic[];
}

/** Reads a text that is to be added; `null` where it cannot be. */
export function readNewPolicy(effects: Effects, command: AddCommand, id: string): StageResult<NewPolicy | null> {
  const { source: path } = command;
  const refuse = (...diagnostics: Diagnostic[]): StageResult<null> => ({ value: null, diagnostics });
  const bad = checkCommand(command, id);
  if (bad) return refuse(bad);
  effects.log(`1/4 reading ${path === '-' ? 'standard input' : path}`);
  const remedy = 'Correct the path, or write - and paste the text.';
  if (path !== '-' && !effects.exists(path))
    return refuse(fault(path, 'missing-file', 'there is no such file', remedy));
  const bytes = path === '-' ? effects.readInput() : effects.readBytes(path);
  const decoded = readSeedFile(path, bytes);
  if (!decoded.value) return refuse(...decoded.diagnostics);
  const source = { ...decoded.value, file: join(command.seeds, id, 'source.txt') };
  const clash = findClash(effects, command, id, source.text) ?? checkScope(effects, command, id, bytes);
  if (clash) return refuse(clash);

  const size = `${bytes.length} bytes, ${source.text.split('\n').length} lines`;
  effects.log(`2/4 reading the structure of ${id}: ${source.encoding ?? 'utf-8'}, ${size}`);
  const { policy, files } = policyFiles(effects, command, { id, source, bytes });
  const { value: read, diagnostics: findings } = readDraft(policy);
  if (!read) return refuse(...findings);
  const fatal = findings.filter(({ code }) => code === 'no-numbering');
  if (fatal.length > 0) return refuse(...fatal.map((diagnostic) => ({ ...diagnostic, file: path })));
  return { value: { policy, files, read, findings }, diagnostics: [] };
}

/** The policy's files: those that are there, and for the others their beginning, which is to be written. */
function policyFiles(
  effects: Effects,
  command: AddCommand,
  { id, source, bytes }: { id: string; source: SeedFile; bytes: Uint8Array },
): Pick<NewPolicy, 'policy' | 'files'> {
  const files: NewPolicy['files'] = new Map([[source.file, bytes]]);
  const keep = (name: string, begin: () => string, replace = false): SeedFile => {
    const file = join(command.seeds, id, name);
    if (effects.exists(file) && !replace) return { file, text: effects.readText(file) };
    const text = begin();
    files.set(file, text);
    return { file, text };
  };
  const judged = (name: string): SeedFile => keep(name, () => FRESH[name] ?? '');
  const base = {
    id,
    source,
    annotations: judged('annotations.yaml'),
    facts: judged('facts.yaml'),
    supports: judged('supports.yaml'),
    cards: judged('cards.yaml'),
  };
  const { city } = command;
  const draft = { file: 'policy.yaml', text: `city: ${city}\nerrata: []\n` };
  const isReplaced = effects.exists(source.file) && !isSame(effects, source.file, bytes);
  const policy = keep(
    'policy.yaml',
    () => {
      const read = readDraft({ ...base, policy: draft }).value;
      const known = { city, sha256: sha256(bytes), judgedAgainst: scopeNamed(command) };
      return read ? renderPolicyYaml(read.document, known) : draft.text;
    },
    isReplaced,
  );
  return { policy: { ...base, policy }, files };
}
