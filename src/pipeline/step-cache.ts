import type { z } from 'zod';
import type { StageResult } from '../model/diagnostics.ts';
import { sha256 } from '../model/digest.ts';
import { lazyLocator, parseSeed, type Seed, type SeedFile } from '../model/seed-file.ts';

/** Keeps what steps gave, by the digest of what they were given. Values are JSON. */
export interface StepCache {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/**
 * Gives what a step gives, from the cache where it was computed from the same inputs before.
 * @param inputs all that the result follows from beside the code; whoever owns the cache parts it by code version.
 */
export function remember<T>(cache: StepCache | undefined, step: string, inputs: unknown, compute: () => T): T {
  if (!cache) return compute();
  const key = sha256(`${step}\n${JSON.stringify(inputs)}`);
  const known = cache.get(key);
  if (known !== undefined) return known as T;
  const value = compute();
  cache.set(key, value);
  return value;
}

/** `parseSeed` that parses a file only where it has changed; faults are not kept, so that they have their place. */
export function rememberSeed<S extends z.ZodType>(
  cache: StepCache | undefined,
  file: SeedFile,
  schema: S,
): StageResult<Seed<z.output<S>> | null> {
  let fresh: StageResult<Seed<z.output<S>> | null> | undefined;
  const data = remember(cache, `seed ${file.file}`, file.text, () => {
    fresh = parseSeed(file, schema);
    return fresh.value ? { valid: fresh.value.data } : null;
  });
  if (fresh) return fresh;
  return data
    ? { value: { file: file.file, data: data.valid, locate: lazyLocator(file) }, diagnostics: [] }
    : parseSeed(file, schema);
}
