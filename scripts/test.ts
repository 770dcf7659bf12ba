import { readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';
import { run } from './run.ts';
import { ensureNginx } from './web-servers.ts';

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

const STEPS: Step[] = [
  { name: 'content is what seeds give', command: 'node', args: ['scripts/content.ts', '--check'] },
  { name: 'types', command: 'astro', args: ['check'] },
  { name: 'lint', command: 'eslint', args: ['.'] },
  vitest('unit'),
  { name: 'build', command: 'node', args: ['scripts/build.ts'] },
  vitest('dist'),
  vitest('browser'),
];

/** Adds up what the test runner reported, so that the last line says how many tests ran. */
function readReport(): { passed: number; failed: number } {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  rmSync(REPORT);
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Runs every check in order; stops at the first that fails. */
function test(): number {
  ensureBrowser();
  ensureNginx();
  const total = { passed: 0, failed: 0 };
  for (const [i, step] of STEPS.entries()) {
    console.log(`\n[${i + 1}/${STEPS.length}] ${step.name}`);
    const code = run(step.command, step.args);
    if (step.command === 'vitest') {
      const { passed, failed } = readReport();
      total.passed += passed;
      total.failed += failed;
    }
    if (code !== 0) {
      console.error(`\n“${step.name}” failed. To run it alone: npx ${step.command} ${step.args.join(' ')}`);
      return code;
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.passed > 0 ? 0 : 1;
}

process.exitCode = test();
