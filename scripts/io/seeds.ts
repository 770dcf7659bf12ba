import { join } from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { readSeedFile, type PipelineInput } from '../../src/pipeline/pipeline.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';
import type { Effects } from './effects.ts';

/** What a seed file is for; said where it is missing. */
const PURPOSE: Readonly<Record<string, string>> = {
  'source.txt': 'the text as given',
  'policy.yaml': 'what is known of the policy',
  'annotations.yaml': 'what was judged of its clauses',
};

/** A folder of further counterpart files, so that a country's judgements need not stand in one. */
const PAIRS = 'counterparts';

/**
 * Reads the whole seed tree: the shared lists, and one folder a policy. A file that is missing or
 * cannot be decoded is among the diagnostics, and its text is empty.
 */
export function readSeeds(effects: Effects, folder: string): PipelineInput {
  const diagnostics: Diagnostic[] = [];
  const seed = (...parts: string[]): SeedFile => {
    const file = join(folder, ...parts);
    if (!effects.exists(file)) {
      diagnostics.push(missing(file, parts.at(-1) ?? file));
      return { file, text: '' };
    }
    const { value, diagnostics: found } = readSeedFile(file, effects.readBytes(file));
    diagnostics.push(...found);
    return value ?? { file, text: '' };
  };
  const optional = <K extends string>(key: K, ...parts: string[]): Partial<Record<K, SeedFile>> =>
    (effects.exists(join(folder, ...parts)) ? { [key]: seed(...parts) } : {}) as Partial<Record<K, SeedFile>>;
  const policies = effects.exists(folder)
    ? effects.listFolders(folder).filter((name) => !name.startsWith('.') && name !== PAIRS)
    : [];
  return {
    policies: policies.map((id) => ({
      id,
      source: seed(id, 'source.txt'),
      policy: seed(id, 'policy.yaml'),
      annotations: seed(id, 'annotations.yaml'),
      ...optional('facts', id, 'facts.yaml'),
      ...optional('supports', id, 'supports.yaml'),
      ...optional('cards', id, 'cards.yaml'),
    })),
    cities: seed('cities.yaml'),
    topics: seed('topics.yaml'),
    units: seed('units.yaml'),
    counterparts: seed('counterparts.yaml'),
    moreCounterparts: effects
      .listFiles(join(folder, PAIRS))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => seed(PAIRS, name)),
    ...optional('metrics', 'metrics.yaml'),
    ...optional('terms', 'terms.yaml'),
    ...optional('synonyms', 'synonyms.yaml'),
    diagnostics,
  };
}

function missing(file: string, name: string): Diagnostic {
  const purpose = PURPOSE[name];
  return {
    severity: 'error',
    code: 'missing-file',
    file,
    line: 1,
    column: 1,
    message: `this file is missing${purpose ? `; it holds ${purpose}` : ''}`,
    remedy: purpose
      ? 'Put it in the folder, or remove the folder if it is no policy.'
      : 'Put it back: every policy shares it.',
  };
}
