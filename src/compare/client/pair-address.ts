import { queryString } from '../../ui/href.ts';

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** The two clauses that an address names; `null` where it names none. */
export type PairAddress = Record<Side, string | null>;

/** Longer than any id; what is cut off could not have been one. */
const LONGEST_ID = 80;

/**
 * Reads the state of the pair page from an address. What stands there is data: it is only ever compared with known
 * ids.
 */
export function readPairAddress(search: string): PairAddress {
  const parameters = new URLSearchParams(search);
  const read = (side: Side): string | null => {
    const id = parameters.get(side)?.slice(0, LONGEST_ID) ?? '';
    return id === '' ? null : id;
  };
  return { left: read('left'), right: read('right') };
}

/** Writes the state as an address's search part. e.g. "?left=wenzhou-2023%2F2-4-18" */
export function pairSearch(address: PairAddress): string {
  const named = SIDES.flatMap((side) => (address[side] === null ? [] : [[side, address[side]]]));
  return queryString(new URLSearchParams(named));
}
