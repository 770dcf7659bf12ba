import { chromium } from 'playwright-core';
import { launchOptions } from '../../io/browser.ts';
import { diskEffects, scratchFolder } from '../../io/effects.ts';
import { readOptions } from '../../io/options.ts';
import { realCorpus } from '../search/corpora.ts';
import { GB, kB, tableLines, type Column } from '../support/table.ts';
import { contractQueries } from './contract.ts';
import { docusaurus } from './docusaurus.ts';
import { lighthouse, type Scores } from './lighthouse.ts';
import { build, install, measure, type PeerRow } from './measure.ts';
import { ours } from './ours.ts';
import { escapeMarkdown, type Peer, type PeerPage } from './peer.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

const PEERS: readonly Peer[] = [ours, starlight, vitepress, docusaurus];
/** A measure of middle length. */
const CLAUSE = 'wenzhou-2023/2-2-5';
const HELP = `Builds the two texts with the peers that people would choose, and measures all of them in one run.
  npm run bench                      this project, Starlight, VitePress, Docusaurus
  npm run bench -- --peer Starlight  one of them; may be repeated
  npm run bench -- --no-lighthouse   leaves Lighthouse out
Pages are weighed without what a service worker fetches for later. Peers are fetched from the package registry
into the system's temporary folder.`;

function peerPages(clauses: readonly { id: string; num: string; heading: string; text: string }[]): PeerPage[] {
  return clauses.map(({ id, num, heading, text }) => ({
    id,
    title: `${num}${heading}` || id,
    markdown: text.split('\n').map(escapeMarkdown).join('\n\n'),
  }));
}

type Measured = PeerRow & { scores: Scores | null };

const COLUMNS: readonly Column<Measured>[] = [
  ['site', ({ name }) => name],
  ['build, s', (row) => row.build.seconds.toFixed(1)],
  ['peak memory, GB', (row) => GB(row.build.peak)],
  ['clause page, kB', ({ page }) => kB(page.bytes)],
  ['requests', ({ page }) => page.requests],
  ['of it scripts, kB', ({ page }) => kB(page.scripts)],
  ['to the first result: kB', ({ search }) => kB(search.bytes)],
  ['ms', ({ search }) => search.ms.toFixed(0)],
  ['recall', ({ recall }) => recall.toFixed(3)],
  ['precision', ({ precision }) => precision.toFixed(3)],
  ['Lighthouse: performance', ({ scores }) => scores?.performance ?? '—'],
  ['accessibility', ({ scores }) => scores?.accessibility ?? '—'],
];

async function bench(peers: readonly Peer[], withLighthouse: boolean): Promise<void> {
  const { clauses } = realCorpus(diskEffects);
  const queries = contractQueries(diskEffects, clauses);
  const browser = await chromium.launch(launchOptions());
  const rows: Measured[] = [];
  const notes: string[] = [];
  for (const peer of peers) {
    const { name } = peer;
    const folder = peer.packages.length === 0 ? process.cwd() : scratchFolder(`bench-peers/${name}`);
    diskEffects.log(`${name}: installing …`);
    const failure = await install(diskEffects, peer, peerPages(clauses), folder);
    if (failure !== null) {
      notes.push(`${name} did not install: ${failure}`);
      continue;
    }
    diskEffects.log(`${name}: building …`);
    const run = await build(peer, folder);
    diskEffects.log(`${name}: ${queries.length} queries …`);
    const site = `${folder}/${peer.output}`;
    const measured = await measure(diskEffects, browser, peer, site, CLAUSE, queries);
    const scores = withLighthouse ? await lighthouse(diskEffects, site, peer.url(CLAUSE), notes) : null;
    rows.push({ name, build: run, ...measured, scores });
  }
  await browser.close();
  diskEffects.log(['', ...tableLines(COLUMNS, rows), ...new Set(notes)].join('\n'));
}

const named = (names: readonly string[]): Peer[] => PEERS.filter(({ name }) => names.includes(name));
const read = readOptions(
  {
    allowNegative: true,
    options: {
      peer: { type: 'string', multiple: true, default: PEERS.map(({ name }) => name) },
      lighthouse: { type: 'boolean', default: true },
    },
  },
  HELP,
  ({ values }) => named(values.peer).length > 0,
);
if (read) await bench(named(read.values.peer), read.values.lighthouse);
