import { positionFinder, type Diagnostic, type Position, type StageResult } from '../../model/diagnostics.ts';
import type { Erratum, Repair, RepairRule } from '../../model/schema.ts';
import { cellsOf, linesOf, rewriteInPlace, textOf, type Cell } from './cells.ts';
import { collectEvidence } from './evidence.ts';
import { collectReadings, GLOSS_END, isGlossed, removeGlosses, TONE } from './gloss.ts';
import { INDENT, isForeign, maySlide, repairAround, repairAt, type Context, type SlipRepair } from './slip.ts';
import { isTraditional, toSimplified } from './traditional.ts';
import { widenPunctuation } from './width.ts';

/** A restored text and the list of repairs that leads from the source to it. */
export interface Restoration {
  text: string;
  repairs: Repair[];
}

export interface RestoreOptions {
  /** Shown in diagnostics. */
  file: string;
  /** Where to write an erratum that is asked for; shown in diagnostics. */
  errataFile: string;
  errata: readonly Erratum[];
}

/** Stands where a byte is lost and no erratum has settled it yet. */
const UNSETTLED = '\ufffd';

/** Marks of damage that must not survive anywhere: replacement and private-use characters. */
const isDamage = (char: string): boolean => /[\ufffd\ue000-\uf8ff]/u.test(char);

/** In a text that a mirror damaged, so is a `?`, a letter of a reading that stands behind nothing, and a character that only a slid run can have given. */
const isMirrorDamage = (char: string): boolean => char === '?' || isDamage(char) || isForeign(char) || TONE.test(char);

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
export function restore(source: string, options: RestoreOptions): StageResult<Restoration> {
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
function repairLine(line: Cell[], context: Context): Cell[] {
  const text = textOf(line);
  const indent = /^[\s?]*(?=\S)/u.exec(text)?.[0].length ?? 0;
  const pieces: Cell[][] = [];
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
function repairMark(text: string, at: number, indent: number, context: Context): SlipRepair | null {
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
function cellsOfRepair(line: readonly Cell[], repair: SlipRepair): Cell[] {
  const lineStart = line[0]?.start ?? 0;
  const { first, firstEvidence, evidence } = repair;
  const head: Cell = {
    start: lineStart + repair.start,
    end: lineStart + (repair.text === '' ? repair.end : repair.runStart),
    text: first ?? UNSETTLED,
    rules: [repair.text === '' && first !== INDENT ? 'gbk-slip' : 'lost-byte'],
    candidates: first === null ? repair.candidates : undefined,
    evidence: firstEvidence,
    reading: repair.text,
  };
  if (repair.text === '') return [head];
  const run: Cell = { start: head.end, end: lineStart + repair.end, text: repair.text, rules: ['gbk-slip'], evidence };
  return [head, run];
}

/** Puts a person's readings in; one that does not match the source is an error. */
function applyErrata(cells: Cell[], source: string, options: RestoreOptions): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map((match) => match.index + 1)];
  for (const erratum of options.errata) {
    const start = (lineStarts[erratum.line - 1] ?? Number.NaN) + erratum.column - 1;
    const found = source.slice(start, start + erratum.was.length);
    const lineEnd = (lineStarts[erratum.line] ?? source.length + 1) - 1;
    if (Number.isNaN(start) || start > lineEnd || found !== erratum.was) {
      diagnostics.push(erratumMismatch(erratum, found, options));
    } else if (splitsCell(cells, start) || splitsCell(cells, start + erratum.was.length)) {
      diagnostics.push(erratumSplitsRun(erratum, options));
    } else {
      placeErratum(cells, erratum, start);
    }
  }
  return diagnostics;
}

/** True when an offset lies within a realigned run, where source and reading have no common border. */
function splitsCell(cells: readonly Cell[], offset: number): boolean {
  return cells.some((cell) => cell.start < offset && offset < cell.end);
}

function placeErratum(cells: Cell[], erratum: Erratum, start: number): void {
  const end = start + erratum.was.length;
  const rule: RepairRule = erratum.rule ?? 'erratum';
  const first = cells.findIndex((cell) => cell.start >= start);
  const at = first === -1 ? cells.length : first;
  let last = at;
  // An empty cell holds the place of a byte that left no mark behind.
  const isSettled = (cell: Cell): boolean => cell.end <= end && (erratum.was !== '' || cell.start === cell.end);
  for (let cell = cells[last]; cell && isSettled(cell); cell = cells[last]) last++;
  cells.splice(at, last - at, { start, end, text: erratum.now, rules: [rule], reason: erratum.reason });
}

function erratumMismatch(erratum: Erratum, found: string, options: RestoreOptions): Diagnostic {
  return {
    severity: 'error',
    code: 'erratum-mismatch',
    file: options.file,
    line: erratum.line,
    column: erratum.column,
    message: `an erratum expects “${erratum.was}” here, but the source has “${found}”`,
    remedy: `Correct line, column or \`was\` of that entry under \`errata\` in ${options.errataFile}.`,
  };
}

function erratumSplitsRun(erratum: Erratum, options: RestoreOptions): Diagnostic {
  return {
    severity: 'error',
    code: 'erratum-splits-run',
    file: options.file,
    line: erratum.line,
    column: erratum.column,
    message: `an erratum for “${erratum.was}” begins or ends within a run whose bytes were realigned as a whole`,
    remedy: `Let \`was\` of that entry under \`errata\` in ${options.errataFile} take in the whole run.`,
  };
}

/** Converts a line to simplified characters, keeping cell borders. */
function simplify(line: Cell[]): void {
  const text = textOf(line);
  const simplified = toSimplified(text);
  if (simplified.length === text.length) rewriteInPlace(line, simplified, 'traditional');
  else for (const cell of line) rewriteCell(cell, toSimplified(cell.text), 'traditional');
}

function rewriteCell(cell: Cell, text: string, rule: RepairRule): void {
  if (text === cell.text) return;
  cell.text = text;
  cell.rules.push(rule);
}

/** A letter or sign alone among Chinese: half of a character, more likely than a word. e.g. "c" in "参c制" */
const LONE_HALF = /(?<=[\p{Script=Han}、，。；：“”])[@-~](?=[\p{Script=Han}、，。；：“”])/gu;

/** Asks by name for every reading that the mechanism could not settle. */
function findDamage(cells: readonly Cell[], source: string, glossed: boolean, options: RestoreOptions): Diagnostic[] {
  const positionOf = positionFinder(source);
  const isDamaged = glossed ? isMirrorDamage : isDamage;
  const halves = new Set(glossed ? [...textOf(cells).matchAll(LONE_HALF)].map(({ index }) => index) : []);
  let offset = 0;
  const damaged = cells.filter((cell) => {
    const at = offset;
    offset += cell.text.length;
    return cell.reason === undefined && (halves.has(at) || Array.from(cell.text).some(isDamaged));
  });
  const asked = damaged.slice(0, MAX_ASKED).map((cell) => askFor(cell, source, positionOf(cell.start), options));
  const rest = damaged.length - asked.length;
  const last = asked.at(-1);
  if (last && rest > 0) last.message += `; ${rest} more such places follow`;
  return asked;
}

/** More questions than this say that the text as a whole is broken. */
const MAX_ASKED = 100;

const SHOWN_CANDIDATES = 40;

function askFor(cell: Cell, source: string, { line, column }: Position, options: RestoreOptions): Diagnostic {
  const was = source.slice(cell.start, cell.end);
  const fits = cell.candidates?.slice(0, SHOWN_CANDIDATES).join('') ?? '';
  const follows = cell.reading ? `; what follows reads “${cell.reading}”` : '';
  return {
    severity: 'error' as const,
    code: 'unsettled-loss',
    file: options.file,
    line,
    column,
    message: `a byte is lost at “${was}” and the text does not say which character stood here${follows}${fits ? `; these fit: ${fits}` : ''}`,
    remedy: `Judge it and add to \`errata\` in ${options.errataFile}: - { line: ${line}, column: ${column}, was: ${JSON.stringify(was)}, now: "…", rule: lost-byte, reason: "…" }`,
  };
}

/** Turns changed cells into the ledger, neighbours of the same rules joined. */
function repairsOf(cells: readonly Cell[], source: string): Repair[] {
  const positionOf = positionFinder(source);
  const repairs: Repair[] = [];
  let open: Repair | undefined;
  for (const cell of cells) {
    if (cell.rules.length === 0) {
      open = undefined;
      continue;
    }
    if (open?.end === cell.start && sameRules(open, cell)) {
      open.end = cell.end;
      open.before += source.slice(cell.start, cell.end);
      open.after += cell.text;
      continue;
    }
    open = {
      start: cell.start,
      end: cell.end,
      ...positionOf(cell.start),
      before: source.slice(cell.start, cell.end),
      after: cell.text,
      rules: [...cell.rules],
      basis: cell.reason === undefined ? 'derived' : 'judged',
      ...(cell.reason === undefined ? {} : { reason: cell.reason }),
      ...(cell.evidence === undefined ? {} : { evidence: cell.evidence }),
    };
    repairs.push(open);
  }
  return repairs;
}

const sameRules = (repair: Repair, cell: Cell): boolean =>
  repair.reason === cell.reason && repair.evidence === cell.evidence && repair.rules.join() === cell.rules.join();
