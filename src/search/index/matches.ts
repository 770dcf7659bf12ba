import { foldWithOrigins } from '../../language/fold.ts';

/** A stretch of the printed text that a run of the query stands for; UTF-16 offsets, end exclusive. */
export interface Match {
  start: number;
  end: number;
}

/**
 * Finds every occurrence of the folded runs in a text, in order, overlaps joined.
 * e.g. ("最高300万元", ["300万"]) → [{ start: 2, end: 6 }]
 */
export function findMatches(text: string, runs: readonly string[]): Match[] {
  const { folded, origins } = foldWithOrigins(text);
  const found: Match[] = [];
  for (const run of runs) {
    for (let at = folded.indexOf(run); at !== -1 && run !== ''; at = folded.indexOf(run, at + 1)) {
      const last = origins[at + run.length - 1] ?? 0;
      found.push({ start: origins[at] ?? 0, end: last + charLength(text, last) });
    }
  }
  return join(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function join(sorted: readonly Match[]): Match[] {
  const joined: Match[] = [];
  for (const match of sorted) {
    const last = joined[joined.length - 1];
    if (last && match.start < last.end) last.end = Math.max(last.end, match.end);
    else joined.push({ ...match });
  }
  return joined;
}

const charLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
