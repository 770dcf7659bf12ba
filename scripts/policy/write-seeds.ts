import type { Effects } from '../io/effects.ts';

/** Files to be written, by path. */
export type SeedWrites = ReadonlyMap<string, string | Uint8Array>;

/** Writes what differs from what is there, and says so. */
export function writeSeeds(effects: Effects, files: SeedWrites, dryRun: boolean): void {
  for (const [file, data] of files) {
    if (isSame(effects, file, data)) continue;
    effects.log(`  ${dryRun ? 'would write' : 'wrote'} ${file}`);
    if (!dryRun) effects.writeFile(file, data);
  }
}

/** Whether a file is there and holds just this. */
export const isSame = (effects: Effects, file: string, data: string | Uint8Array): boolean =>
  effects.exists(file) && Buffer.compare(effects.readBytes(file), Buffer.from(data)) === 0;
