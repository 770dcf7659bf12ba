/** The two clauses that an address names; `null` where it names none. */
export interface PairAddress {
  left: string | null;
  right: string | null;
}

/** Longer than any id; what is cut off could not have been one. */
const LONGEST_ID = 80;

/** Reads the state of the pair page from an address. What stands there is data: it is only ever compared with known ids. */
export function readPairAddress(search: string): PairAddress {
  const parameters = new URLSearchParams(search);
  const read = (name: string): string | null => {
    const value = parameters.get(name)?.slice(0, LONGEST_ID) ?? '';
    return value === '' ? null : value;
  };
  return { left: read('left'), right: read('right') };
}

/** Writes the state as an address's search part. e.g. "?left=wenzhou-2023%2F2-4-18" */
export function pairSearch({ left, right }: PairAddress): string {
  const parameters = new URLSearchParams();
  if (left !== null) parameters.set('left', left);
  if (right !== null) parameters.set('right', right);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** True when every word that was typed stands in the name of a clause. e.g. "温州 18" in "温州措施18 降低制度性交易成本" */
export function matchesName(name: string, typed: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
  return plain(typed)
    .split(/\s+/u)
    .every((word) => plain(name).includes(word));
}
