import { ensureBrowser } from '../io/browser.ts';
import { run } from '../io/run.ts';

const BASE = '/duidu/';
const DIST = 'dist.subpath';
/** Parts of the paths of the tests that are run: those of one room, and those that try every page. */
const PATHS = [
  'src/reading/',
  'src/compare/',
  'src/search/client/',
  'src/facts/',
  'src/publish/cite/',
  'src/sources/',
  'src/offline/',
  'fuzz',
];

/** Builds the whole site for a path below a host and runs the browser tests there. */
function testSubpath(): number {
  ensureBrowser();
  const built = run('node', ['scripts/build/build.ts'], { DIST, BASE_PATH: BASE, SITE_URL: 'https://example.org' });
  return built === 0
    ? run('vitest', ['run', '--project', 'browser', ...PATHS], { SITE_DIR: DIST, SITE_BASE: BASE })
    : built;
}

process.exitCode = testSubpath();
