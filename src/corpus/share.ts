/**
 * Which part of the pages a run of Astro writes. A large site is written in several runs, for one cannot hold all
 * its clauses.
 */
export interface Share {
  /** From 1. */
  number: number;
  of: number;
}

/**
 * Reads a share. e.g. "2/5"; a site that is written at once is "1/1", which is also what nothing means.
 * @throws Error on anything else.
 */
export function readShare(text: string | undefined): Share {
  if (text === undefined) return { number: 1, of: 1 };
  const [number = 0, of = 0] = text.split('/').map(Number);
  if (!/^\d+\/\d+$/u.test(text) || number < 1 || number > of)
    throw new Error(`SITE_SHARE is “${text}”; expected a number of how many, e.g. 2/5`);
  return { number, of };
}

/** The share of this run. */
export const SHARE = readShare(process.env['SITE_SHARE']);

/**
 * Those of a list that a share has: each is in one share, and the shares differ by one at most. The list must have
 * one order in all runs.
 */
export function ofShare<T>(all: readonly T[], { number, of }: Share = SHARE): T[] {
  return all.filter((_, i) => i % of === number - 1);
}

/** The policies of a share by their ids, in whatever order they come. */
export function policiesOfShare(ids: Iterable<string>, share: Share = SHARE): Set<string> {
  return new Set(ofShare([...new Set(ids)].sort(), share));
}
