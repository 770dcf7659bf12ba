import { positionFinder } from '../../model/diagnostics.ts';
import type { Repair } from '../../model/schema.ts';
import type { SourceCell } from './cells.ts';

/** Turns changed cells into the list of repairs, neighbours of the same rules joined. */
export function repairsOf(cells: readonly SourceCell[], source: string): Repair[] {
  const positionOf = positionFinder(source);
  const repairs: Repair[] = [];
  let open: Repair | undefined;
  for (const { start, end, text, rules, reason, evidence } of cells) {
    const before = source.slice(start, end);
    if (rules.length === 0) open = undefined;
    else if (
      open?.end === start &&
      open.reason === reason &&
      open.evidence === evidence &&
      open.rules.join() === rules.join()
    ) {
      open.end = end;
      open.before += before;
      open.after += text;
    } else {
      open = {
        start,
        end,
        ...positionOf(start),
        before,
        after: text,
        rules: [...rules],
        basis: reason === undefined ? 'derived' : 'judged',
        ...(reason !== undefined && { reason }),
        ...(evidence !== undefined && { evidence }),
      };
      repairs.push(open);
    }
  }
  return repairs;
}
