/*
 * Ids of clauses and sentences, put together and taken apart here alone: "<policy>/<path>", and of a
 * sentence "<policy>/<path>#<sentence>". A path joins the ordinals from the top, or names unnumbered text.
 */

/** e.g. ("wenzhou-2023", "2-2-5") → "wenzhou-2023/2-2-5" */
export const clauseId = (policy: string, path: string): string => `${policy}/${path}`;

/** e.g. ("wenzhou-2023/2-2-5", "s2") → "wenzhou-2023/2-2-5#s2" */
export const sentenceId = (clause: string, sentence: string): string => `${clause}#${sentence}`;

/**
 * Splits a clause id. e.g. "wenzhou-2023/2-2-5" → { policy: "wenzhou-2023", path: "2-2-5" }
 * @throws Error when there is no slash in it.
 */
export function splitClauseId(id: string): { policy: string; path: string } {
  const slash = id.indexOf('/');
  if (slash < 1) throw new Error(`not a clause id: "${id}" (expected "<policy>/<path>")`);
  return { policy: id.slice(0, slash), path: id.slice(slash + 1) };
}

/** e.g. "wenzhou-2023/2-2-5" → "2-2-5"; of a sentence's id, with the sentence: "2-2-5#s2" */
export const pathOf = (id: string): string => splitClauseId(id).path;

/** The policy of a clause, a sentence or of itself. e.g. "wenzhou-2023/2-2-5#s2" → "wenzhou-2023" */
export function policyOf(id: string): string {
  const slash = id.indexOf('/');
  return slash === -1 ? id : id.slice(0, slash);
}

/**
 * Splits a sentence's id, whole or within its policy. e.g. "2-2-5#s2" → { clause: "2-2-5", sentence: "s2" }
 * @throws Error when there is no hash in it.
 */
export function splitSentenceId(id: string): { clause: string; sentence: string } {
  const hash = id.indexOf('#');
  if (hash < 1) throw new Error(`not the id of a sentence: "${id}" (expected "<clause>#<sentence>")`);
  return { clause: id.slice(0, hash), sentence: id.slice(hash + 1) };
}

/** Which sentence of its clause it is. e.g. "s2" → 2 */
export const sentenceNumber = (sentence: string): number => Number(sentence.slice(1));

/** e.g. [2, 2, 5] → "2-2-5" */
export const joinPath = (ordinals: readonly number[]): string => ordinals.join('-');

/** A path of ordinals. e.g. "2-2-5"; not "notice", not "annex-1" */
const NUMBERED_PATH = /^\d+(?:-\d+)*$/u;

/** The steps of a path, from the top; a name is one. e.g. "2-2-5" → ["2", "2", "5"], "annex-1" → ["annex-1"] */
export const pathSteps = (path: string): string[] => (NUMBERED_PATH.test(path) ? path.split('-') : [path]);

/** The ordinals of a path, from the top; empty for a named one. e.g. "2-2-5" → [2, 2, 5] */
export const pathOrdinals = (path: string): number[] => (NUMBERED_PATH.test(path) ? path.split('-').map(Number) : []);

/** The path one level up, or `null` at the top. e.g. "2-2-5" → "2-2" */
export function parentPath(path: string): string | null {
  const cut = path.lastIndexOf('-');
  return cut === -1 ? null : path.slice(0, cut);
}
