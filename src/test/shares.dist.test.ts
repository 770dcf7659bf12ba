import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskEffects } from '../../scripts/effects.ts';
import { writePages } from '../../scripts/pages.ts';
import { run } from '../../scripts/run.ts';

const DIST = 'dist';
const SHARES = 2;
/** What scripts/build.ts adds after the pages. */
const AFTER = /^(?:pagefind\/|find\/|_headers$|licences\.txt$|sw\.js$|offline\.json$|_astro\/offline\.[0-9a-f]+\.json$)/u;

/* A large site is written in several runs. The real one, written so, must be the one that was written at once. */
describe('pages written in shares', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-shares-'));
  const shared = `${folder}/dist`;
  const clausesOf: number[] = [];

  beforeAll(async () => {
    const code = await writePages({ log: () => undefined }, SHARES, (share) => {
      const exit = run('astro', ['build', '--silent'], { ...share, NODE_ENV: 'production', OUT_DIR: shared, CACHE_DIR: `${folder}/cache` });
      clausesOf.push(diskEffects.listFiles(shared).filter((file) => /^[a-z]+-\d{4}\/[\d-]+\/index\.html$/u.test(file)).length);
      return exit;
    });
    expect(code).toBe(0);
  }, 120_000);
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  test('each run adds its own clauses', () => {
    const [first = 0, second = 0] = clausesOf;
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
  });

  test('are those of the site that was written at once, byte for byte', () => {
    const atOnce = diskEffects.listFiles(DIST).filter((file) => !AFTER.test(file));
    const inShares = diskEffects.listFiles(shared);
    expect(inShares).toEqual(atOnce);
    expect(inShares.filter((file) => !readFileSync(`${shared}/${file}`).equals(readFileSync(`${DIST}/${file}`)))).toEqual([]);
  });
});
