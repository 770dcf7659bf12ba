import type { ClauseFrontmatter, PolicyRecord, SegmentKind } from '../../model/schema.ts';

/** A run of a clause's text; `id` is the sentence's. */
export interface TextSegment {
  kind: SegmentKind | 'other';
  text: string;
  id?: string;
}

/** A line of a clause's text. */
export type TextLine = TextSegment[];

/** A unit note: 责任单位, 牵头单位, 配合单位. e.g. "（责任单位：市经信局）" */
const UNIT_NOTE = /^（[^（）：]{0,4}(?:责任|牵头|配合)单位：/u;
/** A date in words of its own line. e.g. "2023年10月12日" */
const DATE_LINE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;

/**
 * Parts a clause's text into its lines, and each line into number, heading, sentences, unit notes
 * and what stands around them. Lines joined by line feeds give `clause.text` again, whatever it is.
 */
export function clauseLines(clause: ClauseFrontmatter, policy: PolicyRecord): TextLine[] {
  const pending = [...clause.sentences];
  return clause.text.split('\n').map((line, i) => {
    const head = i === 0 ? headSegments(line, clause) : [];
    let rest = line.slice(head.reduce((sum, { text }) => sum + text.length, 0));
    const segments: TextLine = [...head];
    for (let next = pending[0]; next && rest.includes(next.text); next = pending[0]) {
      const at = rest.indexOf(next.text);
      if (at > 0) segments.push(around(rest.slice(0, at), policy));
      segments.push({ kind: 'sentence', text: next.text, id: next.id });
      rest = rest.slice(at + next.text.length);
      pending.shift();
    }
    if (rest !== '') segments.push(around(rest, policy));
    return segments;
  });
}

/** The number and heading that a clause's first line begins with; a full stop after the heading is part of it. */
function headSegments(line: string, { num, heading }: ClauseFrontmatter): TextSegment[] {
  if (num === '') return heading !== '' && line === heading ? [{ kind: 'title', text: line }] : [];
  if (!line.startsWith(num)) return [];
  const after = line.slice(num.length);
  if (heading === '' || !after.startsWith(heading)) return [{ kind: 'num', text: num }];
  const stop = after[heading.length] === '。' ? '。' : '';
  return [
    { kind: 'num', text: num },
    { kind: 'heading', text: `${heading}${stop}` },
  ];
}

/** What a run of text is that is no sentence. */
function around(text: string, policy: PolicyRecord): TextSegment {
  if (UNIT_NOTE.test(text)) return { kind: 'units', text };
  if (text === policy.signature) return { kind: 'signature', text };
  if (DATE_LINE.test(text)) return { kind: 'date', text };
  if (text.replace(/：$/u, '') === policy.addressee) return { kind: 'addressee', text };
  return { kind: 'other', text };
}
