import { queryString } from '../../ui/href.ts';

/** What a reader asks of the list of supports; an empty string asks nothing. */
export interface SupportFilter {
  need: string;
  stage: string;
  instrument: string;
  city: string;
  /** Yuan; 0 asks nothing. */
  min: number;
}

/** What the filter looks at of a support. */
export interface SupportFacts {
  needs: readonly string[];
  stages: readonly string[];
  instrument: string;
  city: string;
  amount: number | null;
}

export const FILTER_KEYS = ['need', 'stage', 'instrument', 'city', 'min'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Reads a filter from an address. e.g. "?need=funding&min=100000" */
export function readFilter(search: string): SupportFilter {
  const query = new URLSearchParams(search);
  const word = (key: FilterKey): string => query.get(key) ?? '';
  const min = Number(word('min'));
  return {
    need: word('need'),
    stage: word('stage'),
    instrument: word('instrument'),
    city: word('city'),
    min: Number.isFinite(min) && min > 0 ? min : 0,
  };
}

/** Writes a filter as an address query, leaving out what asks nothing. e.g. "?need=funding", "" */
export function writeFilter(filter: SupportFilter): string {
  return queryString(new URLSearchParams(activeKeys(filter).map((key) => [key, String(filter[key])])));
}

/** The keys that ask something. */
export function activeKeys(filter: SupportFilter): FilterKey[] {
  return FILTER_KEYS.filter((key) => filter[key] !== '' && filter[key] !== 0);
}

/** A filter with one key asking nothing. */
export function loosen(filter: SupportFilter, key: FilterKey): SupportFilter {
  return { ...filter, [key]: key === 'min' ? 0 : '' };
}

/** True when a support answers all that is asked. A support without an amount answers no minimum. */
export function matches(support: SupportFacts, filter: SupportFilter): boolean {
  return (
    (filter.need === '' || support.needs.includes(filter.need)) &&
    (filter.stage === '' || support.stages.includes(filter.stage)) &&
    (filter.instrument === '' || support.instrument === filter.instrument) &&
    (filter.city === '' || support.city === filter.city) &&
    (filter.min === 0 || (support.amount !== null && support.amount >= filter.min))
  );
}

/** Which single condition to drop so that something is found, and how much, the most first. */
export function waysToLoosen(
  supports: readonly SupportFacts[],
  filter: SupportFilter,
): { key: FilterKey; count: number }[] {
  return activeKeys(filter)
    .map((key) => ({ key, count: supports.filter((support) => matches(support, loosen(filter, key))).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
