import { pathOf } from '../language/clause-id.ts';

/** Puts a site path below the base that the site is deployed at. e.g. "/search/" → "/duidu/search/" */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/**
 * The address of a clause, or of one of its sentences. e.g. ("wenzhou-2023/2-2-5", "s2") →
 * "/wenzhou-2023/2-2-5/#s2"
 */
export function clauseHref(id: string, sentence?: string): string {
  return href(`/${id}/${sentence === undefined ? '' : `#${sentence}`}`);
}

/** The id of a clause's section on its policy's page; it begins with a letter. e.g. "wenzhou-2023/2-2-5" → "c2-2-5" */
export function sectionId(id: string): string {
  return `c${pathOf(id)}`;
}

/** The part of an address behind the path; nothing for nothing. e.g. { left: "…" } → "?left=…" */
export function queryString(query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Puts a query into the page's address, as a step that Back undoes; the one that is there already is no step. */
export function pushQuery(query: string): void {
  if (query !== location.search) history.pushState(null, '', `${location.pathname}${query}`);
}
