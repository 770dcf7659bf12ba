import type { RepairRule } from '../../model/schema.ts';

/**
 * A piece of the source and what it reads as by now. Every pass rewrites `text` and notes its rule,
 * so the source range of every restored character stays known. `start` and `end` are UTF-16 offsets.
 */
export interface SourceCell {
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
export function cellsOf(source: string): SourceCell[] {
  return Array.from({ length: source.length }, (_, i) => ({
    start: i,
    end: i + 1,
    text: source[i] ?? '',
    rules: [],
  }));
}

/** Concatenates what the cells read as. */
export function textOf(cells: readonly SourceCell[]): string {
  return cells.map((cell) => cell.text).join('');
}

/** Splits cells after each line feed. */
export function linesOf(cells: readonly SourceCell[]): SourceCell[][] {
  const lines: SourceCell[][] = [[]];
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
export function rewriteInPlace(cells: SourceCell[], after: string, rule: RepairRule): void {
  if (textOf(cells).length !== after.length) throw new RangeError('a rewriting in place keeps its length');
  let offset = 0;
  for (const cell of cells) {
    const { length } = cell.text;
    rewriteCell(cell, after.slice(offset, offset + length), rule);
    offset += length;
  }
}

/** Lets a cell read otherwise, and notes the rule where it does. */
export function rewriteCell(cell: SourceCell, text: string, rule: RepairRule): void {
  if (text === cell.text) return;
  cell.text = text;
  cell.rules.push(rule);
}
