import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchOptions } from '../../../scripts/io/browser.ts';
import { diskEffects } from '../../../scripts/io/effects.ts';
import { writePages } from '../../../scripts/build/pages.ts';
import { run } from '../../../scripts/io/run.ts';
import { createSiteServer, listen } from '../../../scripts/io/serve.ts';
import { runPipeline, type PipelineInput } from '../../pipeline/pipeline.ts';
import { withBuildLock } from './build-lock.ts';

/** A site that a test builds of seeds of its own. */
export interface OwnSite {
  origin(): string;
  /** The folder that it lies in. */
  folder: string;
  /** `bypassCSP` lets a test bring scripts of its own. */
  open(path: string, width?: number, options?: { bypassCSP?: boolean }): Promise<Page>;
}

/**
 * Builds and serves a site for the tests of a file, and clears it away after them.
 * @param name tells its folders apart, e.g. "third" → content.third, dist.third
 * @param shares in how many runs its pages are written.
 */
export function useOwnSite(name: string, seeds: () => PipelineInput, shares = 1): OwnSite {
  const [content, folder, cache] = [`./content.${name}`, `./dist.${name}`, `./node_modules/.astro-${name}`];
  let server: Server | undefined;
  let browser: Browser | undefined;
  let origin = '';
  beforeAll(async () => {
    diskEffects.replaceTree(content, runPipeline(seeds()).value.files);
    const astro = (share: Record<string, string>): number =>
      withBuildLock(() =>
        run('astro', ['build', '--silent'], { ...share, CONTENT_DIR: content, OUT_DIR: folder, CACHE_DIR: cache }),
      );
    expect(await writePages({ log: () => undefined }, shares, astro)).toBe(0);
    server = createSiteServer(folder);
    origin = `http://localhost:${await listen(server, 0)}`;
    browser = await chromium.launch(launchOptions());
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    for (const made of [content, folder, cache]) rmSync(made, { recursive: true, force: true });
  });
  return {
    origin: () => origin,
    folder,
    async open(path, width = 1440, options = {}) {
      const page = await browser?.newPage({ viewport: { width, height: 900 }, serviceWorkers: 'block', ...options });
      if (!page) throw new Error('the browser has not started');
      await page.goto(`${origin}${path}`);
      return page;
    },
  };
}
