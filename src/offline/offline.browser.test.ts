import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchOptions } from '../../scripts/io/browser.ts';
import { diskEffects } from '../../scripts/io/effects.ts';
import { buildOffline } from '../../scripts/build/offline.ts';
import { createSiteServer, listen } from '../../scripts/io/serve.ts';
import { cachePrefix } from './pack.ts';
import { BASE, SITE } from '../test/support/site.ts';

/** Pages of every kind that must open without a network. */
const PATHS = [
  '',
  'wenzhou-2023/',
  'shaoxing-2021/2-2-5/',
  'compare/',
  'compare/credit/',
  'compare/pair/wenzhou-2023/2-5-22~shaoxing-2021/2-2-5/',
  'support/',
  'support/funding/',
  'targets/',
  'units/',
  'terms/',
  'sources/wenzhou-2023/',
  'cite/shaoxing-2021/2-2-5/',
  'search/',
  'data/',
  'about/',
];

let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder = '';
let port = 0;
let server: Server | undefined;
let faults: string[] = [];

const url = (path: string): string => `http://localhost:${port}${BASE}${path}`;

async function startServer(): Promise<void> {
  server = createSiteServer(folder, BASE);
  port = await listen(server, port);
}

async function stopServer(): Promise<void> {
  server?.closeAllConnections();
  await new Promise((done) => {
    if (server) server.close(done);
    else done(null);
  });
  server = undefined;
}

/** Opens a page and waits until the whole site is kept. */
async function visit(): Promise<void> {
  await page.goto(url('about/'));
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Has the site served from a copy, which can be changed. */
async function serveCopy(): Promise<void> {
  await stopServer();
  folder = mkdtempSync(join(tmpdir(), 'duidu-offline-'));
  cpSync(SITE, folder, { recursive: true });
  await startServer();
}

/** Publishes a build whose about page says something new. */
async function publish(text: string): Promise<void> {
  const about = join(folder, 'about/index.html');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/<h1>[^<]*<\/h1>/u, `<h1>${text}</h1>`));
  await buildOffline(diskEffects, folder);
}

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());
const HOOK_TIME = 60_000;
beforeEach(async () => {
  folder = SITE;
  port = 0;
  faults = [];
  await startServer();
  context = await browser.newContext();
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
}, HOOK_TIME);
afterEach(async () => {
  await context.close();
  await stopServer();
  if (folder !== SITE) rmSync(folder, { recursive: true });
}, HOOK_TIME);

describe('after one visit, with the server stopped', { timeout: 120_000 }, () => {
  test('every kind of page opens, styled and with the headers of the host', async () => {
    await visit();
    await stopServer();
    for (const path of PATHS) {
      const response = await page.goto(url(path));
      expect(response?.status(), path).toBe(200);
      expect(response?.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0), path).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
  });

  test('two clauses are chosen and compared, and a query finds its clauses', async () => {
    await visit();
    await stopServer();
    await page.goto(url('compare/pair/?left=wenzhou-2023%2F2-4-18&right=shaoxing-2021%2F2-3-12'));
    await page.waitForSelector('#pair[data-pair-status="done"]');
    await page.goto(url(`search/?q=${encodeURIComponent('首贷户')}`));
    await page.waitForSelector('[data-search-status="done"]', { state: 'attached' });
    expect(Number(await page.locator('[data-search-status]').getAttribute('data-total'))).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('what is not kept leads to the page that says so, an address without its slash to its page', async () => {
    await visit();
    await stopServer();
    await page.goto(url('data/clauses.csv'));
    expect(await page.locator('h1').textContent()).toBe('离线阅读');
    await page.goto(url('compare'));
    expect(page.url()).toBe(url('compare/'));
  });
});

describe('a new build', { timeout: 120_000 }, () => {
  test('waits, is announced, and takes the place of the old one in every tab at once', async () => {
    await serveCopy();
    await visit();
    const other = await context.newPage();
    await other.goto(url('compare/'));
    await page.goto(url('about/'));
    await publish('新的说明');
    await page.reload();
    await page.waitForSelector('.update-notice button');
    // Until the reader asks for it, both tabs stay with the build that they began with.
    expect(await page.locator('h1').textContent()).toBe('说明');
    await other.goto(url('about/'));
    expect(await other.locator('h1').textContent()).toBe('说明');
    expect(await page.locator('.update-notice').textContent()).toBe('网站内容有更新。载入新版本稍后');
    await page.getByRole('button', { name: '载入新版本' }).click();
    for (const tab of [page, other])
      await tab.waitForFunction(() => document.querySelector('h1')?.textContent === '新的说明');
    const kept = await page.evaluate(() => caches.keys());
    expect(kept.filter((name) => name.startsWith(cachePrefix(url(''))))).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('that does not arrive whole changes nothing', async () => {
    await serveCopy();
    await visit();
    await publish('新的说明');
    for (const file of diskEffects.listFiles(folder).filter((name) => name.startsWith('_astro/offline.')))
      writeFileSync(join(folder, file), '{"files":[{"path":"about/","ty');
    await page.goto(url('about/'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.installing === null);
    await stopServer();
    await page.goto(url('about/'));
    expect(await page.locator('h1').textContent()).toBe('说明');
  });
});

describe('a reader decides', { timeout: 120_000 }, () => {
  test('about nothing, and the site is kept by itself', async () => {
    await page.goto(url('offline/'));
    await page.waitForSelector('[data-offline="kept"]');
    expect(faults).toEqual([]);
  });

  test('with data saving, nothing is fetched until asked for; then it can be removed for good', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(url('offline/'));
    await page.waitForSelector('[data-offline="none"]');
    await page.waitForFunction(() =>
      /共\d+页，下载约/u.test(document.querySelector('#offline-size')?.textContent ?? ''),
    );
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await page.click('#offline-keep');
    await page.waitForSelector('[data-offline="kept"]');
    await page.click('#offline-drop');
    await page.waitForSelector('[data-offline="dropped"]');
    expect(
      await page.evaluate(async () => [
        await caches.keys(),
        (await navigator.serviceWorker.getRegistrations()).length,
        localStorage.getItem('duidu-offline'),
      ]),
    ).toEqual([[], 0, 'no']);
    expect(faults).toEqual([]);
  });
});
