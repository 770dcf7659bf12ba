import { foldWithOrigins } from '../../language/fold.ts';
import type { Occurrences, PositionIndex } from './positional-index.ts';

/** Punctuation that a reader may leave out or type otherwise. */
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Shorter runs would be found across every comma. */
const LEAST_CHARACTERS = 4;
const MOST_CHARACTERS = 24;
/** A single character is no piece: it stands beside too many marks. */
const LEAST_PIECE = 2;
/** Where so many clauses hold the run itself, more of them would not help. */
const ENOUGH_CLAUSES = 200;
/** As many marks may stand together. e.g. ”、“ */
const MOST_MARKS = 3;

/** Marks that stand in pairs. */
const PAIRS = ['“”', '‘’', '《》', '〈〉', '（）', '【】', '「」', '()'].map(
  (pair) => Array.from(pair) as [string, string],
);

/** A clause that says a run with other punctuation. */
export interface LooseMatch {
  clause: number;
  /** The run as the clause prints it. */
  printed: string;
}

const bareOf = (run: string): string =>
  Array.from(run)
    .filter((char) => !PUNCTUATION.test(char))
    .join('');

/**
 * Finds a run where the text has punctuation that the run lacks, or the other way.
 * e.g. "云电贷存货贷" → "云电贷、存货贷"
 * @param literal where the run itself stands.
 * @param textOf the printed text of a clause; the index cannot tell what stands between two pieces.
 */
export async function findLoose(
  run: string,
  literal: Occurrences,
  index: PositionIndex,
  textOf: (clause: number) => Promise<string>,
): Promise<LooseMatch[]> {
  const bare = bareOf(run);
  if (bare.length < LEAST_CHARACTERS || bare.length > MOST_CHARACTERS || literal.size > ENOUGH_CLAUSES) return [];
  const whole = bare === run ? literal : await index.find(bare);
  const places = await placesInPieces(bare, whole, index);
  const clauses = [...places.keys()].filter((clause) => !literal.has(clause));
  const texts = await Promise.all(clauses.map(textOf));
  return clauses.flatMap((clause, i) => {
    const printed = printedAs(bare, texts[i] ?? '');
    return printed === null ? [] : [{ clause, printed }];
  });
}

/**
 * Where a bare run may stand, whole or in pieces, by clause: the tokens before each. The last pieces are read
 * first.
 */
async function placesInPieces(bare: string, whole: Occurrences, index: PositionIndex): Promise<Map<number, number[]>> {
  const rests = new Map<number, Map<number, number[]>>();
  for (let start = bare.length - LEAST_PIECE; start >= 0; start--) {
    const unbroken = start === 0 ? whole : await index.find(bare.slice(start));
    const found = new Map([...unbroken].map(([clause, places]) => [clause, [...places]]));
    for (let end = start + LEAST_PIECE; end <= bare.length - LEAST_PIECE; end++) {
      addBroken(found, await index.find(bare.slice(start, end)), end - start, rests.get(end));
    }
    rests.set(start, found);
  }
  return rests.get(0) ?? new Map<number, number[]>();
}

/** Adds the places of a piece behind which, past some marks, the rest stands. */
function addBroken(
  found: Map<number, number[]>,
  pieces: Occurrences,
  length: number,
  rest: Map<number, number[]> | undefined,
): void {
  for (const [clause, behind] of rest ?? []) {
    const starts = (pieces.get(clause) ?? []).filter((start) =>
      behind.some((place) => place > start + length && place <= start + length + MOST_MARKS),
    );
    if (starts.length > 0) found.set(clause, [...(found.get(clause) ?? []), ...starts]);
  }
}

/** The stretch of a printed text that is the bare run but for punctuation; `null` where there is none. */
function printedAs(bare: string, text: string): string | null {
  const { folded, origins } = foldWithOrigins(text);
  const places = [...folded.split('').keys()].filter((at) => !PUNCTUATION.test(folded[at] ?? ''));
  const start = places
    .map((at) => folded[at])
    .join('')
    .indexOf(bare);
  if (start === -1) return null;
  const [from = 0, to = 0] = [places[start], places[start + bare.length - 1]].map((at) => origins[at ?? 0]);
  return withClosing(text, from, to + 1);
}

/** A stretch of a text, with the marks right behind it that close what it opens. */
function withClosing(text: string, from: number, end: number): string {
  const stretch = text.slice(from, end);
  const open = PAIRS.filter(([opening, closing]) => stretch.lastIndexOf(opening) > stretch.lastIndexOf(closing)).map(
    ([, closing]) => closing,
  );
  return open.includes(text.charAt(end)) ? withClosing(text, from, end + 1) : stretch;
}
