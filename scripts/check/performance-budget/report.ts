import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readBase } from '../../../src/hosting/base.ts';
import { BUDGETS, budgetOf, type Budget } from './budgets.ts';
import { loadOf, readingWeight, weigh, type Load, type Size, type Weight } from './page-weight.ts';
import { tableLines, type Column } from '../../bench/support/table.ts';
import { diskEffects, type Effects } from '../../io/effects.ts';

/** A page with its weight under gzip. */
interface WeighedPage {
  path: string;
  load: Load;
  gzip: Weight;
}

type Coding = (data: Uint8Array) => Uint8Array;
const GZIP: Coding = (data) => gzipSync(data, { level: 9 });
const BROTLI: Coding = (data) =>
  brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  });

/** Measures files of a site, each once. */
function sizes(effects: Effects, site: string, code: Coding): Size {
  const known = new Map<string, number>();
  return (file) => {
    const size = known.get(file) ?? code(effects.readBytes(`${site}/${file}`)).length;
    known.set(file, size);
    return size;
  };
}

/** Weighs every page of a built site. */
export function weighPages(effects: Effects, site: string, base: string): WeighedPage[] {
  const size = sizes(effects, site, GZIP);
  return effects
    .listFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const load = loadOf(file, (name) => effects.readText(`${site}/${name}`), base);
      return { path: `/${file.replace(/index\.html$/u, '')}`, load, gzip: weigh(load, size) };
    });
}

const total = (weight: Weight): number => readingWeight(weight) + weight.scripts;
const kib = (bytes: number): string => (bytes / 1024).toFixed(1);

/** The heaviest page of a kind, with both codings. */
interface Heaviest {
  budget: Budget;
  pages: number;
  path: string;
  requests: number;
  gzip: Weight;
  brotli: Weight;
}

const coded = (coding: 'gzip' | 'brotli'): readonly Column<Heaviest>[] => [
  [`${coding}: HTML`, (row) => kib(row[coding].html)],
  ['CSS', (row) => kib(row[coding].css)],
  ['JS', (row) => kib(row[coding].scripts)],
  ['total', (row) => kib(total(row[coding]))],
];
const COLUMNS: readonly Column<Heaviest>[] = [
  ['kind', ({ budget }) => budget.kind],
  ['pages', ({ pages }) => pages],
  ['requests', ({ requests }) => requests],
  ...coded('gzip'),
  ...coded('brotli'),
  ['budget', ({ budget }) => kib(budget.reading)],
  ['JS', ({ budget }) => kib(budget.scripts)],
  ['page', ({ path }) => path],
];

/** Prints what the heaviest page of each kind costs a reader who has nothing of the site yet. */
function printWeights(effects: Effects, site: string, base: string): void {
  const byKind = Map.groupBy(weighPages(effects, site, base), ({ path }) => budgetOf(path));
  const brotli = sizes(effects, site, BROTLI);
  const rows = BUDGETS.flatMap((budget): Heaviest[] => {
    const pages = byKind.get(budget) ?? [];
    const [first] = pages.toSorted((a, b) => total(b.gzip) - total(a.gzip));
    if (!first) return [];
    const { path, load, gzip } = first;
    const { requests } = gzip;
    return [{ budget, pages: pages.length, path, requests, gzip, brotli: weigh(load, brotli) }];
  });
  effects.log('KiB of the heaviest page of each kind, nothing cached; total = HTML + CSS + JS + icon;');
  effects.log('budget = without JS, JS, under gzip');
  effects.log(tableLines(COLUMNS, rows).join('\n'));
}

if (import.meta.main) printWeights(diskEffects, process.env['DIST'] ?? 'dist', readBase(process.env['BASE_PATH']));
