import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchOptions } from '../../scripts/io/browser.ts';
import { diskEffects } from '../../scripts/io/effects.ts';
import { seedTree } from '../../scripts/io/fixtures/seed-tree.ts';
import { createSiteServer, listen } from '../../scripts/io/serve.ts';
import { withBuildLock } from '../test/support/build-lock.ts';

const BASE = '/duidu/';
/** Every address that a page names, in its markup or in what its scripts read. */
const ADDRESS = /\s(?:href|src|action|data-base|data-copy)="([^"]*)"/gu;

/** Addresses of this site that are not below its base, or lead to no file. */
function astray(dist: string, html: string, path: string): string[] {
  return [...html.matchAll(ADDRESS)]
    .map((match) => new URL((match[1] ?? '').replaceAll('&#38;', '&'), `https://example.org${BASE}${path}`))
    .filter(({ origin, pathname }) => {
      const file = join(dist, decodeURIComponent(pathname.slice(BASE.length)));
      return (
        origin === 'https://example.org' &&
        (!pathname.startsWith(BASE) || !existsSync(pathname.endsWith('/') ? join(file, 'index.html') : file))
      );
    })
    .map(String);
}

test('a site below a path names nothing outside it', { timeout: 120_000 }, async () => {
  const tree = seedTree();
  expect(tree.build()).toEqual({ code: 0, errors: [] });
  const dist = join(tree.folder, 'dist');
  // The test runner's own BASE_URL would win over the build's.
  const env = {
    ...process.env,
    BASE_URL: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: tree.content,
    OUT_DIR: dist,
    CACHE_DIR: join(tree.folder, 'cache'),
    BASE_PATH: BASE,
    SITE_URL: 'https://example.org',
  };
  const { status, stderr } = withBuildLock(() =>
    spawnSync('node_modules/.bin/astro', ['build', '--silent'], { env, encoding: 'utf8' }),
  );
  expect(status, stderr).toBe(0);

  const pages = diskEffects.listFiles(dist).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  for (const file of pages)
    expect(astray(dist, readFileSync(join(dist, file), 'utf8'), file.replace(/index\.html$/u, '')), file).toEqual([]);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  for (const address of [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)])
    expect(address.startsWith(BASE), address).toBe(true);

  const server = createSiteServer(dist, BASE);
  const origin = `http://localhost:${await listen(server, 0)}`;
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  for (const path of ['', 'alpha-2024/', 'alpha-2024/2-1/', 'compare/pair/', 'support/', 'targets/', 'search/'])
    await page.goto(`${origin}${BASE}${path}`);
  expect(faults).toEqual([]);
  await browser.close();
  server.close();
  tree.dispose();
});
