import { join } from 'node:path';
import { sha256 } from '../../src/model/digest.ts';
import type { StepCache } from '../../src/pipeline/step-cache.ts';
import type { Effects } from '../io/effects.ts';

/** Where an incremental build keeps what it computed; a folder that anybody may remove. */
export const CACHE = 'node_modules/.cache/duidu';

/** A cache on disk, and what is to be done when the run has ended well. */
export interface DiskCache extends StepCache {
  /** Removes what this run did not use. */
  prune(): void;
}

/**
 * Opens the cache for one version of the code. An entry is a file: the digest of its value, and the
 * value; one that is damaged or cut off counts as missing.
 */
export function openCache(effects: Effects, folder: string, version: string): DiskCache {
  const used = new Set<string>();
  const nameOf = (key: string): string => `${sha256(`${version}\n${key}`)}.json`;
  return {
    get(key) {
      const name = nameOf(key);
      used.add(name);
      const file = join(folder, name);
      if (!effects.exists(file)) return undefined;
      const text = effects.readText(file);
      const cut = text.indexOf('\n');
      const value = text.slice(cut + 1);
      return sha256(value) === text.slice(0, cut) ? (JSON.parse(value) as unknown) : undefined;
    },
    set(key, value) {
      const text = JSON.stringify(value);
      effects.writeFile(join(folder, nameOf(key)), `${sha256(text)}\n${text}`);
    },
    prune() {
      for (const name of effects.listFiles(folder)) if (!used.has(name)) effects.remove(join(folder, name));
    },
  };
}

const CODE = ['language', 'model', 'pipeline'].map((room) => join(import.meta.dirname, '../../src', room));
const LOCK = join(import.meta.dirname, '../../package-lock.json');
/** Tests and their texts change no result. */
const NO_CODE = /\.test\.ts$|^fixtures\//u;

/** The digest of all that a result follows from beside its inputs: the core's code, its packages, Node. */
export function codeVersion(effects: Effects): string {
  const files = CODE.flatMap((room) =>
    effects
      .listFiles(room)
      .filter((name) => !NO_CODE.test(name))
      .map((name) => join(room, name)),
  );
  return sha256(
    [
      process.version,
      ...[...files, LOCK].map((file) => (effects.exists(file) ? sha256(effects.readText(file)) : '')),
    ].join('\n'),
  );
}
