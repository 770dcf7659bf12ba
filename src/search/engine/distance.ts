/** How much it costs to read one character as another: 0 for the same, 1 for any other. */
export type Substitution = (typed: string, meant: string) => number;

/** A stretch of a text, and how far it is from what was typed. */
export interface Approximation {
  text: string;
  distance: number;
}

/** A cell of the table: the least cost of what was typed so far, and where the stretch begins. */
interface PartialStretch {
  cost: number;
  start: number;
}

/**
 * Finds the stretch of a text that is closest to what was typed: characters left out, put in or
 * taken for another each cost one (Sellers 1980: edit distance with a free start and end). Of two
 * ways at the same cost, the one in which a character was left out: readers forget more than they mistake.
 */
export function closestStretch(typed: string, text: string, substitution: Substitution): Approximation {
  const wanted = Array.from(typed);
  const chars = Array.from(text);
  let column: PartialStretch[] = wanted.map((_, i) => ({ cost: i + 1, start: 0 }));
  let best = { cost: wanted.length, start: 0, end: 0 };
  chars.forEach((char, at) => {
    column = nextColumn(column, wanted, char, at, substitution);
    const last = column.at(-1);
    if (last && last.cost < best.cost) best = { ...last, end: at + 1 };
  });
  return { text: chars.slice(best.start, best.end).join(''), distance: best.cost };
}

function nextColumn(
  column: readonly PartialStretch[],
  wanted: readonly string[],
  char: string,
  at: number,
  substitution: Substitution,
): PartialStretch[] {
  const next: PartialStretch[] = [];
  let diagonal: PartialStretch = { cost: 0, start: at };
  let above: PartialStretch = { cost: 0, start: at + 1 };
  for (const [i, left] of column.entries()) {
    let cell: PartialStretch = { cost: left.cost + 1, start: left.start };
    const taken = diagonal.cost + substitution(wanted[i] ?? '', char);
    if (taken < cell.cost) cell = { cost: taken, start: diagonal.start };
    if (above.cost + 1 < cell.cost) cell = { cost: above.cost + 1, start: above.start };
    next.push(cell);
    diagonal = left;
    above = cell;
  }
  return next;
}
