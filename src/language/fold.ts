/** A text as search compares it, with the way back to what is printed. */
export interface FoldedText {
  /** Half width, lower case, without white space. */
  folded: string;
  /** For each UTF-16 unit of `folded`, the offset in the original that it came from. */
  origins: number[];
}

const SPACE = /\s/u;

/**
 * Folds what makes no difference to a reader: width (NFKC), case, white space.
 * e.g. "７.5 %，RCEP" → "7.5%,rcep"
 */
export function fold(text: string): string {
  return foldWithOrigins(text).folded;
}

/** Folds character by character, so that a match can be shown in the original. */
export function foldWithOrigins(text: string): FoldedText {
  const origins: number[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const plain = char.normalize('NFKC').toLowerCase();
    for (const unit of plain) {
      if (SPACE.test(unit)) continue;
      folded += unit;
      while (origins.length < folded.length) origins.push(at);
    }
    at += char.length;
  }
  return { folded, origins };
}
