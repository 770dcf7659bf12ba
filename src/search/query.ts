import { fold } from './fold.ts';

/** What a reader typed, taken apart. */
export interface ParsedQuery {
  /** Runs that must all occur, folded, longest first, none twice. */
  runs: string[];
}

/** White space separates runs; ordinary, full-width and no-break spaces count alike. */
export function parseQuery(input: string): ParsedQuery {
  const runs = input.split(/\s+/u).map(fold).filter((run) => run !== '');
  return { runs: [...new Set(runs)].sort((a, b) => b.length - a.length) };
}
