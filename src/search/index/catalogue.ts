import { clauseId } from '../../language/clause-id.ts';
import { memoize } from '../../corpus/memoize.ts';

/*
 * What search knows of every clause before it loads any: enough to rank and to name a hit, in
 * columns, so that it stays small for many cities. scripts/build/search/search-files.ts writes it.
 */

/** A policy as hits name it; its clauses follow those of the policy before it. */
export interface CataloguePolicy {
  id: string;
  city: string;
  cityName: string;
  title: string;
  period: string;
  /** Of its clauses, in document order. e.g. ["preamble", "1", "1-1"] */
  paths: string[];
}

/** A record of the index: a stretch of clauses, one behind the other. */
export interface CatalogueBlock {
  /** The name that the index gives the record. */
  record: string;
  clauses: number;
}

/** `/find/catalogue.json` */
export interface Catalogue {
  policies: CataloguePolicy[];
  blocks: CatalogueBlock[];
  /** Labels of the kinds, best first; `kind` counts from 0 in it. */
  kinds: string[];
  /** One entry a clause in each column. */
  kind: number[];
  /** Tokens of the clause's text. */
  size: number[];
  /** Tokens before its heading, and in it. */
  headingAt: number[];
  headingSize: number[];
  /** True where texts hold traditional characters, so that simplified queries must try them. */
  holdsTraditional: boolean;
}

/** One clause of the catalogue. */
export interface CatalogueClause {
  id: string;
  policy: CataloguePolicy;
  kind: string;
}

/** Finds clauses of the catalogue by number. */
export interface CatalogueIndex {
  clause(number: number): CatalogueClause;
  cityOrder(city: string): number;
}

/** Makes the catalogue's columns searchable, once. Clauses count from 0 through all policies. */
export const indexCatalogue = memoize((catalogue: Catalogue): CatalogueIndex => {
  const owners = catalogue.policies.flatMap((policy) =>
    policy.paths.map((path) => ({ policy, id: clauseId(policy.id, path) })),
  );
  const cities = [...new Set(catalogue.policies.map(({ city }) => city))];
  return {
    clause(number) {
      const owner = owners[number];
      if (!owner) throw new RangeError(`the catalogue has no clause ${number}`);
      return { ...owner, kind: catalogue.kinds[catalogue.kind[number] ?? 0] ?? '' };
    },
    cityOrder: (city) => cities.indexOf(city),
  };
});
