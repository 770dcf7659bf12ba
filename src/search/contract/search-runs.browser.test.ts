import { expect, test } from 'vitest';
import { Random } from '../../../scripts/generate/random.ts';
import { useSite } from '../../test/support/browser.ts';
import { siteFiles, siteJson, type ClauseRow } from '../../test/support/site.ts';

/*
 * Asks the built search for every run of the texts, and compares with a plain search through them.
 */

/** What makes no difference: width, case, white space. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
let length = 0;
const clauses = (siteJson('data/clauses.json') as ClauseRow[]).map(({ id, text }) => {
  const clause = { id, text: plain(text), start: length };
  length += clause.text.length;
  return clause;
});
const site = useSite();

/** Runs of this many characters are all asked for. */
const SHORT = [1, 2, 3, 4];
/** Longer ones are drawn at random. */
const DRAWN = 2000;
const LEAST_DRAWN = 5;
const MOST_DRAWN = 60;
const SEED = 20_231_012;
const AT_ONCE = 400;

/** A run, where it first stands on the line of all texts, and the clauses that contain it. */
interface Run {
  place: number;
  clauses: Set<number>;
}

/** Every run of a length. */
function runsOf(length: number): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const [clause, { text, start }] of clauses.entries()) {
    for (let at = 0; at + length <= text.length; at++) {
      const run = text.slice(at, at + length);
      const known = runs.get(run);
      if (known) known.clauses.add(clause);
      else runs.set(run, { place: start + at, clauses: new Set([clause]) });
    }
  }
  return runs;
}

/** Runs drawn from the clauses that are long enough. */
function drawnRuns(): Map<string, Run> {
  const random = new Random(SEED);
  const runs = new Map<string, Run>();
  while (runs.size < DRAWN) {
    const length = random.int(LEAST_DRAWN, MOST_DRAWN);
    const { text, start } = random.pick(clauses);
    if (text.length < length) continue;
    const at = random.int(0, text.length - length);
    const run = text.slice(at, at + length);
    const holders = [...clauses.entries()].filter(([, clause]) => clause.text.includes(run)).map(([clause]) => clause);
    runs.set(run, { place: start + at, clauses: new Set(holders) });
  }
  return runs;
}

/**
 * Runs in the page: starts the site's own worker and asks it for each run.
 * @returns the numbers of the clauses that it finds, joined by spaces.
 */
async function askWorker({
  worker,
  batches,
  ids,
}: {
  worker: string;
  batches: string[][];
  ids: string[];
}): Promise<string[]> {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const search = new Worker(worker, { type: 'module' });
  const waiting = new Map<
    number,
    (reply: { value: { total: number; hits: { id: string }[] } } | { error: string }) => void
  >();
  search.addEventListener('message', ({ data }: MessageEvent<{ id: number; error: string }>) => {
    waiting.get(data.id)?.(data);
  });
  const selection = { city: [], kind: [], topic: [], unit: [], instrument: [] };
  const ask = (text: string, id: number): Promise<string> =>
    new Promise((resolve, reject) => {
      search.addEventListener(
        'error',
        () => {
          reject(new Error('the search worker did not start'));
        },
        { once: true },
      );
      waiting.set(id, (reply) => {
        waiting.delete(id);
        if ('error' in reply) reject(new Error(`${text}: ${reply.error}`));
        else resolve(reply.value.hits.map((hit) => numbers.get(hit.id) ?? -1).join(' '));
      });
      search.postMessage({ id, method: 'search', args: [text, selection, 'literal', ids.length] });
    });
  const found: string[] = [];
  let asked = 0;
  for (const batch of batches) found.push(...(await Promise.all(batch.map((run) => ask(run, asked++)))));
  search.terminate();
  return found;
}

test('search finds every run of the texts, and nothing else', { timeout: 300_000 }, async () => {
  const worker = siteFiles().find((file) => /^_astro\/worker-.*\.js$/u.test(file)) ?? '';
  // Operators of a query; the texts must hold none, or the runs would not be asked as they stand.
  expect(clauses.filter(({ text }) => /["-]/u.test(text)).map(({ id }) => id)).toEqual([]);
  const truth = new Map([...SHORT.flatMap((length) => [...runsOf(length)]), ...drawnRuns()]);
  // A character is asked for alone and in the order of the index: nothing of the index behind it has come by then.
  const single = [...truth.keys()].filter((run) => run.length === 1).sort();
  // The others many at a time, in reading order, so that those which overlap ask the index once for what they share.
  const longer = [...truth]
    .filter(([run]) => run.length > 1)
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([run]) => run);
  const runs = [...single, ...longer];
  const batches = [
    ...single.map((run) => [run]),
    ...Array.from({ length: Math.ceil(longer.length / AT_ONCE) }, (_, i) =>
      longer.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
    ),
  ];
  // The policy of the page lets only its own script start a worker.
  const { page, faults, close } = await site.open('/search/', { bypassCSP: true });
  const found = await page.evaluate(askWorker, { worker: `/${worker}`, batches, ids: clauses.map(({ id }) => id) });
  let [missed, wrong] = [0, 0];
  const examples: string[] = [];
  for (const [i, run] of runs.entries()) {
    const expected = truth.get(run)?.clauses ?? new Set<number>();
    const actual = new Set(
      (found[i] ?? '')
        .split(' ')
        .filter((number) => number !== '')
        .map(Number),
    );
    const misses = [...expected].filter((clause) => !actual.has(clause)).length;
    const extras = [...actual].filter((clause) => !expected.has(clause)).length;
    missed += misses;
    wrong += extras;
    if (misses + extras > 0) examples.push(run);
  }
  const hits = [...truth.values()].reduce((sum, run) => sum + run.clauses.size, 0);
  console.log(`every run: ${runs.length} searched, ${hits} hits, ${missed} missed, ${wrong} false`);
  expect(runs.length).toBeGreaterThan(20_000);
  expect({ missed, wrong, examples: examples.slice(0, 10) }).toEqual({ missed: 0, wrong: 0, examples: [] });
  expect(faults).toEqual([]);
  await close();
});
