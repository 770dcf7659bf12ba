import { z } from 'zod';
import { SentenceId } from './basics.ts';

/* How the text of a clause is parted: a part of schema.ts, which exports all of it. */

/** What a run of text within a clause is. */
export const SegmentKind = z.enum(['title', 'addressee', 'num', 'heading', 'sentence', 'units', 'signature', 'date']);
export type SegmentKind = z.infer<typeof SegmentKind>;

/** A run of text; segments of a clause joined give its text. Sentences carry an id. */
export const Segment = z.strictObject({ kind: SegmentKind, id: SentenceId.optional(), text: z.string().min(1) });
export type Segment = z.infer<typeof Segment>;

/** A line of the source that is part of a clause. */
export const Paragraph = z.strictObject({ line: z.int().positive(), segments: z.array(Segment) });
export type Paragraph = z.infer<typeof Paragraph>;

/** A segment and where it stands in its clause's text, in UTF-16 code units. */
export type Span = Segment & { start: number; end: number };

/** The text of a clause in full: paragraphs joined by line feeds, heading and unit notes included. */
export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n');
}

/** The segments of a clause with their places in its text. e.g. "1.给予奖励。" → num 0–2, s1 2–7 */
export function spansOf(paragraphs: readonly Paragraph[]): Span[] {
  let end = -1;
  return paragraphs.flatMap(({ segments }) => {
    end += 1;
    return segments.map((segment) => ({ ...segment, start: end, end: (end += segment.text.length) }));
  });
}

/** The number and heading that a provision begins with, and the lines of what it says. */
export function headAndBody(paragraphs: readonly Paragraph[]): { head: Segment[]; body: Segment[][] } {
  const isHead = ({ kind }: Segment): boolean => kind === 'num' || kind === 'heading';
  return {
    head: paragraphs.flatMap(({ segments }) => segments.filter(isHead)),
    body: paragraphs
      .map(({ segments }) => segments.filter((segment) => !isHead(segment)))
      .filter((line) => line.length > 0),
  };
}
