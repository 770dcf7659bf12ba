import { readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from '../io/browser.ts';
import { run, runQuietly } from '../io/run.ts';
import { ensureNginx } from '../io/web-servers.ts';

interface Step {
  name: string;
  command: string;
  args: string[];
}

const REPORT = '.vitest-report.json';
const vitest = (project: string): Step => ({
  name: `tests: ${project}`,
  command: 'vitest',
  args: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${REPORT}`],
});

/** Types of what is in content/ and of Astro's own modules, which checks and linting read. */
const SYNC: Step = { name: 'types of the content', command: 'astro', args: ['sync'] };

/** Steps that only read files, and so can run side by side. */
const CHECKS: Step[] = [
  { name: 'content is what seeds give', command: 'node', args: ['scripts/build/content.ts', '--check'] },
  { name: 'types', command: 'astro', args: ['check', '--noSync'] },
  { name: 'lint', command: 'eslint', args: ['.'] },
];

const STEPS: Step[] = [
  vitest('unit'),
  { name: 'build', command: 'node', args: ['scripts/build/build.ts'] },
  vitest('dist'),
  vitest('browser'),
];
const COUNT = CHECKS.length + STEPS.length;

/** Adds up what the test runner reported, so that the last line says how many tests ran. */
function readReport(): { passed: number; failed: number } {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  rmSync(REPORT);
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function sayFailed({ name, command, args }: Step): void {
  console.error(`\n“${name}” failed. To run it alone: npx ${command} ${args.join(' ')}`);
}

/** Runs the checks side by side and prints what each had to say, in order; returns the exit code. */
async function check(): Promise<number> {
  const synced = run(SYNC.command, SYNC.args);
  if (synced !== 0) {
    sayFailed(SYNC);
    return synced;
  }
  console.log(`\n[1–${CHECKS.length}/${COUNT}] ${CHECKS.map(({ name }) => name).join(', ')}`);
  const ends = await Promise.all(
    CHECKS.map(async (step) => ({ step, ...(await runQuietly(step.command, step.args)) })),
  );
  for (const { step, output } of ends) console.log(`\n${step.name}\n${output}`);
  const failed = ends.filter(({ code }) => code !== 0);
  for (const { step } of failed) sayFailed(step);
  return failed[0]?.code ?? 0;
}

/** Runs every check and test; stops at the first that fails. */
async function test(): Promise<number> {
  ensureBrowser();
  ensureNginx();
  const checked = await check();
  if (checked !== 0) return checked;
  const total = { passed: 0, failed: 0 };
  for (const [i, step] of STEPS.entries()) {
    console.log(`\n[${CHECKS.length + i + 1}/${COUNT}] ${step.name}`);
    const code = run(step.command, step.args);
    if (step.command === 'vitest') {
      const { passed, failed } = readReport();
      total.passed += passed;
      total.failed += failed;
    }
    if (code !== 0) {
      sayFailed(step);
      return code;
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.passed > 0 ? 0 : 1;
}

process.exitCode = await test();
