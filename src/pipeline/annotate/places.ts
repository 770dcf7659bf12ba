import type { Clause } from '../../model/schema.ts';

/** A run of a clause's text, with the place that quotations name. */
export interface Run {
  /** A sentence's id, or the kind of the run. */
  place: string;
  text: string;
  /** Of the source. */
  line: number;
}

/** The runs of a clause in reading order. e.g. num, heading, s1, s2, units */
export function runsOf(clause: Clause): Run[] {
  return clause.paragraphs.flatMap(({ line, segments }) =>
    segments.map(({ kind, id, text }) => ({ place: id ?? kind, text, line })),
  );
}

/** Where a quotation stands: the run and the offset in it. */
export interface Found {
  run: Run;
  start: number;
}

/** Finds every place at which a quotation stands. */
export function findQuote(runs: readonly Run[], place: string, quote: string): Found[] {
  return runs
    .filter((run) => run.place === place)
    .flatMap((run) => offsetsOf(run.text, quote).map((start) => ({ run, start })));
}

/** All offsets of a part in a text. */
export function offsetsOf(text: string, part: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) offsets.push(at);
  return offsets;
}
