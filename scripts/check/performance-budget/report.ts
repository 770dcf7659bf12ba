import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readBase } from '../../../src/hosting/base.ts';
import { BUDGETS, budgetOf, type Budget } from './budgets.ts';
import { loadOf, readingWeight, weigh, type Load, type Size, type Weight } from './page-weight.ts';
import { diskEffects, type Effects } from '../../io/effects.ts';

/** A page with its weight under gzip. */
export interface WeighedPage {
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
const kib = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(6);

/** One line: the heaviest page of a kind, with both codings. */
function line({ kind, reading, scripts }: Budget, pages: readonly WeighedPage[], brotli: Size): string {
  const heaviest = pages.reduce((a, b) => (total(b.gzip) > total(a.gzip) ? b : a));
  const both = [heaviest.gzip, weigh(heaviest.load, brotli)].map(
    (weight) => `${kib(weight.html)} ${kib(weight.css)} ${kib(weight.scripts)} ${kib(total(weight))}`,
  );
  return `${kind.padEnd(32)} ${String(pages.length).padStart(5)} ${String(heaviest.gzip.requests).padStart(8)}   ${both.join('   ')}   ${kib(reading)} ${kib(scripts)}   ${heaviest.path}`;
}

/** Prints what the heaviest page of each kind costs a reader who has nothing of the site yet. */
export function printWeights(effects: Effects, site: string, base: string): void {
  const byKind = Map.groupBy(weighPages(effects, site, base), ({ path }) => budgetOf(path));
  const brotli = sizes(effects, site, BROTLI);
  effects.log(
    'KiB of the heaviest page of each kind, nothing cached; total = HTML + CSS + JS + icon; budget = without JS, JS, under gzip',
  );
  effects.log(
    `${'kind'.padEnd(32)} ${'pages'.padStart(5)} requests   ${['gzip', 'brotli'].map((name) => `${name}: HTML    CSS     JS  total`.padStart(27)).join('   ')}    budget     JS   page`,
  );
  for (const budget of BUDGETS) {
    const pages = byKind.get(budget);
    if (pages) effects.log(line(budget, pages, brotli));
  }
}

if (import.meta.main) printWeights(diskEffects, process.env['DIST'] ?? 'dist', readBase(process.env['BASE_PATH']));
