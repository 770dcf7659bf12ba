import { shareCount, writePages } from '../../build/pages.ts';
import { generatePolicies } from '../../generate/seed-files.ts';
import { readTraining } from '../../generate/training.ts';
import { diskEffects, scratchFolder } from '../../io/effects.ts';
import { readOptions } from '../../io/options.ts';
import { sum } from '../support/statistics.ts';
import { GB, tableLine, tableLines, type Column } from '../support/table.ts';
import { watch, type CommandRun } from '../support/watch.ts';

const SEED = 2026;
const COUNTS = ['2', '25', '240'];
const PROGRESS_EVERY = 500;
/** Cities that a site of many policies belongs to, and the most that there are. */
const CITIES = 50;
const ALL_CITIES = 333;

const HELP = `Builds sites of made-up policies and shows what they take.
  npm run bench:scale                     2, 25 and 240 policies
  npm run bench:scale -- --policies 1200  one size; may be repeated
  npm run bench:scale -- --policies 1200 --shards 5   the policies as five sites, as docs/scale.md divides a country
  npm run bench:scale -- --keep           leaves the sites in the system's temporary folder`;

interface Built {
  policies: number;
  clauses: number;
  content: CommandRun;
  pages: CommandRun;
  index: CommandRun;
  pageCount: number;
  files: number;
  bytes: number;
  indexBytes: number;
}

/** Builds one site: seeds, content, pages, index. Other seeds of the generator give other policies. */
async function measure(policies: number, keep: boolean, seed = SEED): Promise<Built> {
  const root = scratchFolder(`bench-scale/${policies}-${seed}`);
  const folder = (name: string): string => `${root}/${name}`;
  const say = (what: string): void => {
    diskEffects.log(`${policies} policies: ${what}`);
  };
  diskEffects.remove(root);
  say('making them up …');
  const cities = Math.min(policies, policies > ALL_CITIES ? ALL_CITIES : CITIES);
  diskEffects.replaceTree(folder('seeds'), generatePolicies(policies, seed, readTraining(diskEffects), cities));
  say('content …');
  const content = await phase('content', folder('seeds'), folder('content'));
  say('pages …');
  const pages = await writeAllPages(folder, say);
  say('index …');
  const index = await phase('index', folder('dist'), folder('content'));
  const files = diskEffects.listFiles(folder('dist'));
  const size = (some: readonly string[]): number =>
    sum(some.map((file) => diskEffects.readBytes(folder(`dist/${file}`)).length));
  const built: Built = {
    policies,
    content,
    pages,
    index,
    files: files.length,
    bytes: size(files),
    clauses: diskEffects.listFiles(folder('content')).filter((file) => file.endsWith('.mdx')).length,
    pageCount: files.filter((file) => file.endsWith('index.html')).length,
    indexBytes: size(files.filter((file) => file.startsWith('pagefind/'))),
  };
  if (!keep) diskEffects.remove(root);
  return built;
}

/** Writes the pages of a site, in as many shares as a build does, and adds up what they take. */
async function writeAllPages(folder: (name: string) => string, say: (what: string) => void): Promise<CommandRun> {
  const env = {
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: folder('content'),
    OUT_DIR: folder('dist'),
    CACHE_DIR: folder('cache'),
  };
  const all: CommandRun = { seconds: 0, peak: 0, code: 0 };
  const shares = shareCount(diskEffects, folder('content'));
  let written = 0;
  await writePages(diskEffects, shares, async (share) => {
    const one = await watch('astro', ['build'], { ...env, ...share }, (line) => {
      if (line.includes('index.html') && ++written % PROGRESS_EVERY === 0) say(`${written} pages`);
      if (/error|heap/iu.test(line)) diskEffects.error(line);
    });
    fail(one, 'astro build');
    if (shares > 1) say(`share took ${one.seconds.toFixed(1)} s and ${GB(one.peak)} GB`);
    all.seconds += one.seconds;
    all.peak = Math.max(all.peak, one.peak);
    return one.code;
  });
  return all;
}

async function phase(step: string, ...folders: string[]): Promise<CommandRun> {
  const args = [`${import.meta.dirname}/phase.ts`, step, ...folders];
  const done = await watch(process.execPath, args, {}, (line) => {
    diskEffects.log(line);
  });
  fail(done, step);
  return done;
}

function fail({ code }: CommandRun, what: string): void {
  if (code !== 0) throw new Error(`${what} ended with code ${code}`);
}

const runsOf = ({ content, pages, index }: Built): CommandRun[] => [content, pages, index];
const totalOf = (built: Built): number => sum(runsOf(built).map(({ seconds }) => seconds));

const COLUMNS: readonly Column<Built>[] = [
  ['policies', ({ policies }) => policies],
  ['clauses', ({ clauses }) => clauses],
  ['content, s', ({ content }) => content.seconds.toFixed(1)],
  ['pages, s', ({ pages }) => pages.seconds.toFixed(1)],
  ['index, s', ({ index }) => index.seconds.toFixed(1)],
  ['total, s', (built) => totalOf(built).toFixed(1)],
  ['ms per clause', (built) => ((totalOf(built) / built.clauses) * 1000).toFixed(1)],
  ['pages per second', ({ pageCount, pages }) => (pageCount / pages.seconds).toFixed(0)],
  ['peak memory, GB', (built) => GB(Math.max(...runsOf(built).map(({ peak }) => peak)))],
  ['pages', ({ pageCount }) => pageCount],
  ['files', ({ files }) => files],
  ['site, MB', ({ bytes }) => (bytes / 1e6).toFixed(1)],
  ['index, MB', ({ indexBytes }) => (indexBytes / 1e6).toFixed(1)],
];

async function bench(counts: readonly number[], shards: number, keep: boolean): Promise<void> {
  const all: Built[] = [];
  for (const count of counts) {
    for (let shard = 0; shard < shards; shard++) {
      const built = await measure(Math.ceil(count / shards), keep, SEED + shard);
      all.push(built);
      // Should a later size run out of room, what was measured stands.
      diskEffects.log(tableLine(COLUMNS, built));
    }
  }
  diskEffects.log(['', ...tableLines(COLUMNS, all)].join('\n'));
}

const isCount = (text: string): boolean => Number.isInteger(Number(text)) && Number(text) > 0;
const read = readOptions(
  {
    options: {
      policies: { type: 'string', multiple: true, default: COUNTS },
      shards: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  },
  HELP,
  ({ values }) => [...values.policies, values.shards].every(isCount),
);
if (read) await bench(read.values.policies.map(Number), Number(read.values.shards), read.values.keep);
