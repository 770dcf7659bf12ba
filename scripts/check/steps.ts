import { diskEffects } from '../io/effects.ts';
import { run, runQuietly } from '../io/run.ts';

/** A command of the checks, under the name that is printed. */
export interface Step {
  name: string;
  command: string;
  args: string[];
}

/** The kinds of test, each a project of vitest.config.ts; the suffix of a file says its kind. */
export type TestKind = 'unit' | 'dist' | 'browser';

const REPORT = '.vitest-report.json';

/** Runs the tests of a kind, or those of it whose paths hold one of the given. */
export const tests = (kind: TestKind, paths: readonly string[] = []): Step => ({
  name: `tests: ${kind}`,
  command: 'vitest',
  args: ['run', '--project', kind, '--reporter=default', '--reporter=json', `--outputFile=${REPORT}`, ...paths],
});

/** Types of what is in content/ and of Astro's own modules, which checks and linting read. */
export const SYNC: Step = { name: 'types of the content', command: 'astro', args: ['sync'] };

export const BUILD: Step = { name: 'build', command: 'node', args: ['scripts/build/build.ts'] };

/** Steps that only read files, and so can run side by side. */
export const READING: Step[] = [
  { name: 'content is what seeds give', command: 'node', args: ['scripts/build/content.ts', '--check'] },
  { name: 'types', command: 'astro', args: ['check', '--noSync'] },
  { name: 'lint', command: 'eslint', args: ['.'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
];

/** What the test runner reports, as far as it is summed up. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** How the tests of a run ended; those that were skipped by their names. */
interface Outcome {
  passed: number;
  failed: number;
  skipped: string[];
}

function readReport(): Outcome {
  const report = JSON.parse(diskEffects.readText(REPORT)) as Report;
  diskEffects.remove(REPORT);
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName);
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

function sayFailed({ name, command, args }: Step): void {
  console.error(`\n“${name}” failed. To run it alone: npx ${command} ${args.join(' ')}`);
}

/** Runs steps side by side and prints what each had to say, in order; returns the exit code. */
export async function runTogether(steps: readonly Step[]): Promise<number> {
  console.log(`\n${steps.map(({ name }) => name).join(', ')}`);
  const ends = await Promise.all(steps.map(async (step) => ({ step, ...(await runQuietly(step.command, step.args)) })));
  for (const { step, output } of ends) console.log(`\n${step.name}\n${output}`);
  const failed = ends.filter(({ code }) => code !== 0);
  for (const { step } of failed) sayFailed(step);
  return failed[0]?.code ?? 0;
}

/**
 * Runs steps one after another up to the first that fails, and prints how many tests ran and which were skipped;
 * returns the exit code.
 */
export function runInTurn(steps: readonly Step[]): number {
  const total: Outcome = { passed: 0, failed: 0, skipped: [] };
  for (const [i, step] of steps.entries()) {
    console.log(`\n[${i + 1}/${steps.length}] ${step.name}`);
    const code = run(step.command, step.args);
    if (step.command === 'vitest') {
      const { passed, failed, skipped } = readReport();
      total.passed += passed;
      total.failed += failed;
      total.skipped.push(...skipped);
    }
    if (code !== 0) {
      sayFailed(step);
      return code;
    }
  }
  for (const name of total.skipped) console.log(`skipped: ${name}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
  return total.passed > 0 ? 0 : 1;
}
