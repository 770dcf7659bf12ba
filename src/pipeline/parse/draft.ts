import { segmentsOf, type Clause, type ClauseKind, type Segment, type SegmentKind } from '../../model/schema.ts';
import { splitParagraph } from './sentences.ts';
import type { Trail } from './sequence.ts';
import { declaresFirstLeads, readUnitNote } from './unit-notes.ts';

/** A clause under construction. */
export interface Draft extends Clause {
  trail: Trail;
  sentenceCount: number;
}

/** A clause that nothing stands in yet. */
export function newDraft(path: string, kind: ClauseKind, num: string): Draft {
  return { path, kind, num, heading: '', paragraphs: [], units: [], trail: [], sentenceCount: 0 };
}

export const segment = (kind: SegmentKind, text: string): Segment => ({ kind, text });

/** Adds sentences and unit notes to the last paragraph of a draft; numbers run through its paragraphs. */
export function addSentences(draft: Draft, body: string): void {
  const segments = draft.paragraphs.at(-1)?.segments;
  for (const { kind, text } of splitParagraph(body)) {
    const id = kind === 'units' ? {} : { id: `s${++draft.sentenceCount}` };
    segments?.push({ ...segment(kind, text), ...id });
  }
}

/** A provision of one sentence has no heading: what looked like one is all that it says. e.g. "（2）转租的应当让利。" */
export function headingIsText(draft: Draft): void {
  const heading = draft.paragraphs[0]?.segments.find(({ kind }) => kind === 'heading');
  if (!heading?.text.endsWith('。') || draft.sentenceCount > 0) return;
  Object.assign(heading, { kind: 'sentence', id: 's1' } satisfies Partial<Segment>);
  draft.sentenceCount = 1;
  draft.heading = '';
}

/** Reads the unit notes of a clause; returns whether the first-is-lead rule holds from here on. */
export function readUnits(draft: Draft, firstLeads: boolean): boolean {
  let holds = firstLeads;
  let covered: string[] = [];
  const notes = segmentsOf(draft).filter(({ kind }) => kind === 'units' || kind === 'sentence');
  const single = notes.filter(({ kind }) => kind === 'units').length === 1 && notes.at(-1)?.kind === 'units';
  for (const { kind, id, text } of notes) {
    if (kind === 'sentence') {
      covered.push(id ?? '');
      continue;
    }
    holds ||= declaresFirstLeads(text);
    const sentences = single && draft.kind === 'measure' ? [] : covered;
    for (const mention of readUnitNote(text, holds)) draft.units.push({ ...mention, sentences });
    covered = [];
  }
  return holds;
}
