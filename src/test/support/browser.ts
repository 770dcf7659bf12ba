import type { Server } from 'node:http';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchOptions } from '../../../scripts/io/browser.ts';
import { createSiteServer, listen } from '../../../scripts/io/serve.ts';
import { BASE, SITE } from './site.ts';

/** A page with a record of what went wrong on it. */
export interface WatchedPage {
  page: Page;
  /** Console errors, uncaught exceptions, requests to another host. */
  faults: string[];
  /** Addresses that answered, those that workers asked for included. */
  answered: string[];
  close(): Promise<void>;
}

/** The site under test in a browser; paths are those below the site's base. */
export interface SiteUnderTest {
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  url(path: string): string;
  /** The path of a page below the site's base. */
  path(page: Page): string;
}

/** Serves the built site and starts a browser for the tests of a file. */
export function useSite(): SiteUnderTest {
  let server: Server | undefined;
  let browser: Browser | undefined;
  let origin = '';
  beforeAll(async () => {
    server = createSiteServer(SITE, BASE);
    origin = `http://localhost:${await listen(server, 0)}`;
    browser = await chromium.launch(launchOptions());
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  const prefix = BASE.slice(0, -1);
  const url = (path: string): string => `${origin}${prefix}${path}`;
  return {
    url,
    path: (page) => new URL(page.url()).pathname.slice(prefix.length),
    async open(path, options = {}) {
      if (!browser) throw new Error('the browser has not started');
      // A service worker would answer in the place of the server; src/offline/offline.browser.test.ts tests it.
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      const answered: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('response', (response) => {
        answered.push(response.url());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) faults.push(`request to ${request.url()}`);
      });
      await page.goto(url(path));
      return { page, faults, answered, close: () => context.close() };
    },
  };
}
