/** How bad a finding is: an `error` stops the build, a `warning` is printed. */
export type Severity = 'error' | 'warning';

/**
 * One finding of a stage, worded for the person who has to mend it.
 * `line` and `column` count from 1, in UTF-16 code units, as editors do.
 */
export interface Diagnostic {
  severity: Severity;
  code: string;
  message: string;
  remedy: string;
  file?: string;
  line?: number;
  column?: number;
}

/** What every stage returns: its value and what it found on the way. */
export interface StageResult<T> {
  value: T;
  diagnostics: Diagnostic[];
}

/** A position in a text, both parts from 1. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Returns a function from a UTF-16 offset to its line and column.
 * Offsets may be asked for in any order; each look-up is a binary search.
 */
export function positionFinder(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Formats a diagnostic as compilers do: `file:line:column: error code: message`, then the remedy. */
export function formatDiagnostic(d: Diagnostic): string {
  const place = [d.file, d.line, d.column].filter((part) => part !== undefined).join(':');
  return `${place ? `${place}: ` : ''}${d.severity} ${d.code}: ${d.message}\n    ${d.remedy}`;
}

/** True when any finding stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}
