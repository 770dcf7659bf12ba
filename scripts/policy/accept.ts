import { join } from 'node:path';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../../src/model/diagnostics.ts';
import { runPipeline, type PipelineInput, type PolicyInput } from '../../src/pipeline/pipeline.ts';
import { acceptFromSeeds } from '../../src/kit/propose/from-seeds.ts';
import type { AcceptFiles } from '../../src/kit/accept/accept.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';
import type { Effects } from '../io/effects.ts';
import { readSeeds } from '../io/seeds.ts';

export interface AcceptCommand {
  seeds: string;
  policy: string;
  dryRun: boolean;
}

/** More findings than this are counted, not shown. */
const MAX_SHOWN = 25;

/**
 * Moves reviewed proposals into the files that the build reads, in one go, and says what the build
 * still misses.
 * @returns the exit code: 1 where the sheet cannot be accepted (then nothing is written) or the
 * build finds errors in what was accepted.
 */
export function acceptPolicy(effects: Effects, { seeds, policy: id, dryRun }: AcceptCommand): number {
  const file = join(seeds, id, 'proposed.yaml');
  const input = readSeeds(effects, seeds);
  const policy = input.policies.find((candidate) => candidate.id === id);
  if (!policy || !effects.exists(file)) {
    const remedy = policy
      ? 'There is nothing to accept. To have what is open proposed again, run npm run policy:add with the text.'
      : 'Correct the id; policies are the folders of seeds/.';
    return refuse(effects, [
      {
        severity: 'error',
        code: 'missing-file',
        file,
        line: 1,
        column: 1,
        message: 'there are no proposals here',
        remedy,
      },
    ]);
  }
  const accepted = acceptFromSeeds(input, policy, { file, text: effects.readText(file) });
  if (!accepted.value || hasErrors(accepted.diagnostics)) return refuse(effects, accepted.diagnostics);
  for (const { file: name, text } of Object.values<SeedFile>({ ...accepted.value })) {
    if (effects.exists(name) && effects.readText(name) === text) continue;
    effects.log(`${dryRun ? 'would write' : 'wrote'} ${name}`);
    if (!dryRun) effects.writeFile(name, text);
  }
  effects.log(`${dryRun ? 'would remove' : 'removed'} ${file}: what it proposed is judged now`);
  if (!dryRun) effects.remove(file);
  if (dryRun) effects.log('Lines named below are those that the files would have:');
  return reportBuild(effects, withFiles(input, policy, accepted.value));
}

/** The seeds as they are once the files are written. */
function withFiles(
  input: PipelineInput,
  policy: PolicyInput,
  { counterparts, units, metrics, ...own }: AcceptFiles,
): PipelineInput {
  return {
    ...input,
    counterparts,
    units,
    metrics,
    policies: input.policies.map((other) => (other === policy ? { ...policy, ...own } : other)),
  };
}

function reportBuild(effects: Effects, input: PipelineInput): number {
  const { diagnostics } = runPipeline(input);
  for (const diagnostic of diagnostics.slice(0, MAX_SHOWN)) effects.error(formatDiagnostic(diagnostic));
  if (diagnostics.length > MAX_SHOWN)
    effects.error(`… and ${diagnostics.length - MAX_SHOWN} more; \`npm run content\` lists them all.`);
  if (hasErrors(diagnostics)) {
    effects.error('The build still misses what stands above. Mend it in the files named, then run `npm run content`.');
    return 1;
  }
  effects.log('Everything is judged. Run `npm run content`, look at the difference, and commit seeds/ and content/.');
  return 0;
}

function refuse(effects: Effects, diagnostics: readonly Diagnostic[]): number {
  for (const diagnostic of diagnostics.slice(0, MAX_SHOWN)) effects.error(formatDiagnostic(diagnostic));
  if (diagnostics.length > MAX_SHOWN) effects.error(`… and ${diagnostics.length - MAX_SHOWN} more.`);
  effects.error('Nothing was written.');
  return 1;
}
