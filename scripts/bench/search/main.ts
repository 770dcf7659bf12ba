import { chromium, type Browser } from 'playwright-core';
import { launchOptions } from '../../io/browser.ts';
import { diskEffects, scratchFolder } from '../../io/effects.ts';
import { readOptions } from '../../io/options.ts';
import { serveCounting } from '../support/server.ts';
import { quantile } from '../support/statistics.ts';
import { kB, tableLines, type Column } from '../support/table.ts';
import { corpusOf } from './corpora.ts';
import type { SearchEngine } from './engine.ts';
import { answerMix, buildEngine, coldSearch, type Answers, type BuiltEngine, type ColdSearch } from './measure.ts';
import { ours } from './ours.ts';
import { COMMON_TERMS, makeQueries, rareTerms } from './queries.ts';
import { stock } from './stock.ts';

const ENGINES: readonly SearchEngine[] = [stock, ours];
const SIZES = ['real', '1000', '10000'];
const COLD_TERMS = 5;

const HELP = `Measures search beside stock Pagefind, both in one run in a real browser.
  npm run bench:search                     the real texts, 1,000 and 10,000 clauses
  npm run bench:search -- --size 50000     one size; may be repeated
  npm run bench:search -- --engine stock   one engine; may be repeated`;

interface Measured {
  clauses: number;
  built: BuiltEngine;
  rare: ColdSearch;
  common: ColdSearch;
  answers: Answers;
}

async function measureSize(size: string, engines: readonly SearchEngine[], browser: Browser): Promise<Measured[]> {
  const corpus = corpusOf(diskEffects, size);
  const clauses = corpus.clauses.length;
  const say = (what: string): void => {
    diskEffects.log(`${clauses} clauses: ${what}`);
  };
  const queries = makeQueries(corpus.clauses);
  const root = scratchFolder(`bench-search/${clauses}`);
  diskEffects.remove(root);
  const built: BuiltEngine[] = [];
  for (const engine of engines) {
    say(`${engine.name} indexes …`);
    built.push(await buildEngine(diskEffects, engine, corpus, root));
  }
  const site = await serveCounting(diskEffects, root);
  const cold: Pick<Measured, 'rare' | 'common'>[] = [];
  for (const one of built) {
    say(`${one.engine.name}, first searches …`);
    const first = async (terms: readonly string[]): Promise<ColdSearch> => {
      const all: ColdSearch[] = [];
      for (const term of terms.slice(0, COLD_TERMS)) all.push(await coldSearch(browser, one, term, site));
      return medianOf(all);
    };
    cold.push({ rare: await first(rareTerms(queries)), common: await first(COMMON_TERMS) });
  }
  const answers = await answerMix(browser, site.origin, built, queries, (done) => {
    if (done % 50 === 0) say(`${done} of ${queries.length * 2} queries`);
  });
  site.close();
  diskEffects.remove(root);
  return built.flatMap((one, i) => {
    const [first, answered] = [cold[i], answers[i]];
    return first && answered ? [{ clauses, built: one, ...first, answers: answered }] : [];
  });
}

/** Each figure's own median. */
function medianOf(all: readonly ColdSearch[]): ColdSearch {
  const median = (key: keyof ColdSearch): number =>
    quantile(
      all.map((one) => one[key]),
      0.5,
    );
  return { bytes: median('bytes'), requests: median('requests'), scripts: median('scripts'), ms: median('ms') };
}

const cold = (kind: 'rare' | 'common'): readonly Column<Measured>[] => [
  [`first search, ${kind}: kB`, (row) => kB(row[kind].bytes)],
  ['requests', (row) => row[kind].requests],
  ['ms', (row) => row[kind].ms.toFixed(0)],
];
const COLUMNS: readonly Column<Measured>[] = [
  ['clauses', ({ clauses }) => clauses],
  ['engine', ({ built }) => built.engine.name],
  ['index, s', ({ built }) => built.seconds.toFixed(1)],
  ['on disk, MB', ({ built }) => (built.bytes / 1e6).toFixed(1)],
  ['files', ({ built }) => built.files],
  ...cold('rare'),
  ...cold('common'),
  ['warm p50, ms', ({ answers }) => quantile(answers.times, 0.5).toFixed(1)],
  ['warm p95, ms', ({ answers }) => quantile(answers.times, 0.95).toFixed(1)],
  ['recall', ({ answers }) => answers.recall.toFixed(3)],
  ['precision', ({ answers }) => answers.precision.toFixed(3)],
  ['false alarms', ({ answers }) => answers.falseAlarms],
];

async function bench(sizes: readonly string[], engines: readonly SearchEngine[]): Promise<void> {
  const browser = await chromium.launch(launchOptions());
  const rows: Measured[] = [];
  for (const size of sizes) rows.push(...(await measureSize(size, engines, browser)));
  await browser.close();
  diskEffects.log(['', ...tableLines(COLUMNS, rows)].join('\n'));
}

const named = (names: readonly string[]): SearchEngine[] => ENGINES.filter(({ name }) => names.includes(name));
const read = readOptions(
  {
    options: {
      size: { type: 'string', multiple: true, default: SIZES },
      engine: { type: 'string', multiple: true, default: ENGINES.map(({ name }) => name) },
    },
  },
  HELP,
  ({ values: { size, engine } }) =>
    named(engine).length > 0 &&
    size.every((one) => one === 'real' || (Number.isInteger(Number(one)) && Number(one) > 0)),
);
if (read) await bench(read.values.size, named(read.values.engine));
