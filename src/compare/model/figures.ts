import { figuresIn } from './diff.ts';
import type { RowGroup, AlignedRow } from './rows.ts';
import type { PlacedSentence } from './align.ts';

/** Where a sentence is cut into phrases that can stand for themselves. */
const PHRASE_END = /[，；。]/u;

/** The phrases of a sentence that hold a number, word for word. e.g. "首贷金额300亿元" */
export function figurePhrases(sentence: string): string[] {
  return sentence.split(PHRASE_END).filter((phrase) => figuresIn(phrase).length > 0);
}

/** One row of the table of figures: what each city's sentences say in numbers. */
export interface FigureComparison {
  /** Number of the row on the page, from 1. */
  row: number;
  anchor: PlacedSentence;
  cells: { city: string; quotes: (PlacedSentence & { phrases: string[] })[]; answered: boolean }[];
}

/** The rows of a topic in which any sentence holds a number, numbered as the page numbers rows. */
export function figureComparisons(groups: readonly RowGroup[]): FigureComparison[] {
  return groups
    .flatMap(({ rows }) => rows)
    .map((row, i) => ({ row: i + 1, anchor: row.anchor, cells: cellsOf(row) }))
    .filter(({ cells }) => cells.some(({ quotes }) => quotes.length > 0));
}

function cellsOf({ cells }: AlignedRow): FigureComparison['cells'] {
  return cells.map(({ city, items }) => ({
    city,
    answered: items.length > 0,
    quotes: items.flatMap(({ clause, sentence }) => {
      const phrases = figurePhrases(sentence.text);
      return phrases.length > 0 ? [{ clause, sentence, phrases }] : [];
    }),
  }));
}
