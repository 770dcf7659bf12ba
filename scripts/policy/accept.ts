import { join } from 'node:path';
import { acceptSheet } from '../../src/kit/accept/index.ts';
import { fault, hasErrors, type Diagnostic } from '../../src/model/diagnostics.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';
import { runPipeline } from '../../src/pipeline/pipeline.ts';
import type { Effects } from '../io/effects.ts';
import { printDiagnostics } from '../io/print-diagnostics.ts';
import { readSeeds } from '../io/seeds.ts';
import { writeSeeds } from './write-seeds.ts';

interface AcceptCommand {
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
    return refuse(effects, [fault(file, 'missing-file', 'there are no proposals here', remedy)]);
  }
  const accepted = acceptSheet(input, policy, { file, text: effects.readText(file) });
  if (!accepted.value || hasErrors(accepted.diagnostics)) return refuse(effects, accepted.diagnostics);
  const { counterparts, units, metrics, ...own } = accepted.value;
  const written = [...Object.values<SeedFile>(own), counterparts, units, metrics];
  writeSeeds(effects, new Map(written.map(({ file: name, text }) => [name, text])), dryRun);
  effects.log(`${dryRun ? 'would remove' : 'removed'} ${file}: what it proposed is judged now`);
  if (!dryRun) effects.remove(file);
  if (dryRun) effects.log('Lines named below are those that the files would have:');
  const policies = input.policies.map((other) => (other === policy ? { ...policy, ...own } : other));
  const { diagnostics } = runPipeline({ ...input, counterparts, units, metrics, policies });
  printDiagnostics(effects, diagnostics, MAX_SHOWN, '; `npm run content` lists them all.');
  if (hasErrors(diagnostics)) {
    effects.error('The build still misses what stands above. Mend it in the files named, then run `npm run content`.');
    return 1;
  }
  effects.log('Everything is judged. Run `npm run content`, look at the difference, and commit seeds/ and content/.');
  return 0;
}

/** Says why nothing is done; returns the exit code. */
export function refuse(effects: Effects, diagnostics: readonly Diagnostic[]): number {
  printDiagnostics(effects, diagnostics, MAX_SHOWN);
  effects.error('Nothing was written.');
  return 1;
}
