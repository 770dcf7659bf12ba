import type { Diagnostic } from '../../model/diagnostics.ts';
import { joinPath } from '../../language/clause-id.ts';
import { ITEM_RANK, type Ordinal } from '../../language/levels.ts';

/** The ordinals of a provision, from the top. */
export type Trail = readonly Ordinal[];

export const trailPath = (trail: Trail): string => joinPath(trail.map(({ value }) => value));

type Finding = Pick<Diagnostic, 'code' | 'message' | 'remedy' | 'severity'>;

/** A section under a new parent that goes on with a smaller number may as well be the rest of a damaged list. */
const LEAST_RUN = 3;

/**
 * Watches the order of numbers. Items may run through sections or restart; parts and sections
 * count from one under their parent, or sections run through all parts. Numbers that skip or repeat are
 * findings, never guesses.
 */
export class Sequence {
  private readonly paths = new Set<string>();
  /** What stands below one of these stands twice as well, and is not told again. */
  private readonly repeated = new Set<string>();
  /** Parent's path and depth → the last number under it. */
  private readonly last = new Map<string, number>();
  /** Level → the last number at it, under whatever parent. */
  private readonly lastAt = new Map<number, number>();

  add(ordinal: Ordinal, trail: Trail): Finding[] {
    const path = trailPath(trail);
    const isRepeated = this.paths.has(path);
    const isTold = trail.some((_, i) => this.repeated.has(trailPath(trail.slice(0, i))));
    const findings: Finding[] = isRepeated && !isTold ? [repeats(ordinal, path)] : [];
    if (isRepeated) this.repeated.add(path);
    const key = `${trail.length}:${trailPath(trail.slice(0, -1))}`;
    const previous = this.last.get(key) ?? 0;
    const isItem = ordinal.level.rank === ITEM_RANK;
    const lastThrough = this.lastAt.get(ordinal.level.rank) ?? 0;
    const runsOn = ordinal.value === lastThrough + 1 && (isItem || (previous === 0 && ordinal.value >= LEAST_RUN));
    if (ordinal.value !== previous + 1 && !runsOn && !isRepeated && !isTold)
      findings.push(skips(ordinal, previous, isItem ? lastThrough : null));
    this.paths.add(path);
    this.last.set(key, ordinal.value);
    this.lastAt.set(ordinal.level.rank, ordinal.value);
    return findings;
  }
}

function repeats({ num }: Ordinal, path: string): Finding {
  return {
    severity: 'error',
    code: 'numbering-repeats',
    message: `${num} stands a second time here (path ${path})`,
    remedy: 'Check the source for a lost heading; correct it with an erratum in policy.yaml.',
  };
}

function skips({ num, level }: Ordinal, previous: number, lastItem: number | null): Finding {
  const expected = lastItem === null ? String(previous + 1) : `${previous + 1} or ${lastItem + 1}`;
  return {
    severity: 'warning',
    code: 'numbering-skips',
    message: `${num} (${level.name}) follows ${previous || 'nothing'}; ${expected} was expected`,
    remedy: 'Check the source for lost text; if the original counts so, nothing is to do.',
  };
}
