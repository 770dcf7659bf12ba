import { join } from 'node:path';
import type { PipelineInput } from '../src/policy/pipeline.ts';
import type { SeedFile } from '../src/policy/seed-file.ts';
import type { Effects } from './effects.ts';

/** Reads the whole seed tree: the shared lists, and one folder a policy. */
export function readSeeds(effects: Effects, folder: string): PipelineInput {
  const seed = (...parts: string[]): SeedFile => {
    const file = join(folder, ...parts);
    return { file, text: effects.readText(file) };
  };
  const optional = <K extends string>(key: K, ...parts: string[]): Partial<Record<K, SeedFile>> =>
    (effects.exists(join(folder, ...parts)) ? { [key]: seed(...parts) } : {}) as Partial<Record<K, SeedFile>>;
  return {
    policies: effects.listFolders(folder).map((id) => ({
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
    ...optional('metrics', 'metrics.yaml'),
    ...optional('terms', 'terms.yaml'),
  };
}
