import type { Catalogue } from '../index/catalogue.ts';
import { runTokens, tokenCount, type RunToken } from '../index/tokens.ts';

/** The part of Pagefind's answer that search uses: a record, and where in it the token stands. */
export interface TokenRecord {
  id: string;
  words: number[];
}

/** Asks the index for one token, or for all tokens with one prefix. */
export type TokenSearch = (token: string) => Promise<readonly TokenRecord[]>;

/** Where a run stands: by clause number, the tokens of the clause before each occurrence, in order. */
export type Occurrences = ReadonlyMap<number, readonly number[]>;

/** Finds runs of text. */
export interface PositionIndex {
  /** Every clause that holds the run, and where; exact. An empty run stands nowhere. */
  find(run: string): Promise<Occurrences>;
}

/** So many places of tokens are kept; more would take a phone's memory. */
const KEPT_PLACES = 1_000_000;

/**
 * Joins the index's records into one line of tokens and finds runs on it. The index answers with
 * every place of a token; a run is where its tokens stand at their distances within one clause.
 */
export function createPositionIndex(search: TokenSearch, catalogue: Catalogue): PositionIndex {
  const starts = clauseStarts(catalogue);
  const recordStarts = new Map(blockStarts(catalogue, starts));
  const places = keepRecent(async (token: string) => flatten(await search(token), recordStarts), KEPT_PLACES);

  return {
    async find(run) {
      const tokens = runTokens(run);
      if (tokens.length === 0) return new Map();
      const found = await Promise.all(
        tokens.map(async ({ token, offset }) => ({ offset, places: await places(token) })),
      );
      return byClause(meet(found), tokenCount(run), starts);
    },
  };
}

/** Keeps the lists that were asked for last, as long as they hold at most so many places together. */
function keepRecent(load: (key: string) => Promise<number[]>, most: number): (key: string) => Promise<number[]> {
  const kept = new Map<string, Promise<number[]>>();
  const sizes = new Map<string, number>();
  return async (key) => {
    const loading = kept.get(key) ?? load(key);
    kept.delete(key);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    const list = await loading;
    sizes.set(key, list.length);
    let held = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const oldest of kept.keys()) {
      if (held <= most || oldest === key) break;
      held -= sizes.get(oldest) ?? 0;
      sizes.delete(oldest);
      kept.delete(oldest);
    }
    return list;
  };
}

/** The first token of each clause on the line, and behind the last the line's end. */
function clauseStarts({ size }: Catalogue): number[] {
  const starts = [0];
  for (const tokens of size) starts.push((starts.at(-1) ?? 0) + tokens);
  return starts;
}

function blockStarts({ blocks }: Catalogue, starts: readonly number[]): [string, number][] {
  let clause = 0;
  return blocks.map(({ record, clauses }) => {
    const start = starts[clause] ?? 0;
    clause += clauses;
    return [record, start];
  });
}

/** Places on the line, in order. A record that the catalogue does not know is of another build. */
function flatten(records: readonly TokenRecord[], recordStarts: ReadonlyMap<string, number>): number[] {
  const blocks = records.map(({ id, words }) => {
    const start = recordStarts.get(id);
    if (start === undefined) throw new Error(`the search index and its catalogue are of different builds: ${id}`);
    return { start, words };
  });
  return blocks.sort((a, b) => a.start - b.start).flatMap(({ start, words }) => words.map((word) => start + word));
}

interface TokenPlaces extends Pick<RunToken, 'offset'> {
  places: readonly number[];
}

/** Where all tokens of a run stand at their distances; the rarest leads. */
function meet(tokens: readonly TokenPlaces[]): number[] {
  const [rarest, ...others] = [...tokens].sort((a, b) => a.places.length - b.places.length);
  if (!rarest) return [];
  let runs = rarest.places.map((place) => place - rarest.offset);
  for (const { offset, places } of others)
    runs = runs.filter((run) => places[lowerBound(places, run + offset)] === run + offset);
  return runs;
}

/** Sorts places into clauses; a run that would reach into the next clause is none. */
function byClause(runs: readonly number[], length: number, starts: readonly number[]): Occurrences {
  const found = new Map<number, number[]>();
  for (const run of runs) {
    const clause = lowerBound(starts, run + 1) - 1;
    const start = starts[clause] ?? 0;
    if (run + length > (starts[clause + 1] ?? 0)) continue;
    const list = found.get(clause);
    if (list) list.push(run - start);
    else found.set(clause, [run - start]);
  }
  return found;
}

/** The first index of a sorted list whose value is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
