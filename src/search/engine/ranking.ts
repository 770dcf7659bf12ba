import type { Catalogue } from '../index/catalogue.ts';
import type { Occurrences } from './positional-index.ts';

/** A word's occurrences, and how many tokens it has. */
export interface RankedWord {
  length: number;
  places: Occurrences;
}

/**
 * Puts clauses in the order in which hits are shown: heading before body; of several words, those
 * that stand closer together; dense before sparse; measures before notices; then document order.
 */
export function rankClauses(clauses: readonly number[], words: readonly RankedWord[], catalogue: Catalogue): number[] {
  const keys = new Map(clauses.map((clause) => [clause, rankKey(clause, words, catalogue)]));
  return [...clauses].sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []) || a - b);
}

/** The smaller, the better; the first that differs decides. */
function rankKey(
  clause: number,
  words: readonly RankedWord[],
  { headingAt, headingSize, size, kind }: Catalogue,
): number[] {
  const start = headingAt[clause] ?? 0;
  const end = start + (headingSize[clause] ?? 0);
  const inHeading = words.some(({ length, places }) =>
    places.get(clause)?.some((place) => place >= start && place + length <= end),
  );
  const count = words.reduce((sum, { places }) => sum + (places.get(clause)?.length ?? 0), 0);
  return [inHeading ? 0 : 1, spread(clause, words), -count / (size[clause] ?? 1), kind[clause] ?? 0];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The shortest stretch of a clause that holds every word that it has, in tokens; 0 for a single word. */
function spread(clause: number, words: readonly RankedWord[]): number {
  const present = words.filter(({ places }) => places.has(clause));
  if (present.length < 2) return 0;
  const marks = present
    .flatMap(({ length, places }, word) =>
      (places.get(clause) ?? []).map((place) => ({ word, place, end: place + length })),
    )
    .sort((a, b) => a.place - b.place);
  const last = new Map<number, (typeof marks)[number]>();
  let best = Infinity;
  for (const mark of marks) {
    last.set(mark.word, mark);
    if (last.size < present.length) continue;
    const window = [...last.values()];
    best = Math.min(best, Math.max(...window.map(({ end }) => end)) - Math.min(...window.map(({ place }) => place)));
  }
  return best;
}
