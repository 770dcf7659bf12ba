import { fault, lineStarts, type Diagnostic } from '../../model/diagnostics.ts';
import type { Erratum } from '../../model/schema.ts';
import type { SourceCell } from './cells.ts';

/** What errata are read with: names that diagnostics show. */
export interface ErrataOptions {
  /** The source. */
  file: string;
  /** Where errata are written. */
  errataFile: string;
  errata: readonly Erratum[];
}

/** Puts a person's readings in; one that does not match the source is an error. */
export function applyErrata(
  cells: SourceCell[],
  source: string,
  { file, errataFile, errata }: ErrataOptions,
): Diagnostic[] {
  const starts = lineStarts(source);
  return errata.flatMap((erratum): Diagnostic[] => {
    const { line, column, was } = erratum;
    const entry = `of that entry under \`errata\` in ${errataFile}`;
    const start = (starts[line - 1] ?? Number.NaN) + column - 1;
    const found = source.slice(start, start + was.length);
    const lineEnd = (starts[line] ?? source.length + 1) - 1;
    if (Number.isNaN(start) || start > lineEnd || found !== was) {
      const message = `an erratum expects “${was}” here, but the source has “${found}”`;
      return [fault({ file, line, column }, 'erratum-mismatch', message, `Correct line, column or \`was\` ${entry}.`)];
    }
    if (splitsCell(cells, start) || splitsCell(cells, start + was.length)) {
      const message = `an erratum for “${was}” begins or ends within a run whose bytes were realigned as a whole`;
      const remedy = `Let \`was\` ${entry} take in the whole run.`;
      return [fault({ file, line, column }, 'erratum-splits-run', message, remedy)];
    }
    placeErratum(cells, erratum, start);
    return [];
  });
}

/** True when an offset lies within a realigned run, where source and reading have no common border. */
function splitsCell(cells: readonly SourceCell[], offset: number): boolean {
  return cells.some((cell) => cell.start < offset && offset < cell.end);
}

function placeErratum(cells: SourceCell[], { was, now, rule = 'erratum', reason }: Erratum, start: number): void {
  const end = start + was.length;
  const first = cells.findIndex((cell) => cell.start >= start);
  const at = first === -1 ? cells.length : first;
  let last = at;
  // An empty cell holds the place of a byte that left no mark behind.
  const isSettled = (cell: SourceCell): boolean => cell.end <= end && (was !== '' || cell.start === cell.end);
  for (let cell = cells[last]; cell && isSettled(cell); cell = cells[last]) last++;
  cells.splice(at, last - at, { start, end, text: now, rules: [rule], reason });
}
