/** How much it costs to read one character as another: 0 for the same, 1 for any other. */
export type Substitution = (typed: string, meant: string) => number;

/** A stretch of a text, and how far it is from what was typed. */
export interface Approximation {
  text: string;
  distance: number;
}

/**
 * Finds the stretch of a text that is closest to what was typed: characters left out, put in or
 * taken for another each cost one (Sellers 1980: edit distance with a free start and end).
 */
export function closestStretch(typed: string, text: string, substitution: Substitution): Approximation {
  const wanted = Array.from(typed);
  const chars = Array.from(text);
  let column = wanted.map((_, i) => ({ cost: i + 1, start: 0 }));
  let best = { cost: wanted.length, start: 0, end: 0 };
  chars.forEach((char, at) => {
    const next: typeof column = [];
    wanted.forEach((want, i) => {
      const diagonal = i === 0 ? { cost: 0, start: at } : (column[i - 1] ?? { cost: Infinity, start: 0 });
      const above = i === 0 ? { cost: 0, start: at + 1 } : (next[i - 1] ?? { cost: Infinity, start: 0 });
      const left = column[i] ?? { cost: Infinity, start: 0 };
      const options = [
        { cost: diagonal.cost + substitution(want, char), start: diagonal.start },
        { cost: above.cost + 1, start: above.start },
        { cost: left.cost + 1, start: left.start },
      ];
      next.push(options.reduce((a, b) => (b.cost < a.cost ? b : a)));
    });
    column = next;
    const last = column.at(-1);
    if (last && last.cost < best.cost) best = { ...last, end: at + 1 };
  });
  return { text: chars.slice(best.start, best.end).join(''), distance: best.cost };
}
