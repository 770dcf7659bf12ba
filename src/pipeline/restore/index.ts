import type { StageResult } from '../../model/diagnostics.ts';
import type { Repair } from '../../model/schema.ts';
import { cellsOf, linesOf, rewriteCell, rewriteInPlace, textOf, type SourceCell } from './cells.ts';
import { findDamage } from './damage.ts';
import { applyErrata, type ErrataOptions } from './errata.ts';
import { collectEvidence } from './slip/evidence.ts';
import { collectReadings, GLOSS_END, isGlossed, removeGlosses } from './gloss.ts';
import { isForeign } from './slip/realign.ts';
import { repairsOf } from './repairs.ts';
import { INDENT, maySlide, repairAround, repairAt, type DamageContext, type SlipRepair } from './slip/index.ts';
import { isTraditional, toSimplified } from './traditional.ts';
import { widenPunctuation } from './width.ts';

/** A restored text and the list of repairs that leads from the source to it. */
export interface Restoration {
  text: string;
  repairs: Repair[];
}

/** Stands where a byte is lost and no erratum has settled it yet. */
const UNSETTLED = '\ufffd';

/** Where a slid run may show itself: a mark, a broken gloss, or a character that stands oddly. */
const TRIGGERS: readonly RegExp[] = [
  /[?\ue000-\uf8ff]/gu, // e.g. "?" in "?。ㄒ唬┲黧w"
  GLOSS_END, // e.g. "chuàng)" in "﹦chuàng)業"
  /(?<=\p{Script=Han})[@-~](?=[\p{Script=Han}，。、；：“”（）,;:()])/gu, // e.g. "c" in "參c制"
];

/**
 * Undoes what re-encoding mirrors and width folding did to a text: GBK runs that slid by a byte,
 * readings inserted in parentheses, simplified made traditional, full-width punctuation folded.
 * An undamaged text comes back unchanged but for width.
 * @returns the text with its repairs; an error for every place that only a person can settle.
 */
export function restore(source: string, options: ErrataOptions): StageResult<Restoration> {
  let cells = cellsOf(source);
  const glossed = isGlossed(source);
  if (glossed) {
    const context = { readings: collectReadings(source).readings, evidence: collectEvidence(source) };
    cells = linesOf(cells).flatMap((line) => repairLine(line, context));
    for (const line of linesOf(cells)) removeGlosses(line);
  }
  let diagnostics = applyErrata(cells, source, options);
  if (isTraditional(textOf(cells))) for (const line of linesOf(cells)) simplify(line);
  // Before widths: a `?` that is made full-width no longer shows as damage.
  diagnostics = diagnostics.concat(findDamage(cells, source, glossed, options));
  for (const line of linesOf(cells)) rewriteInPlace(line, widenPunctuation(textOf(line)), 'width');
  return { value: { text: textOf(cells), repairs: repairsOf(cells, source) }, diagnostics };
}

/** Replaces what stands at each sign of a slid run by its realigned reading. */
function repairLine(line: SourceCell[], context: DamageContext): SourceCell[] {
  const text = textOf(line);
  const indent = /^[\s?]*(?=\S)/u.exec(text)?.[0].length ?? 0;
  const pieces: SourceCell[][] = [];
  let at = 0;
  for (const index of triggersOf(text)) {
    if (index < at) continue;
    const repair =
      text[index] === '?' ? repairMark(text, index, indent, context) : repairAround(text, index, at, context);
    if (!repair) continue;
    pieces.push(line.slice(at, repair.start), cellsOfRepair(line, repair));
    at = repair.end;
  }
  return [...pieces, line.slice(at)].flat();
}

/** Offsets in a line at which a slid run may stand, in order. */
function triggersOf(text: string): number[] {
  const found = new Set(TRIGGERS.flatMap((trigger) => [...text.matchAll(trigger)].map(({ index }) => index)));
  for (let i = 0; i < text.length; i++) if (isForeign(text[i] ?? '')) found.add(i);
  return [...found].sort((a, b) => a - b);
}

/** A `?` before the first word of a line stands for a lost full-width space, unless a run may follow it. */
function repairMark(text: string, at: number, indent: number, context: DamageContext): SlipRepair | null {
  const repair = repairAt(text, at, context);
  if (repair || at >= indent || maySlide(text, at, context)) return repair;
  return {
    start: at,
    runStart: at + 1,
    end: at + 1,
    first: INDENT,
    candidates: [],
    text: '',
    firstEvidence: '行首的问号：此处原是缩进用的全角空格',
  };
}

/** A split character is one cell; a slid run is two: the character of the lost byte, and the rest. */
function cellsOfRepair(line: readonly SourceCell[], repair: SlipRepair): SourceCell[] {
  const lineStart = line[0]?.start ?? 0;
  const { first, firstEvidence, evidence } = repair;
  const head: SourceCell = {
    start: lineStart + repair.start,
    end: lineStart + (repair.text === '' ? repair.end : repair.runStart),
    text: first ?? UNSETTLED,
    rules: [repair.text === '' && first !== INDENT ? 'gbk-slip' : 'lost-byte'],
    candidates: first === null ? repair.candidates : undefined,
    evidence: firstEvidence,
    reading: repair.text,
  };
  if (repair.text === '') return [head];
  const run: SourceCell = {
    start: head.end,
    end: lineStart + repair.end,
    text: repair.text,
    rules: ['gbk-slip'],
    evidence,
  };
  return [head, run];
}

/** Converts a line to simplified characters, keeping cell borders. */
function simplify(line: SourceCell[]): void {
  const text = textOf(line);
  const simplified = toSimplified(text);
  if (simplified.length === text.length) rewriteInPlace(line, simplified, 'traditional');
  else for (const cell of line) rewriteCell(cell, toSimplified(cell.text), 'traditional');
}
