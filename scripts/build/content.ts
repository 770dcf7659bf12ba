import { hasErrors } from '../../src/model/diagnostics.ts';
import { runPipeline } from '../../src/pipeline/pipeline.ts';
import { CACHE, codeVersion, openCache, type DiskCache } from './content-cache.ts';
import { diskEffects, type Effects } from '../io/effects.ts';
import { readOptions } from '../io/options.ts';
import { printDiagnostics } from '../io/print-diagnostics.ts';
import { readSeeds } from '../io/seeds.ts';

interface ContentOptions {
  seeds: string;
  content: string;
  /** Compare only: write nothing, and compute everything. */
  check: boolean;
  /** The folder that keeps what former runs computed; left out, everything is computed. */
  cache?: string;
}

/** More names of written files than this are counted. */
const MAX_NAMED = 12;

/**
 * Turns `seeds/` into `content/`, or compares the two. What did not change is not computed again
 * where there is a cache, and files that stay the same are not written.
 * @returns the exit code: 1 on a diagnostic that is an error, or on any difference with `check`.
 */
export function buildContent(effects: Effects, options: ContentOptions): number {
  const start = performance.now();
  effects.recoverFolder(options.content);
  const cache = options.check ? undefined : cacheOf(effects, options);
  const { value, diagnostics } = runPipeline(readSeeds(effects, options.seeds), cache);
  printDiagnostics(effects, diagnostics);
  if (hasErrors(diagnostics)) {
    effects.error(`${options.content}/ was left as it was.`);
    return 1;
  }
  const differences = compareFiles(effects, options.content, value.files);
  const { content } = options;
  if (options.check) return reportCheck(effects, content, differences, value.files.size);
  if (differences.length > 0) effects.replaceTree(content, value.files);
  cache?.prune();
  const took = { files: value.files.size, milliseconds: performance.now() - start };
  reportWritten(effects, content, differences, took);
  return 0;
}

/** A cache lies among the packages; where there are none, a cache would be litter. */
function cacheOf(effects: Effects, { cache }: ContentOptions): DiskCache | undefined {
  const isPlaced = cache !== undefined && (!cache.startsWith('node_modules/') || effects.exists('node_modules'));
  return isPlaced ? openCache(effects, cache, codeVersion(effects)) : undefined;
}

/** A file of the tree that is not what the seeds give. */
interface FileDifference {
  name: string;
  how: 'missing' | 'differs' | 'not generated from any seed';
}

/** Lists the files that are missing, changed or left over, each with the reason. */
function compareFiles(effects: Effects, folder: string, files: ReadonlyMap<string, string>): FileDifference[] {
  const present = new Set(effects.listFiles(folder));
  const differences: FileDifference[] = [];
  for (const [name, data] of files) {
    if (!present.delete(name)) differences.push({ name, how: 'missing' });
    else if (effects.readText(`${folder}/${name}`) !== data) differences.push({ name, how: 'differs' });
  }
  for (const name of present) differences.push({ name, how: 'not generated from any seed' });
  return differences;
}

function reportCheck(effects: Effects, content: string, differences: readonly FileDifference[], count: number): number {
  for (const { name, how } of differences) effects.error(`${content}/${name}: ${how}`);
  if (differences.length > 0)
    effects.error('content/ is not what seeds/ gives. Run `npm run content` and commit the result.');
  else effects.log(`${content}/ is up to date: ${count} files.`);
  return differences.length > 0 ? 1 : 0;
}

function reportWritten(
  effects: Effects,
  content: string,
  differences: readonly FileDifference[],
  took: { files: number; milliseconds: number },
): void {
  const written = differences.filter(({ how }) => how !== 'not generated from any seed');
  const removed = differences.length - written.length;
  for (const { name } of written.slice(0, MAX_NAMED)) effects.log(`  wrote ${content}/${name}`);
  if (written.length > MAX_NAMED) effects.log(`  … and ${written.length - MAX_NAMED} more`);
  const seconds = (took.milliseconds / 1000).toFixed(2);
  effects.log(`${content}/: ${took.files} files, ${written.length} written, ${removed} removed, in ${seconds} s.`);
}

if (import.meta.main) {
  const flag = { type: 'boolean', default: false } as const;
  const read = readOptions({ options: { check: flag, full: flag } }, 'npm run content -- [--check] [--full]');
  if (read) {
    const { check, full } = read.values;
    const folders = { seeds: 'seeds', content: 'content' };
    process.exitCode = buildContent(diskEffects, { ...folders, check, cache: full ? undefined : CACHE });
  }
}
