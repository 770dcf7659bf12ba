import { join } from 'node:path';
import { fault, type Diagnostic } from '../../src/model/diagnostics.ts';
import { readSeedFile, type PipelineInput } from '../../src/pipeline/input.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';
import type { Effects } from './effects.ts';

/** What a seed file is for; said where it is missing. */
const PURPOSE: Readonly<Record<string, string>> = {
  'source.txt': 'the text as given',
  'policy.yaml': 'what is known of the policy',
  'annotations.yaml': 'what was judged of its clauses',
};

/** What files of judgements say as they begin; one that may be missing says the same then. */
export const FRESH: Readonly<Record<string, string>> = {
  'annotations.yaml':
    '# What people judged about the clauses, by path. Topics are declared in ../topics.yaml.\nclauses: {}\n',
  'facts.yaml':
    "# Figures and the numerals that no rule classifies. Every quotation is verbatim; `note` is the editor's.\n" +
    'figures: []\nnumerals: []\n',
  'supports.yaml':
    '# Every support, with its instrument. Quotations are verbatim; null: the sentence does not say. ' +
    "Titles and notes are the editor's.\n[]\n",
  'cards.yaml': '# The fact card of each measure, by path; an empty list: the text does not say.\n{}\n',
  'metrics.yaml': '[]\n',
  'terms.yaml': '[]\n',
  'synonyms.yaml': '[]\n',
};

/** A folder of further counterpart files, so that a country's judgements need not stand in one. */
const PAIRS = 'counterparts';

/** Names of the folders that may be policies. */
export const policyFolders = (effects: Effects, seeds: string): string[] =>
  effects.exists(seeds) ? effects.listFolders(seeds).filter((name) => !name.startsWith('.') && name !== PAIRS) : [];

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
  const optional = (...parts: string[]): SeedFile => {
    const file = join(folder, ...parts);
    return effects.exists(file) ? seed(...parts) : { file, text: FRESH[parts.at(-1) ?? ''] ?? '' };
  };
  return {
    policies: policyFolders(effects, folder).map((id) => ({
      id,
      source: seed(id, 'source.txt'),
      policy: seed(id, 'policy.yaml'),
      annotations: seed(id, 'annotations.yaml'),
      facts: optional(id, 'facts.yaml'),
      supports: optional(id, 'supports.yaml'),
      cards: optional(id, 'cards.yaml'),
    })),
    cities: seed('cities.yaml'),
    topics: seed('topics.yaml'),
    units: seed('units.yaml'),
    counterparts: seed('counterparts.yaml'),
    moreCounterparts: effects
      .listFiles(join(folder, PAIRS))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => seed(PAIRS, name)),
    metrics: optional('metrics.yaml'),
    terms: optional('terms.yaml'),
    synonyms: optional('synonyms.yaml'),
    diagnostics,
  };
}

function missing(file: string, name: string): Diagnostic {
  const purpose = PURPOSE[name];
  return purpose === undefined
    ? fault(file, 'missing-file', 'this file is missing', 'Put it back: every policy shares it.')
    : fault(
        file,
        'missing-file',
        `this file is missing; it holds ${purpose}`,
        'Put it in the folder, or remove the folder if it is no policy.',
      );
}
