import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { corpusOf } from './corpora.ts';
import type { SearchEngine } from './engine.ts';
import {
  answerMix,
  buildEngine,
  coldSearch,
  quantile,
  type Answers,
  type BuiltEngine,
  type ColdSearch,
} from './measure.ts';
import { ours } from './ours.ts';
import { COMMON_TERMS, makeQueries, rareTerms } from './queries.ts';
import { countingServer } from './server.ts';
import { stock } from './stock.ts';
import { tableLines } from '../table.ts';
import { launchOptions } from '../../io/browser.ts';
import { diskEffects } from '../../io/effects.ts';
import { listen } from '../../io/serve.ts';

const ENGINES: readonly SearchEngine[] = [stock, ours];
const SIZES = ['real', '1000', '10000'];
const COLD_TERMS = 5;

const HELP = `Measures search beside stock Pagefind, both in one run in a real browser.
  npm run bench:search                     the real texts, 1,000 and 10,000 clauses
  npm run bench:search -- --size 50000     one size; may be repeated
  npm run bench:search -- --engine stock   one engine; may be repeated`;

interface Row {
  clauses: number;
  built: BuiltEngine;
  rare: ColdSearch;
  common: ColdSearch;
  answers: Answers;
}

async function measureSize(size: number | 'real', engines: readonly SearchEngine[], browser: Browser): Promise<Row[]> {
  const corpus = corpusOf(diskEffects, size);
  const count = corpus.clauses.length;
  const queries = makeQueries(corpus.clauses);
  const root = `${tmpdir()}/duidu-bench-search/${count}`;
  diskEffects.remove(root);
  const built: BuiltEngine[] = [];
  for (const engine of engines) {
    diskEffects.log(`${count} clauses: ${engine.name} indexes …`);
    built.push(await buildEngine(diskEffects, engine, corpus, root));
  }
  const counting = countingServer(diskEffects, root);
  const origin = `http://localhost:${await listen(counting.server, 0)}`;
  const rows: Omit<Row, 'answers'>[] = [];
  for (const one of built) {
    diskEffects.log(`${count} clauses: ${one.engine.name}, first searches …`);
    const cold = async (terms: readonly string[]): Promise<ColdSearch> => {
      const all: ColdSearch[] = [];
      for (const term of terms) all.push(await coldSearch(browser, origin, one, term, counting));
      return medianOf(all);
    };
    rows.push({
      clauses: count,
      built: one,
      rare: await cold(rareTerms(queries, COLD_TERMS)),
      common: await cold(COMMON_TERMS.slice(0, COLD_TERMS)),
    });
  }
  const answers = await answerMix(browser, origin, built, queries, (done) => {
    if (done % 50 === 0) diskEffects.log(`${count} clauses: ${done} of ${queries.length * 2} queries`);
  });
  counting.server.close();
  diskEffects.remove(root);
  return rows.map((row, i) => ({
    ...row,
    answers: answers[i] ?? { times: [], recall: NaN, precision: NaN, falseAlarms: NaN },
  }));
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

const HEAD = [
  'clauses',
  'engine',
  'index, s',
  'on disk, MB',
  'files',
  'first search, rare: kB',
  'requests',
  'ms',
  'first search, common: kB',
  'requests',
  'ms',
  'warm p50, ms',
  'warm p95, ms',
  'recall',
  'precision',
  'false alarms',
];
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

function tableRow({ clauses, built, rare, common, answers }: Row): string[] {
  const cold = ({ bytes, requests, ms }: ColdSearch): string[] => [kB(bytes), String(requests), ms.toFixed(0)];
  const { times, recall, precision, falseAlarms } = answers;
  return [
    String(clauses),
    built.engine.name,
    built.seconds.toFixed(1),
    (built.bytes / 1e6).toFixed(1),
    String(built.files),
    ...cold(rare),
    ...cold(common),
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
    recall.toFixed(3),
    precision.toFixed(3),
    String(falseAlarms),
  ];
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', multiple: true, default: SIZES },
      engine: { type: 'string', multiple: true, default: ENGINES.map(({ name }) => name) },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = values.size.map((size) => (size === 'real' ? size : Number(size)));
  const engines = ENGINES.filter(({ name }) => values.engine.includes(name));
  if (
    values.help ||
    engines.length === 0 ||
    sizes.some((size) => size !== 'real' && !(Number.isInteger(size) && size > 0))
  ) {
    diskEffects.log(HELP);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const browser = await chromium.launch(launchOptions());
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await measureSize(size, engines, browser)));
  await browser.close();
  diskEffects.log(['', ...tableLines(HEAD, rows.map(tableRow))].join('\n'));
}

await bench();
