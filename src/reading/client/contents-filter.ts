import { holdsWords } from '../../language/words.ts';

/** An entry of a table of contents. */
export interface ContentsEntry {
  text: string;
  /** 0 for what no ordinal numbers, else the level. */
  depth: number;
}

/**
 * Says which entries stay when a reader types: those that hold the words, and the headings above them.
 * Where none holds them all stay, since what was typed may be a reference to a clause elsewhere.
 */
export function visibleEntries(entries: readonly ContentsEntry[], typed: string): boolean[] {
  const found = entries.map(({ text }) => holdsWords(text, typed));
  if (!found.includes(true)) return found.map(() => true);
  /** Depth that a heading must be above to hold something that was found further on. */
  let within = 0;
  return found
    .map((hit, i) => ({ hit, depth: entries[i]?.depth ?? 0 }))
    .reverse()
    .map(({ hit, depth }) => {
      const shown = hit || (depth > 0 && depth < within);
      if (shown) within = depth;
      else if (depth === 0) within = 0;
      return shown;
    })
    .reverse();
}
