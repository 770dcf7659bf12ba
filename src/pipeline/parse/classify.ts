import type { Surrounding } from '../../model/schema.ts';
import { surroundingKind } from './furniture.ts';
import type { Line } from './lines.ts';
import { isArticle, readOrdinal, type Ordinal } from '../../language/levels.ts';
import { attachmentListStart, isAttachmentHead, isBodyName, lineRole, type LineRole } from './roles.ts';

/** A line with what it is. */
export type ClassifiedLine = Line &
  (
    | { is: 'surrounding'; kind: Surrounding['kind'] }
    | { is: 'numbered'; ordinal: Ordinal }
    | { is: 'text'; role: LineRole }
    /** `opens` at the head of an attachment. */
    | { is: 'annex'; opens: boolean; role: LineRole }
  );

/** Tells every line's part in the document from its form and its place among the others. */
export function classifyLines(lines: readonly Line[]): ClassifiedLine[] {
  const articles = lines.some(({ text }) => isArticle(text));
  const nextRole = nextLines(lines);
  let attachment: number | null = null;
  let numbered = false;
  let inAnnex = false;
  const classified = lines.map((line, i): ClassifiedLine => {
    const kind = surroundingKind(line.text);
    if (kind) return { ...line, is: 'surrounding', kind };
    const role = lineRole(line.text, nextRole[i]);
    const opens = numbered && isAttachmentHead(line.text);
    inAnnex ||= opens;
    if (inAnnex) return { ...line, is: 'annex', opens, role: role === 'title' ? 'title' : 'text' };
    const ordinal = readOrdinal(line.text, articles);
    // e.g. “2.任务清单” below “附件：1.分工表”
    const listed = ordinal !== null && attachment !== null && ordinal.value === attachment + 1;
    attachment = listed ? ordinal.value : attachmentListStart(line.text);
    if (listed) return { ...line, is: 'text', role: 'closing' };
    if (!ordinal) return { ...line, is: 'text', role };
    numbered ||= ordinal.level.rank === 0 || isArticle(line.text);
    return { ...line, is: 'numbered', ordinal };
  });
  return keepClosingLast(classified);
}

/** The line below each, further signatories of the same document passed over. */
function nextLines(lines: readonly Line[]): (string | undefined)[] {
  const next: (string | undefined)[] = [];
  let below: string | undefined;
  for (let i = lines.length - 1; i >= 0; i--) {
    next[i] = below;
    const text = lines[i]?.text ?? '';
    const passes = isBodyName(text) && below !== undefined && lineRole(text, below) === 'signature';
    if (!passes) below = text;
  }
  return next;
}

/** Only what stands behind the last provision closes the document; the like between two provisions is text. */
function keepClosingLast(lines: ClassifiedLine[]): ClassifiedLine[] {
  const first = lines.findIndex(({ is }) => is === 'numbered');
  const last = lines.findLastIndex(({ is }) => is === 'numbered');
  return lines.map((line, i) => {
    if (line.is !== 'text' || i > last) return line;
    const ends = line.role === 'closing' || (i > first && (line.role === 'signature' || line.role === 'date'));
    return ends ? { ...line, role: 'text' } : line;
  });
}
