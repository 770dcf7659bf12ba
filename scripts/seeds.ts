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
  return {
    policies: effects.listFolders(folder).map((id) => ({
      id,
      source: seed(id, 'source.txt'),
      policy: seed(id, 'policy.yaml'),
      annotations: seed(id, 'annotations.yaml'),
    })),
    cities: seed('cities.yaml'),
    topics: seed('topics.yaml'),
    units: seed('units.yaml'),
    counterparts: seed('counterparts.yaml'),
  };
}
