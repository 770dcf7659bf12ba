import type { Ledger, LedgerEdit, RepairRule } from '../model/schema.ts';

/** A run of a line: kept, or one side of an edit. */
export interface LinePiece {
  text: string;
  edit?: LedgerEdit;
}

/** A line of the source as given and as restored. */
export interface SourceLine {
  line: number;
  raw: LinePiece[];
  restored: LinePiece[];
  rules: RepairRule[];
  judged: boolean;
}

/** Lays a ledger out line by line; lines without text are left out. */
export function sourceLines({ source, edits }: Pick<Ledger, 'source' | 'edits'>): SourceLine[] {
  const rows: SourceLine[] = [];
  let start = 0;
  let next = 0;
  source.lines.forEach((text, i) => {
    const end = start + text.length;
    const own: LedgerEdit[] = [];
    for (let edit = edits[next]; edit && edit.start <= end; edit = edits[next]) {
      own.push(edit);
      next++;
    }
    if (text.trim() !== '' || own.length > 0) rows.push(rowOf(i + 1, text, start, own));
    start = end + 1;
  });
  return rows;
}

function rowOf(line: number, text: string, start: number, edits: readonly LedgerEdit[]): SourceLine {
  const raw: LinePiece[] = [];
  const restored: LinePiece[] = [];
  let at = 0;
  for (const edit of edits) {
    const kept = { text: text.slice(at, edit.start - start) };
    raw.push(kept, { text: edit.before, edit });
    restored.push(kept, { text: edit.after, edit });
    at = edit.end - start;
  }
  const rest = { text: text.slice(at) };
  return {
    line,
    raw: [...raw, rest].filter(hasText),
    restored: [...restored, rest].filter(hasText),
    rules: [...new Set(edits.map(({ rule }) => rule))],
    judged: edits.some(({ basis }) => basis === 'judged'),
  };
}

const hasText = (piece: LinePiece): boolean => piece.text !== '';

/** Every line's clause: line → clause id. Page furniture within a clause's range belongs to none. */
export function clauseByLine(
  clauses: readonly { id: string; lines: { from: number; to: number } }[],
  surroundings: readonly { line: number }[],
): Map<number, string> {
  const found = new Map<number, string>();
  for (const { id, lines } of clauses) for (let line = lines.from; line <= lines.to; line++) found.set(line, id);
  for (const { line } of surroundings) found.delete(line);
  return found;
}
