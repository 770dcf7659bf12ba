import type { Report } from '../../model/diagnostics.ts';
import type { Clause } from '../../model/schema.ts';

/** A run of a clause's text, with the place that quotations name. */
export interface TextRun {
  /** A sentence's id, or the kind of the run. */
  place: string;
  text: string;
  /** Of the source. */
  line: number;
}

/** The runs of a clause in reading order. e.g. num, heading, s1, s2, units */
export function runsOf({ paragraphs }: Pick<Clause, 'paragraphs'>): TextRun[] {
  return paragraphs.flatMap(({ line, segments }) =>
    segments.map(({ kind, id, text }) => ({ place: id ?? kind, text, line })),
  );
}

/** The sentences of a clause. */
export const sentencesOf = (clause: Clause): TextRun[] => runsOf(clause).filter(({ place }) => isSentence(place));

/** e.g. "s1", not "heading" */
export const isSentence = (place: string): boolean => /^s\d/u.test(place);

/** What a quotation may get wrong, and what is then to be done. */
export const QUOTE_REMEDIES = {
  'unknown-clause': 'Correct the path; content/ has one file a clause.',
  'not-verbatim': 'Quote the restored text character for character; `npm run content` writes it to content/.',
} as const;

/** Finds every run and offset at which a quotation stands; `null`, which is reported, where there is no such clause. */
export function findQuote(
  clauses: readonly Clause[],
  { clause: path, sentence, quote }: { clause: string; sentence: string; quote: string },
  report: Report<keyof typeof QUOTE_REMEDIES>,
): { run: TextRun; start: number }[] | null {
  const clause = clauses.find((candidate) => candidate.path === path);
  if (!clause) {
    report(['clause'], 'unknown-clause', `the text has no clause ${path}`);
    return null;
  }
  return runsOf(clause)
    .filter((run) => run.place === sentence)
    .flatMap((run) => offsetsOf(run.text, quote).map((start) => ({ run, start })));
}

/** All offsets of a part in a text. */
export function offsetsOf(text: string, part: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) offsets.push(at);
  return offsets;
}
