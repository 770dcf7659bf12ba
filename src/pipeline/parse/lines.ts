/** A line with text on it: its number (from 1) and what it says, indentation removed. */
export interface Line {
  line: number;
  text: string;
}

/** Lists the lines that hold text. White space of any width around them is layout. */
export function textLines(text: string): Line[] {
  return text
    .split('\n')
    .map((raw, i) => ({ line: i + 1, text: raw.trim() }))
    .filter(({ text: trimmed }) => trimmed !== '');
}
