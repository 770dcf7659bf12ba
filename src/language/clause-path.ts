/** Names of text that no ordinal numbers; attachments are annex-1, annex-2 … */
export const NAMED_PATHS = ['notice', 'preamble', 'closing'] as const;

/** Joins a policy id and a path into a clause id. e.g. ("wenzhou-2023", "2-2-5") → "wenzhou-2023/2-2-5" */
export function clauseId(policy: string, path: string): string {
  return `${policy}/${path}`;
}

/**
 * Splits a clause id. e.g. "wenzhou-2023/2-2-5" → { policy: "wenzhou-2023", path: "2-2-5" }
 * @throws Error when there is no slash in it.
 */
export function splitClauseId(id: string): { policy: string; path: string } {
  const slash = id.indexOf('/');
  if (slash < 1) throw new Error(`not a clause id: "${id}" (expected "<policy>/<path>")`);
  return { policy: id.slice(0, slash), path: id.slice(slash + 1) };
}

/** The ordinals of a path, from the top; empty for a named one. e.g. "2-2-5" → [2, 2, 5] */
export function pathOrdinals(path: string): number[] {
  return /^\d+(?:-\d+)*$/.test(path) ? path.split('-').map(Number) : [];
}

/** The path one level up, or `null` at the top. e.g. "2-2-5" → "2-2" */
export function parentPath(path: string): string | null {
  const cut = path.lastIndexOf('-');
  return cut === -1 ? null : path.slice(0, cut);
}
