import { globSync } from 'node:fs';
import { ensureBrowser, ensureEngines } from '../io/browser.ts';
import { run } from '../io/run.ts';
import { ensureNginx } from '../io/web-servers.ts';
import { BUILD, READING, runInTurn, runTogether, SYNC, tests, type Step, type TestKind } from './steps.ts';

const USAGE = 'npm test, or npm test -- <part of the path of a test> …, e.g. npm test -- src/compare';

/** e.g. "src/compare/compare.browser.test.ts" → browser, "src/language/fold.test.ts" → unit */
const KIND = /\.(?:(?<kind>dist|browser)\.)?test\.ts$/u;

/** Runs every check and test; stops at the first that fails. */
async function testAll(): Promise<number> {
  ensureBrowser();
  ensureEngines();
  ensureNginx();
  const synced = run(SYNC.command, SYNC.args);
  if (synced !== 0) return synced;
  const read = await runTogether(READING);
  return read === 0 ? runInTurn([tests('unit'), BUILD, tests('dist'), tests('browser')]) : read;
}

/** Runs the tests whose paths hold one of the given, whatever their kinds; builds the site first where one reads it. */
function testSome(paths: readonly string[]): number {
  const found = globSync('{src,scripts}/**/*.test.ts').filter((file) => paths.some((path) => file.includes(path)));
  if (found.length === 0) {
    console.error(`No test has “${paths.join('” or “')}” in its path. Usage: ${USAGE}`);
    return 1;
  }
  const kinds = new Set(found.map((file) => (KIND.exec(file)?.groups?.['kind'] ?? 'unit') as TestKind));
  if (kinds.has('browser')) {
    ensureBrowser();
    ensureEngines();
  }
  const steps = (['unit', 'dist', 'browser'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => tests(kind, paths));
  const build: Step[] = kinds.has('dist') || kinds.has('browser') ? [BUILD] : [];
  return runInTurn([...build, ...steps]);
}

const paths = process.argv.slice(2);
process.exitCode = paths.length === 0 ? await testAll() : testSome(paths);
