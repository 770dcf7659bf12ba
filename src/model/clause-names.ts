import type { ClauseKind } from './schema.ts';
import { KIND_LABELS } from './labels.ts';

/** An ordinal as set before a heading: Arabic ones keep a distance. e.g. "5." → "5. ", "（一）" → "（一）" */
export function spacedNum(num: string): string {
  return /^\d/.test(num) ? `${num} ` : num;
}

/** How people refer to a clause. e.g. "措施5", "目标（一）", "引言" */
export function clauseShortName(data: { kind: ClauseKind; num: string }): string {
  return `${KIND_LABELS[data.kind]}${data.num.replace(/[.．、]$/u, '')}`;
}
