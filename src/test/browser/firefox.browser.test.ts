import type { Server } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../../scripts/io/browser.ts';
import { createSiteServer, listen } from '../../../scripts/io/serve.ts';
import { SITE } from '../support/site.ts';

const executablePath = findFirefox();
if (executablePath === null)
  console.log(
    'No Firefox found: its tests are skipped. Install one (Debian: sudo apt-get install firefox-esr) or name it: FIREFOX_PATH=/path/to/firefox',
  );

let server: Server | undefined;
let browser: Browser | undefined;
let origin = '';

beforeAll(async () => {
  if (executablePath === null) return;
  server = createSiteServer(SITE);
  origin = `http://localhost:${await listen(server, 0)}`;
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser?.newPage();
  if (!page) throw new Error('Firefox has not started');
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${origin}${path}`);
  return { page, faults };
}

describe.skipIf(executablePath === null)('in Firefox', () => {
  test('a policy is read: the contents follow, a sentence has its menu', async () => {
    const { page, faults } = await open('/wenzhou-2023/#c2-4-18');
    await page.waitForFunction(() => document.querySelector('.toc [aria-current]')?.textContent.startsWith('18.'));
    await page.goto(`${origin}/shaoxing-2021/2-2-5/`);
    await page.waitForSelector('.jump-form');
    await page.click('.s-link[href="#s4"]');
    await page.waitForSelector('.menu:popover-open');
    expect(await page.$eval('.menu', ({ textContent }) => textContent)).toContain('复制文字与出处');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('two clauses are compared side by side', async () => {
    const { page, faults } = await open('/compare/pair/?left=wenzhou-2023%2F2-5-22&right=shaoxing-2021%2F2-2-5');
    await page.waitForSelector('#pair[data-pair-status="done"]');
    const [left = 0, right = 0] = await page.$$eval('#pair .rows .cell', (cells) =>
      cells.map((cell) => cell.getBoundingClientRect().left),
    );
    expect(left).toBeLessThan(right);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('words are searched for', async () => {
    const { page, faults } = await open('/search/?q=%E9%A6%96%E8%B4%B7%E6%88%B7');
    const status = await page.waitForSelector('[data-search-status="done"]');
    expect(Number(await status?.evaluate((element) => (element as HTMLElement).dataset['total']))).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});
