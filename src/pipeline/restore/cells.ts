import type { RepairRule } from '../../model/schema.ts';

/**
 * A piece of the source and what it reads as by now. Every pass rewrites `text` and notes its rule,
 * so the source range of every restored character stays known. `start` and `end` are UTF-16 offsets.
 */
export interface Cell {
  start: number;
  end: number;
  text: string;
  rules: RepairRule[];
  /** Set when a person, not the bytes, settled the reading. */
  reason?: string;
  /** Characters that fit a lost byte, best first; kept until an erratum settles it. */
  candidates?: string[];
  /** What stands behind such a byte, realigned. */
  reading?: string;
  /** What a reading follows from that no byte spells out. */
  evidence?: string;
}

/** One cell a character (UTF-16 unit), nothing repaired yet. */
export function cellsOf(source: string): Cell[] {
  return Array.from({ length: source.length }, (_, i) => ({
    start: i,
    end: i + 1,
    text: source[i] ?? '',
    rules: [],
  }));
}

/** Concatenates what the cells read as. */
export function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

/** Splits cells after each line feed. */
export function linesOf(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = [[]];
  for (const cell of cells) {
    lines[lines.length - 1]?.push(cell);
    if (cell.text.endsWith('\n')) lines.push([]);
  }
  return lines;
}

/**
 * Gives each cell its share of `after`, a rewriting of the cells' text of the same length, and
 * notes `rule` on the cells that changed.
 * @throws RangeError when the lengths differ.
 */
export function rewriteInPlace(cells: Cell[], after: string, rule: RepairRule): void {
  if (textOf(cells).length !== after.length) throw new RangeError('a rewriting in place keeps its length');
  let offset = 0;
  for (const cell of cells) {
    const text = after.slice(offset, offset + cell.text.length);
    offset += cell.text.length;
    if (text === cell.text) continue;
    cell.text = text;
    cell.rules.push(rule);
  }
}
