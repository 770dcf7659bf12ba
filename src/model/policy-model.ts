import type { City, ClauseFrontmatter, PolicyRecord } from './schema.ts';

/** A policy as every format renders it: what is known of it, its city, its clauses in document order. */
export interface PolicyModel {
  record: PolicyRecord;
  city: City;
  clauses: ClauseFrontmatter[];
}

const OVER = { targets: '，目标期已结束', validity: '，有效期已过' } as const;

/** The period of a policy, and that it is over where it is. e.g. "目标至2025年，目标期已结束" */
export function periodText({ period, periodIsOver }: PolicyRecord): string {
  return periodWords({ periodLabel: period.label, periodIsOver, periodCovers: period.covers });
}

/** The same of a row of `/data/policies.json`. */
export function periodWords({
  periodLabel,
  periodIsOver,
  periodCovers,
}: {
  periodLabel: string;
  periodIsOver: boolean;
  periodCovers: keyof typeof OVER;
}): string {
  return `${periodLabel}${periodIsOver ? OVER[periodCovers] : ''}`;
}

/** What the reader must know beside every copy of a text. */
export function periodCaution(record: PolicyRecord): string {
  return `${periodText(record)}（${record.period.checkedOn}核对）。是否仍有效，以发文机关公布为准。`;
}

/** The city part of a FRBR address, after GB/T 2260. e.g. "330300" → "cn-3303" */
export function jurisdictionCode(code: string): string {
  return `cn-${code.replace(/(?:00)+$/u, '')}`;
}
