import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskEffects } from '../../../scripts/io/effects.ts';
import { writePages } from '../../../scripts/build/pages.ts';
import { run } from '../../../scripts/io/run.ts';
import { withBuildLock } from '../support/build-lock.ts';

const DIST = 'dist';
const SHARES = 2;
/** What scripts/build/build.ts adds after the pages. */
const AFTER =
  /^(?:pagefind\/|find\/|_headers$|licences\.txt$|sw\.js$|offline\.json$|_astro\/offline\.[0-9a-f]+\.json$)/u;

/** Pages of which there is one, whatever the site holds. */
const FIXED = [
  '',
  '404.html',
  'about',
  'compare',
  'compare/gaps',
  'compare/pair',
  'offline',
  'search',
  'sources',
  'support',
  'targets',
  'targets/by-city',
  'terms',
  'units',
];

/* A large site is written in several runs. The real one, written so, must be the one that was written at once. */
describe('pages written in shares', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-shares-'));
  const shared = `${folder}/dist`;
  /** When each page was written, by its file, after each run. */
  const written: Map<string, number>[] = [];

  beforeAll(async () => {
    const code = await writePages({ log: () => undefined }, SHARES, (share) => {
      const exit = withBuildLock(() =>
        run('astro', ['build', '--silent'], {
          ...share,
          NODE_ENV: 'production',
          OUT_DIR: shared,
          CACHE_DIR: `${folder}/cache`,
        }),
      );
      written.push(
        new Map(
          diskEffects
            .listFiles(shared)
            .filter((file) => file.endsWith('.html'))
            .map((file) => [file, statSync(`${shared}/${file}`).mtimeMs]),
        ),
      );
      return exit;
    });
    expect(code).toBe(0);
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('are in one share each, but for those of a fixed address', () => {
    const [first = new Map<string, number>(), second = new Map<string, number>()] = written;
    const isClause = (file: string): boolean => /^[a-z]+-\d{4}\/[\d-]+\/index\.html$/u.test(file);
    const clauses = [first, second].map((files) => [...files.keys()].filter(isClause).length);
    expect(clauses[0]).toBeGreaterThan(0);
    expect(clauses[1]).toBeGreaterThan(clauses[0] ?? 0);
    const again = [...first]
      .filter(([file, time]) => second.get(file) !== time)
      .map(([file]) => file.replace(/\/?index\.html$/u, ''));
    expect(again.sort()).toEqual(FIXED);
  });

  test('are those of the site that was written at once, byte for byte', () => {
    const atOnce = diskEffects.listFiles(DIST).filter((file) => !AFTER.test(file));
    const inShares = diskEffects.listFiles(shared);
    expect(inShares).toEqual(atOnce);
    expect(
      inShares.filter((file) => !readFileSync(`${shared}/${file}`).equals(readFileSync(`${DIST}/${file}`))),
    ).toEqual([]);
  });
});
