import { lastAtMost } from '../../model/diagnostics.ts';
import type { LedgerEdit, Repair, RepairRule } from '../../model/schema.ts';

/** Which of several rules explains an edit: the one that lost or moved most, first. */
const PRINCIPAL: readonly RepairRule[] = ['erratum', 'lost-byte', 'gbk-slip', 'pinyin-gloss', 'traditional', 'width'];

type Edit = Pick<Repair, 'start' | 'end' | 'before' | 'after'>;

/**
 * Writes repairs as the edits that are published.
 * @param byteOf the offset in the file's bytes of an offset in its text.
 */
export function ledgerEdits(repairs: readonly Repair[], byteOf: (offset: number) => number): LedgerEdit[] {
  return repairs.map(({ rules, start, end, ...rest }, i) => ({
    id: `e${i + 1}`,
    start,
    end,
    byteStart: byteOf(start),
    byteEnd: byteOf(end),
    ...rest,
    rule: PRINCIPAL.find((rule) => rules.includes(rule)) ?? 'erratum',
    steps: rules,
  }));
}

/** Counts edits by the rule that explains them, most severe rule first. */
export function countByRule(edits: readonly LedgerEdit[]): Partial<Record<RepairRule, number>> {
  const counts: Partial<Record<RepairRule, number>> = {};
  for (const rule of PRINCIPAL) {
    const count = edits.filter((edit) => edit.rule === rule).length;
    if (count > 0) counts[rule] = count;
  }
  return counts;
}

/** Follows a list of edits forwards: source → restored text. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, after } of edits) {
    parts.push(source.slice(at, start), after);
    at = end;
  }
  return parts.join('') + source.slice(at);
}

/** Follows it backwards: restored text → source. */
export function undoEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  let reached = 0;
  for (const { start, end, before, after } of edits) {
    const kept = start - reached;
    parts.push(text.slice(at, at + kept), before);
    at += kept + after.length;
    reached = end;
  }
  return parts.join('') + text.slice(at);
}

/**
 * Returns a function from an offset in the restored text to the offset in the source that it was
 * read from; within an edit, the edit's beginning.
 */
export function sourceFinder(edits: readonly Edit[]): (offset: number) => number {
  const starts: number[] = [];
  let shift = 0;
  for (const { start, before, after } of edits) {
    starts.push(start + shift);
    shift += after.length - before.length;
  }
  return (offset) => {
    const at = lastAtMost(starts, offset);
    const edit = edits[at];
    if (!edit) return offset;
    const into = offset - (starts[at] ?? 0);
    return into < edit.after.length ? edit.start : edit.end + into - edit.after.length;
  };
}
