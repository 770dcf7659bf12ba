import { queryString } from '../../ui/href.ts';
import { FACETS, readSelection, type FacetSelection } from './facets.ts';

/** What an address of the search page holds. */
export interface SearchState {
  query: string;
  selection: FacetSelection;
}

/** Longer queries are cut: no text is found by more. */
const MOST_CHARACTERS = 200;

/** Reads the search page's address; anything may stand in it. */
export function readSearchAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  return { query: (params.get('q') ?? '').slice(0, MOST_CHARACTERS), selection: readSelection(params) };
}

/** The part of an address behind the path. e.g. { query: "贷款", … } → "?q=%E8%B4%B7%E6%AC%BE&city=wenzhou" */
export function searchAddress({ query, selection }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const facet of FACETS) for (const value of selection[facet]) params.append(facet, value);
  return queryString(params);
}
