import { parseArgs } from 'node:util';
import { formatDiagnostic, hasErrors } from '../src/policy/diagnostics.ts';
import { runPipeline } from '../src/policy/pipeline.ts';
import { diskEffects, type Effects } from './effects.ts';
import { readSeeds } from './seeds.ts';

export interface ContentOptions {
  seeds: string;
  content: string;
  /** Compare only: write nothing. */
  check: boolean;
}

/**
 * Turns `seeds/` into `content/`, or compares the two.
 * @returns the exit code: 1 on a diagnostic that is an error, or on any difference with `check`.
 */
export function buildContent(effects: Effects, options: ContentOptions): number {
  effects.recoverFolder(options.content);
  const { value, diagnostics } = runPipeline(readSeeds(effects, options.seeds));
  for (const diagnostic of diagnostics) effects.error(formatDiagnostic(diagnostic));
  if (hasErrors(diagnostics)) {
    effects.error(`${options.content}/ was left as it was.`);
    return 1;
  }
  const differences = compare(effects, options.content, value.files);
  if (options.check) {
    for (const difference of differences) effects.error(`${options.content}/${difference}`);
    if (differences.length > 0) effects.error('content/ is not what seeds/ gives. Run `npm run content` and commit the result.');
    else effects.log(`content/ is up to date: ${value.files.size} files.`);
    return differences.length > 0 ? 1 : 0;
  }
  if (differences.length > 0) effects.replaceTree(options.content, value.files);
  effects.log(`content/: ${value.files.size} files, ${differences.length} changed.`);
  return 0;
}

/** Lists the files that are missing, changed or left over, each with the reason. */
function compare(effects: Effects, folder: string, files: ReadonlyMap<string, string>): string[] {
  const present = new Set(effects.listFiles(folder));
  const differences: string[] = [];
  for (const [name, data] of files) {
    if (!present.delete(name)) differences.push(`${name}: missing`);
    else if (effects.readText(`${folder}/${name}`) !== data) differences.push(`${name}: differs`);
  }
  for (const name of present) differences.push(`${name}: not generated from any seed`);
  return differences;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.exitCode = buildContent(diskEffects, { seeds: 'seeds', content: 'content', check: values.check });
}
