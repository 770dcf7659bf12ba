import { parentPath, pathOf } from '../../language/clause-id.ts';
import { findClauseReference, type ReferredClause, type ReferredPolicy } from '../../model/clause-reference.ts';

/** Longer than any address of the site. */
const LONGEST = 200;
/** How many are offered. */
const MOST = 6;
/** What follows the city in the id of a policy. e.g. "-2023" */
const POLICY_YEAR = /-\d*$/u;

/**
 * Guesses which clauses an address means that leads nowhere: the one that it refers to, else those of
 * the same part. e.g. "/wenzhou/18" → wenzhou-2023/2-4-18; "/wenzhou-2023/2-4-99/" → wenzhou-2023/2-4-15 …
 * @param path below the site's base; whatever stands there is only compared.
 * @returns the likeliest first.
 */
export function nearClauses(path: string, policies: readonly ReferredPolicy[]): ReferredClause[] {
  const words = decoded(path.slice(0, LONGEST))
    .toLowerCase()
    .replace(/\.\w+$/u, '')
    .split('/')
    .filter((word) => word !== '' && word !== 'index');
  const meant = findClauseReference(words.join(' '), policies);
  if (meant.length > 0) return meant.slice(0, MOST);
  const [place = '', rest = ''] = words;
  const own = policies
    .filter(({ id, city }) => id === place || city === place.replace(POLICY_YEAR, ''))
    .flatMap(({ clauses }) => clauses);
  for (let above = parentPath(rest); above !== null; above = parentPath(above)) {
    const near = own.filter(({ id }) => pathOf(id) === above || pathOf(id).startsWith(`${above}-`));
    if (near.length > 0) return near.slice(0, MOST);
  }
  return [];
}

/** An address as read; one that is not well formed stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
