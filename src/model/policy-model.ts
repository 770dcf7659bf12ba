import type { City, ClauseFrontmatter, PolicyRecord } from './schema.ts';

/** A policy as every format renders it: what is known of it, its city, its clauses in document order. */
export interface PolicyModel {
  record: PolicyRecord;
  city: City;
  clauses: ClauseFrontmatter[];
}

/** The city part of a FRBR address, after GB/T 2260. e.g. "330300" → "cn-3303" */
export function jurisdictionCode(code: string): string {
  return `cn-${code.replace(/(?:00)+$/u, '')}`;
}
