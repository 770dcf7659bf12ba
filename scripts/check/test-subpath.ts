import { ensureBrowser } from '../io/browser.ts';
import { run } from '../io/run.ts';

const BASE = '/duidu/';
const DIST = 'dist.subpath';
const FILES = ['reading', 'compare', 'search', 'facts', 'cite', 'sources', 'fuzz', 'offline'].map(
  (name) => `src/test/${name}.browser.test.ts`,
);

/** Builds the whole site for a path below a host and runs the browser tests there. */
function testSubpath(): number {
  ensureBrowser();
  const built = run('node', ['scripts/build/build.ts'], { DIST, BASE_PATH: BASE, SITE_URL: 'https://example.org' });
  return built === 0
    ? run('vitest', ['run', '--project', 'browser', ...FILES], { SITE_DIR: DIST, SITE_BASE: BASE })
    : built;
}

process.exitCode = testSubpath();
