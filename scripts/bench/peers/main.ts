import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { contractQueries } from './contract.ts';
import { docusaurus } from './docusaurus.ts';
import { lighthouse, type Scores } from './lighthouse.ts';
import { build, install, measure, type PeerRow } from './measure.ts';
import { ours } from './ours.ts';
import { escapeMarkdown, type Peer, type PeerPage } from './peer.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';
import { realCorpus } from '../search/corpora.ts';
import { tableLines } from '../table.ts';
import { launchOptions } from '../../io/browser.ts';
import { diskEffects } from '../../io/effects.ts';

const PEERS: readonly Peer[] = [ours, starlight, vitepress, docusaurus];
/** A measure of middle length. */
const CLAUSE = 'wenzhou-2023/2-2-5';
const HELP = `Builds the two texts with the peers that people would choose, and measures all of them in one run.
  npm run bench                      this project, Starlight, VitePress, Docusaurus
  npm run bench -- --peer Starlight  one of them; may be repeated
  npm run bench -- --no-lighthouse   leaves Lighthouse out
Pages are weighed without what a service worker fetches for later. Peers are fetched from the package registry into the system's temporary folder.`;

function peerPages(clauses: readonly { id: string; num: string; heading: string; text: string }[]): PeerPage[] {
  return clauses.map(({ id, num, heading, text }) => ({
    id,
    title: `${num}${heading}` || id,
    markdown: text.split('\n').map(escapeMarkdown).join('\n\n'),
  }));
}

const HEAD = [
  'site',
  'build, s',
  'peak memory, GB',
  'clause page, kB',
  'requests',
  'of it scripts, kB',
  'to the first result: kB',
  'ms',
  'recall',
  'precision',
  'Lighthouse: performance',
  'accessibility',
];
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

function tableRow({ name, build: run, page, search, recall, precision }: PeerRow, scores: Scores | null): string[] {
  const rest = scores ? [String(scores.performance), String(scores.accessibility)] : ['—', '—'];
  return [
    name,
    run.seconds.toFixed(1),
    (run.peak / 1e9).toFixed(2),
    kB(page.bytes),
    String(page.requests),
    kB(page.scripts),
    kB(search.bytes),
    search.ms.toFixed(0),
    recall.toFixed(3),
    precision.toFixed(3),
    ...rest,
  ];
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      peer: { type: 'string', multiple: true, default: PEERS.map(({ name }) => name) },
      lighthouse: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const chosen = PEERS.filter(({ name }) => values.peer.includes(name));
  if (values.help || chosen.length === 0) {
    diskEffects.log(HELP);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const { clauses } = realCorpus(diskEffects);
  const queries = contractQueries(diskEffects, clauses);
  const browser = await chromium.launch(launchOptions());
  const table: string[][] = [];
  const notes: string[] = [];
  for (const peer of chosen) {
    const folder = peer.packages.length === 0 ? process.cwd() : `${tmpdir()}/duidu-bench-peers/${peer.name}`;
    diskEffects.log(`${peer.name}: installing …`);
    const failure = await install(diskEffects, peer, peerPages(clauses), folder);
    if (failure !== null) {
      notes.push(`${peer.name} did not install: ${failure}`);
      continue;
    }
    diskEffects.log(`${peer.name}: building …`);
    const run = await build(peer, folder);
    diskEffects.log(`${peer.name}: ${queries.length} queries …`);
    const measured = await measure(diskEffects, browser, peer, `${folder}/${peer.output}`, CLAUSE, queries);
    const scores = values.lighthouse
      ? await lighthouse(diskEffects, `${folder}/${peer.output}`, peer.url(CLAUSE), notes)
      : null;
    table.push(tableRow({ name: peer.name, build: run, ...measured }, scores));
  }
  await browser.close();
  diskEffects.log(['', ...tableLines(HEAD, table), ...new Set(notes)].join('\n'));
}

await bench();
