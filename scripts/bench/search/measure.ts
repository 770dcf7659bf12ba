import { performance } from 'node:perf_hooks';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { Effects } from '../../io/effects.ts';
import type { Corpus, PageEngine, SearchEngine } from './engine.ts';
import type { BenchQuery } from './queries.ts';
import type { CountingServer, Traffic } from '../support/server.ts';
import { rate, sum } from '../support/statistics.ts';

/** An engine with its index built. */
export interface BuiltEngine {
  engine: SearchEngine;
  idOf: (hit: string) => string;
  seconds: number;
  bytes: number;
  files: number;
}

/** Builds an engine's index and page module below `<root>/<name>/`. Time is that of the index alone. */
export async function buildEngine(
  effects: Effects,
  engine: SearchEngine,
  corpus: Corpus,
  root: string,
): Promise<BuiltEngine> {
  const folder = `${root}/${engine.name}`;
  const start = performance.now();
  const idOf = await engine.buildIndex(effects, corpus, folder);
  const seconds = (performance.now() - start) / 1000;
  const files = effects.listFiles(folder);
  const bytes = sum(files.map((file) => effects.readBytes(`${folder}/${file}`).length));
  await bundlePage(`${import.meta.dirname}/${engine.page}`, folder);
  effects.writeFile(`${folder}/index.html`, `<!doctype html><html lang="zh-CN"><title>${engine.name}</title>`);
  return { engine, idOf, seconds, bytes, files: files.length };
}

function bundlePage(entry: string, folder: string): Promise<unknown> {
  return build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => 'page.js' },
    },
  });
}

declare global {
  interface Window {
    bench?: PageEngine;
  }
}

/** Opens an engine's empty page; nothing of the engine is fetched yet. */
async function openPage(browser: Browser, origin: string, { engine }: BuiltEngine): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${origin}/${engine.name}/`);
  return page;
}

/** Loads the engine in a page. */
async function load(page: Page, name: string): Promise<void> {
  await page.evaluate(async (base) => {
    const engine = (await import(`${base}page.js`)) as PageEngine;
    await engine.load(base);
    window.bench = engine;
  }, `/${name}/`);
}

/** One search, timed in the page. */
async function search(page: Page, query: string): Promise<{ ids: string[]; ms: number }> {
  return page.evaluate(async (text) => {
    const start = performance.now();
    const found = await window.bench?.search(text);
    return { ids: found?.ids ?? [], ms: performance.now() - start };
  }, query);
}

export interface ColdSearch extends Traffic {
  ms: number;
}

/** A first search by a new visitor: engine, index and the first hits, everything counted. */
export async function coldSearch(
  browser: Browser,
  built: BuiltEngine,
  query: string,
  site: CountingServer,
): Promise<ColdSearch> {
  const page = await openPage(browser, site.origin, built);
  site.take();
  const start = performance.now();
  await load(page, built.engine.name);
  await search(page, query);
  await page.evaluate((text) => window.bench?.related?.(text), query);
  const ms = performance.now() - start;
  const traffic = site.take();
  await page.context().close();
  return { ...traffic, ms };
}

/** How an engine answered the mix. */
export interface Answers {
  /** Milliseconds of each query, warm. */
  times: number[];
  /** Mean over the queries that have a true hit. */
  recall: number;
  /** Mean over the queries that found anything. */
  precision: number;
  /** Queries that stand nowhere and found something all the same. */
  falseAlarms: number;
}

/**
 * Runs the mix in all engines, query by query in turn, so that whatever else the machine does
 * falls on all of them. The first round warms up and is checked, the second is timed.
 */
export async function answerMix(
  browser: Browser,
  origin: string,
  built: readonly BuiltEngine[],
  queries: readonly BenchQuery[],
  progress: (done: number) => void,
): Promise<Answers[]> {
  const pages = await Promise.all(built.map((one) => openPage(browser, origin, one)));
  for (const [i, page] of pages.entries()) await load(page, built[i]?.engine.name ?? '');
  const found: Set<string>[][] = built.map(() => []);
  const times: number[][] = built.map(() => []);
  let done = 0;
  for (const round of ['check', 'time'] as const) {
    for (const { text } of queries) {
      for (const [i, page] of pages.entries()) {
        const { ids, ms } = await search(page, text);
        if (round === 'check') found[i]?.push(new Set(ids.map((id) => built[i]?.idOf(id) ?? id)));
        else times[i]?.push(ms);
      }
      progress(++done);
    }
  }
  for (const page of pages) await page.context().close();
  return built.map((_, i) => ({ times: times[i] ?? [], ...score(queries, found[i] ?? []) }));
}

/** Recall and precision against the plain truth. */
export function score(queries: readonly BenchQuery[], found: readonly ReadonlySet<string>[]): Omit<Answers, 'times'> {
  const truths = queries.map(({ truth }) => ({ literal: truth, allowed: truth }));
  const falseAlarms = queries.filter(({ truth }, i) => truth.size === 0 && (found[i]?.size ?? 0) > 0).length;
  return { ...rate(truths, found), falseAlarms };
}
