/** How bad a finding is: an `error` stops the build, a `warning` is printed. */
type Severity = 'error' | 'warning';

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

/** A position in a file. */
export interface FilePosition extends Position {
  file: string;
}

/** Finds the place of a node. e.g. ["pairs", 3, "note"] → { file: "counterparts.yaml", line: 41, column: 11 } */
export type Locate = (path: readonly PropertyKey[]) => FilePosition;

/** An error at a position, or at the beginning of a file. */
export function fault(at: FilePosition | string, code: string, message: string, remedy: string): Diagnostic {
  const { file, line, column } = typeof at === 'string' ? { file: at, line: 1, column: 1 } : at;
  return { severity: 'error', code, file, line, column, message, remedy };
}

/** The same for what does not stop the build. */
export const warning = (...finding: Parameters<typeof fault>): Diagnostic => ({
  ...fault(...finding),
  severity: 'warning',
});

/** Adds an error at a node of a seed file; without a remedy, that of its code. */
export type Report<Code extends string> = (
  path: readonly PropertyKey[],
  code: Code,
  message: string,
  remedy?: string,
) => void;

/**
 * Makes a reporter for a seed file.
 * @param remedies what is to be done about each code that a check knows.
 * @param found what errors are added to.
 * @param base the node that paths begin at.
 */
export function reporter<Code extends string>(
  locate: Locate,
  remedies: Readonly<Record<Code, string>>,
  found: Diagnostic[],
  base: readonly PropertyKey[] = [],
): Report<Code> {
  return (path, code, message, remedy = remedies[code]) => {
    found.push(fault(locate([...base, ...path]), code, message, remedy));
  };
}

/** Puts results together by name; the value is `null` where one of them has none. */
export function together<T>(results: { [K in keyof T]: StageResult<T[K] | null> }): StageResult<T | null> {
  const entries = Object.entries<StageResult<unknown>>(results);
  const isWhole = entries.every(([, { value }]) => value !== null);
  return {
    value: isWhole ? (Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as T) : null,
    diagnostics: entries.flatMap(([, { diagnostics }]) => diagnostics),
  };
}

/** The offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
}

/** The index of the last of ascending numbers that is at most `value`; -1 for none. e.g. ([0, 3, 7], 5) → 1 */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns a function from a UTF-16 offset to its line and column; offsets may be asked for in any order. */
export function positionFinder(text: string): (offset: number) => Position {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
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
