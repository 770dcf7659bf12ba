import type { Catalogue, CatalogueIndex } from '../index/catalogue.ts';

/** By what hits can be narrowed, in the order shown. */
export const FACETS = ['city', 'kind', 'topic', 'unit', 'instrument'] as const;
export type Facet = (typeof FACETS)[number];

/** A value of a facet. */
export interface FacetValue {
  id: string;
  label: string;
}

/** What belongs to each clause, as numbers in the lists of values. `/find/facets.json` */
export interface FacetTable {
  topics: FacetValue[];
  units: FacetValue[];
  instruments: FacetValue[];
  /** One entry a clause. */
  topic: number[][];
  unit: number[][];
  instrument: number[][];
}

/** Chosen values; those of one facet are alternatives, the facets must all agree. */
export type FacetSelection = Record<Facet, string[]>;

/** A value with the hits that choosing it would leave. */
export interface FacetCount extends FacetValue {
  count: number;
}

/** Narrows hits and counts what further narrowing would leave. */
export interface FacetIndex {
  narrow(clauses: readonly number[], selection: FacetSelection): number[];
  /** Values without hits are left out, unless chosen. Each facet counts under the choices of the others. */
  count(clauses: readonly number[], selection: FacetSelection): Record<Facet, FacetCount[]>;
}

/** Nothing chosen. */
export const noSelection = (): FacetSelection => ({ city: [], kind: [], topic: [], unit: [], instrument: [] });

/** Makes the tables of a site searchable. */
export function createFacetIndex(catalogue: Catalogue, clauses: CatalogueIndex, table: FacetTable): FacetIndex {
  const values = facetValues(catalogue, table);
  const owned: Record<Facet, (clause: number) => readonly string[]> = {
    city: (clause) => [clauses.clause(clause).policy.city],
    kind: (clause) => [clauses.clause(clause).kind],
    topic: (clause) => idsOf(table.topics, table.topic[clause]),
    unit: (clause) => idsOf(table.units, table.unit[clause]),
    instrument: (clause) => idsOf(table.instruments, table.instrument[clause]),
  };
  const agrees = (clause: number, selection: FacetSelection, except?: Facet): boolean =>
    FACETS.every(
      (facet) =>
        facet === except ||
        selection[facet].length === 0 ||
        owned[facet](clause).some((id) => selection[facet].includes(id)),
    );
  const countFacet = (facet: Facet, all: readonly number[], selection: FacetSelection): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const clause of all) {
      if (!agrees(clause, selection, facet)) continue;
      for (const id of owned[facet](clause)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return values[facet]
      .map((value) => ({ ...value, count: counts.get(value.id) ?? 0 }))
      .filter(({ id, count }) => count > 0 || selection[facet].includes(id));
  };
  return {
    narrow: (all, selection) => all.filter((clause) => agrees(clause, selection)),
    count: (all, selection) =>
      Object.fromEntries(FACETS.map((facet) => [facet, countFacet(facet, all, selection)])) as Record<
        Facet,
        FacetCount[]
      >,
  };
}

const idsOf = (values: readonly FacetValue[], numbers: readonly number[] = []): string[] =>
  numbers.flatMap((number) => values[number]?.id ?? []);

function facetValues(
  { policies, kinds }: Catalogue,
  { topics, units, instruments }: FacetTable,
): Record<Facet, FacetValue[]> {
  const cities = new Map(policies.map(({ city, cityName }) => [city, cityName]));
  return {
    city: [...cities].map(([id, label]) => ({ id, label })),
    kind: kinds.map((label) => ({ id: label, label })),
    topic: topics,
    unit: units,
    instrument: instruments,
  };
}

/** Reads the choices of an address; values are only ever compared. e.g. "?q=贷款&city=wenzhou&topic=credit" */
export function readSelection(params: URLSearchParams): FacetSelection {
  return Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(params.getAll(facet))]])) as FacetSelection;
}
