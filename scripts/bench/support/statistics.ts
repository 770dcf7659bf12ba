/** The value below which a share of the numbers lies. e.g. ([1, 2, 3], 0.5) → 2 */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The mean; of no numbers, 1: a share of nothing is whole. */
const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 1 : sum(numbers) / numbers.length);

/** What a query must find, and what it may find besides. */
export interface Truth {
  literal: ReadonlySet<string>;
  allowed: ReadonlySet<string>;
}

/** Mean recall of what must be found, and mean precision, against what may be, of the queries that found anything. */
export function rate(
  queries: readonly Truth[],
  found: readonly ReadonlySet<string>[],
): { recall: number; precision: number } {
  const share = (of: ReadonlySet<string>, within: ReadonlySet<string>): number[] =>
    of.size === 0 ? [] : [[...of].filter((id) => within.has(id)).length / of.size];
  const none: ReadonlySet<string> = new Set();
  return {
    recall: mean(queries.flatMap(({ literal }, i) => share(literal, found[i] ?? none))),
    precision: mean(queries.flatMap(({ allowed }, i) => share(found[i] ?? none, allowed))),
  };
}
