import { delimiter } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Browser, Page } from 'playwright-core';
import type { Effects } from '../../io/effects.ts';
import { serveCounting, type CountingServer, type Traffic } from '../support/server.ts';
import { rate } from '../support/statistics.ts';
import { watch, type CommandRun } from '../support/watch.ts';
import type { ContractQuery } from './contract.ts';
import type { Peer, PeerPage } from './peer.ts';

export interface PeerRow {
  name: string;
  build: CommandRun;
  /** A cold clause page. */
  page: Traffic;
  /** From that page to the first result. */
  search: Traffic & { ms: number };
  recall: number;
  precision: number;
}

/** Writes a peer's project and installs its packages; `null` with the reason where that fails. */
export async function install(
  effects: Effects,
  peer: Peer,
  pages: readonly PeerPage[],
  folder: string,
): Promise<string | null> {
  if (peer.packages.length === 0) return null;
  effects.remove(folder);
  effects.writeFile(
    `${folder}/package.json`,
    JSON.stringify({ private: true, ...(peer.modules ? { type: 'module' } : {}) }),
  );
  for (const [path, text] of peer.files(pages)) effects.writeFile(`${folder}/${path}`, text);
  return npmInstall(folder, ['--save-exact', ...peer.packages]);
}

/** Installs packages into a folder; `null`, or why that failed. */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<string | null> {
  const said: string[] = [];
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', ...packages];
  const { code } = await watch('npm', args, {}, (line) => said.push(line));
  const errors = said.filter((line) => line.includes('error')).slice(0, 3);
  return code === 0 ? null : errors.join('; ') || `npm ended with code ${code}`;
}

/** Builds a peer's site, its packages' commands first on the path. */
export async function build(peer: Peer, folder: string): Promise<CommandRun> {
  const said: string[] = [];
  const [command, ...args] = peer.build;
  const env = {
    ASTRO_TELEMETRY_DISABLED: '1',
    DOCUSAURUS_NO_TELEMETRY: '1',
    PATH: `${folder}/node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
  };
  const run = await watch(command, args, env, (line) => said.push(line), folder);
  if (run.code !== 0) throw new Error(`${peer.name} did not build:\n${said.slice(-20).join('\n')}`);
  return run;
}

/** A word that every one of them finds. */
const FIRST_QUERY = '小微企业';

/** Measures a built site in a browser: the weight of a page, a first search, and what the queries find. */
export async function measure(
  effects: Effects,
  browser: Browser,
  peer: Peer,
  site: string,
  clause: string,
  queries: readonly ContractQuery[],
): Promise<Omit<PeerRow, 'name' | 'build'>> {
  const counting = await serveCounting(effects, site);
  const { origin } = counting;
  const cold = await coldPage(browser, `${origin}${peer.url(clause)}`, counting);
  const search = await firstSearch(peer, cold.page, counting);
  await cold.page.context().close();
  const page = await newPage(browser);
  const ids = new Map(queries.flatMap(({ allowed }) => [...allowed]).map((id) => [plain(peer.url(id)), id]));
  const found: Set<string>[] = [];
  for (const { text } of queries) {
    const paths = await peer.find(page, origin, text);
    found.push(new Set(paths.map((path) => ids.get(plain(path)) ?? path)));
  }
  await page.context().close();
  counting.close();
  return { page: cold.traffic, search, ...rate(queries, found) };
}

/** Addresses that differ in their endings alone lead to the same page. e.g. "/a/1.html#x" → "/a/1" */
const plain = (path: string): string =>
  decodeURIComponent(path)
    .replace(/[#?].*$/u, '')
    .replace(/(?:\.html|\/)$/u, '');

/** Without service workers: what they fetch for later is no part of a page's weight. */
async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  // A search on a busy machine may take its time; it must not end the run.
  context.setDefaultTimeout(120_000);
  return context.newPage();
}

async function coldPage(
  browser: Browser,
  address: string,
  counting: CountingServer,
): Promise<{ page: Page; traffic: Traffic }> {
  const page = await newPage(browser);
  counting.take();
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, traffic: counting.take() };
}

async function firstSearch(peer: Peer, page: Page, counting: CountingServer): Promise<Traffic & { ms: number }> {
  const start = performance.now();
  await peer.firstResult(page, FIRST_QUERY);
  const ms = performance.now() - start;
  return { ...counting.take(), ms };
}
