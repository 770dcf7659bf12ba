import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { watch, type Run } from './watch.ts';
import { tableLine, tableLines } from '../table.ts';
import { diskEffects } from '../../io/effects.ts';
import { generatePolicies } from '../../generate/seed-files.ts';
import { readTraining } from '../../generate/training.ts';
import { shareCount, writePages } from '../../build/pages.ts';

const SEED = 2026;
const COUNTS = ['2', '25', '240'];
const PROGRESS_EVERY = 500;
/** Cities that a site of many policies belongs to. */
const CITIES = 50;

const HELP = `Builds sites of made-up policies and shows what they take.
  npm run bench:scale                     2, 25 and 240 policies
  npm run bench:scale -- --policies 1200  one size; may be repeated
  npm run bench:scale -- --policies 1200 --shards 5   the policies as five sites, as docs/scale.md divides a country
  npm run bench:scale -- --keep           leaves the sites in the system's temporary folder`;

interface Row {
  policies: number;
  clauses: number;
  content: Run;
  pages: Run;
  index: Run;
  pageCount: number;
  files: number;
  bytes: number;
  indexBytes: number;
}

/** Builds one site: seeds, content, pages, index. Other seeds of the generator give other policies. */
async function measure(policies: number, keep: boolean, seed = SEED): Promise<Row> {
  const root = `${tmpdir()}/duidu-bench-scale/${policies}-${seed}`;
  const folder = (name: string): string => `${root}/${name}`;
  diskEffects.remove(root);
  diskEffects.log(`${policies} policies: making them up …`);
  diskEffects.replaceTree(
    folder('seeds'),
    generatePolicies(policies, seed, readTraining(diskEffects), Math.min(policies, policies > 333 ? 333 : CITIES)),
  );
  const content = await phase(policies, 'content', [folder('seeds'), folder('content')]);
  let written = 0;
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: folder('content'),
    OUT_DIR: folder('dist'),
    CACHE_DIR: folder('cache'),
  };
  diskEffects.log(`${policies} policies: pages …`);
  const shares = shareCount(diskEffects, folder('content'));
  const pages: Run = { seconds: 0, peak: 0, code: 0 };
  await writePages(diskEffects, shares, async (share) => {
    const one = await watch('astro', ['build'], { ...env, ...share }, (line) => {
      if (line.includes('index.html') && ++written % PROGRESS_EVERY === 0)
        diskEffects.log(`${policies} policies: ${written} pages`);
      if (/error|heap/iu.test(line)) diskEffects.error(line);
    });
    fail(one, 'astro build');
    if (shares > 1)
      diskEffects.log(
        `${policies} policies: share took ${one.seconds.toFixed(1)} s and ${(one.peak / 1e9).toFixed(2)} GB`,
      );
    pages.seconds += one.seconds;
    pages.peak = Math.max(pages.peak, one.peak);
    return one.code;
  });
  const index = await phase(policies, 'index', [folder('dist'), folder('content')]);
  const files = diskEffects.listFiles(folder('dist'));
  const pageCount = files.filter((file) => file.endsWith('index.html')).length;
  const sizeOf = (file: string): number => diskEffects.readBytes(folder(`dist/${file}`)).length;
  const indexBytes = files.filter((file) => file.startsWith('pagefind/')).reduce((sum, file) => sum + sizeOf(file), 0);
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const clauses = diskEffects.listFiles(folder('content')).filter((file) => file.endsWith('.mdx')).length;
  if (!keep) diskEffects.remove(root);
  return { policies, clauses, content, pages, index, pageCount, files: files.length, bytes, indexBytes };
}

async function phase(policies: number, step: string, folders: readonly string[]): Promise<Run> {
  diskEffects.log(`${policies} policies: ${step} …`);
  const done = await watch(
    process.execPath,
    [`${import.meta.dirname}/phase.ts`, step, ...folders],
    process.env,
    (line) => {
      diskEffects.log(line);
    },
  );
  fail(done, step);
  return done;
}

function fail({ code }: Run, what: string): void {
  if (code !== 0) throw new Error(`${what} ended with code ${code}`);
}

const HEAD = [
  'policies',
  'clauses',
  'content, s',
  'pages, s',
  'index, s',
  'total, s',
  'ms per clause',
  'pages per second',
  'peak memory, GB',
  'pages',
  'files',
  'site, MB',
  'index, MB',
];

function tableRow(row: Row): string[] {
  const runs = [row.content, row.pages, row.index];
  const total = runs.reduce((sum, { seconds }) => sum + seconds, 0);
  const peak = Math.max(...runs.map((run) => run.peak));
  return [
    String(row.policies),
    String(row.clauses),
    ...runs.map(({ seconds }) => seconds.toFixed(1)),
    total.toFixed(1),
    ((total / row.clauses) * 1000).toFixed(1),
    (row.pageCount / row.pages.seconds).toFixed(0),
    (peak / 1e9).toFixed(2),
    String(row.pageCount),
    String(row.files),
    (row.bytes / 1e6).toFixed(1),
    (row.indexBytes / 1e6).toFixed(1),
  ];
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      policies: { type: 'string', multiple: true, default: COUNTS },
      shards: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const counts = values.policies.map(Number);
  const shards = Number(values.shards);
  if (values.help || [...counts, shards].some((count) => !Number.isInteger(count) || count < 1)) {
    diskEffects.log(HELP);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const rows: string[][] = [];
  for (const count of counts) {
    for (let shard = 0; shard < shards; shard++) {
      const row = tableRow(await measure(Math.ceil(count / shards), values.keep, SEED + shard));
      rows.push(row);
      // Should a later size run out of room, what was measured stands.
      diskEffects.log(tableLine(row));
    }
  }
  diskEffects.log(['', ...tableLines(HEAD, rows)].join('\n'));
}

await bench();
