import { memoize } from '../corpus/memoize.ts';
import { readTrail, type Ordinal } from '../language/levels.ts';
import type { ClauseFrontmatter } from '../model/schema.ts';

/** The ordinals of each clause of a policy, from the top, by clause id; none of text without a number. */
export const ordinalsOf = memoize((clauses: readonly ClauseFrontmatter[]): ReadonlyMap<string, readonly Ordinal[]> => {
  const nums = new Map(clauses.map(({ id, num }) => [id, num]));
  return new Map(
    clauses.map(({ id, num, ancestors }) => [
      id,
      num === '' ? [] : readTrail([...ancestors.map((above) => nums.get(above) ?? ''), num]),
    ]),
  );
});
