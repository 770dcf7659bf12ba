import { positionFinder, type Diagnostic, type StageResult } from '../diagnostics.ts';
import type { Erratum, Repair, RepairRule } from '../schema.ts';
import { cellsOf, linesOf, rewriteInPlace, textOf, type Cell } from './cells.ts';
import { collectReadings, isGlossed, removeGlosses, type Readings } from './gloss.ts';
import { repairAt, type SlipRepair } from './slip.ts';
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

/** Marks of damage that must not survive: `?`, replacement and private-use characters. */
const DAMAGE = /[?\ufffd\ue000-\uf8ff]/u;

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
    const { readings } = collectReadings(source);
    cells = linesOf(cells).flatMap((line) => repairLine(line, readings));
    for (const line of linesOf(cells)) removeGlosses(line);
  }
  const diagnostics = applyErrata(cells, source, options);
  if (isTraditional(textOf(cells))) for (const line of linesOf(cells)) simplify(line);
  // Before widths: a `?` that is made full-width no longer shows as damage.
  if (glossed) diagnostics.push(...findDamage(cells, source, options));
  for (const line of linesOf(cells)) rewriteInPlace(line, widenPunctuation(textOf(line)), 'width');
  return { value: { text: textOf(cells), repairs: repairsOf(cells, source) }, diagnostics };
}

/** Replaces what stands at each loss mark of a line by its realigned reading. */
function repairLine(line: Cell[], readings: Readings): Cell[] {
  const text = textOf(line);
  const indent = /^[\s?]*(?=\S)/u.exec(text)?.[0].length ?? 0;
  const result: Cell[] = [];
  let at = 0;
  for (let mark = text.indexOf('?'); mark !== -1; mark = text.indexOf('?', Math.max(at, mark + 1))) {
    const repair = repairAt(text, mark, readings) ?? indentAt(mark, indent);
    if (!repair) continue;
    result.push(...line.slice(at, mark), ...cellsOfRepair(line, repair));
    at = repair.end;
  }
  return [...result, ...line.slice(at)];
}

/** A `?` before the first word of a line stands for a lost full-width space. */
function indentAt(at: number, indent: number): SlipRepair | null {
  if (at >= indent) return null;
  return { start: at, runStart: at + 1, end: at + 1, first: '\u3000', candidates: [], text: '' };
}

/** A split character is one cell; a slid run is two: the character of the lost byte, and the rest. */
function cellsOfRepair(line: readonly Cell[], repair: SlipRepair): Cell[] {
  const lineStart = line[0]?.start ?? 0;
  const head: Cell = {
    start: lineStart + repair.start,
    end: lineStart + (repair.text === '' ? repair.end : repair.runStart),
    text: repair.first ?? UNSETTLED,
    rules: [repair.text === '' && repair.first !== '\u3000' ? 'gbk-slip' : 'lost-byte'],
    candidates: repair.first === null ? repair.candidates : undefined,
  };
  if (repair.text === '') return [head];
  const run: Cell = { start: head.end, end: lineStart + repair.end, text: repair.text, rules: ['gbk-slip'] };
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
  while (cells[last] && (cells[last]?.end ?? 0) <= end && erratum.was !== '') last++;
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

/** Asks by name for every reading that the mechanism could not settle. */
function findDamage(cells: readonly Cell[], source: string, options: RestoreOptions): Diagnostic[] {
  const positionOf = positionFinder(source);
  return cells
    .filter((cell) => cell.text !== '' && DAMAGE.test(cell.text))
    .map((cell) => {
      const { line, column } = positionOf(cell.start);
      const was = source.slice(cell.start, cell.end);
      const shown = cell.candidates?.slice(0, 40).join('') ?? '';
      return {
        severity: 'error' as const,
        code: 'unsettled-loss',
        file: options.file,
        line,
        column,
        message: `a byte is lost at “${was}” and the text does not say which character stood here${shown ? `; these fit: ${shown}` : ''}`,
        remedy: `Judge it and add to \`errata\` in ${options.errataFile}: { line: ${line}, column: ${column}, was: "${was}", now: "…", rule: lost-byte, reason: "…" }`,
      };
    });
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
    };
    repairs.push(open);
  }
  return repairs;
}

const sameRules = (repair: Repair, cell: Cell): boolean =>
  repair.reason === cell.reason && repair.rules.join() === cell.rules.join();
