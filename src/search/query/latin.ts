/** What could be pinyin. e.g. "danbao", "dbfl", "rong'zi" */
const LATIN = /^[a-z]['’a-z]*$/u;

/** True for a folded run that may be pinyin: full syllables or initials. */
export function looksLikePinyin(run: string): boolean {
  return run.length > 1 && LATIN.test(run);
}
