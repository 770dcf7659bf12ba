/** True where a text holds every word that was typed, in either width and case. e.g. "温州 １８" in "温州措施18 降低制度性交易成本" */
export function holdsWords(text: string, typed: string): boolean {
  const plain = (one: string): string => one.normalize('NFKC').toLowerCase();
  return plain(typed)
    .trim()
    .split(/\s+/u)
    .every((word) => plain(text).includes(word));
}
