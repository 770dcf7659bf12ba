/** What looking for a word in a text found. */
export interface SearchedWord {
  word: string;
  /** Ids of the clauses that hold it, in document order; empty when the text does not. */
  clauses: string[];
}

/** Looks for the words that an editor searched for, so that a reader can check the finding. */
export function lookUp(words: readonly string[], clauses: readonly { id: string; text: string }[]): SearchedWord[] {
  return words.map((word) => ({
    word,
    clauses: clauses.filter(({ text }) => text.includes(word)).map(({ id }) => id),
  }));
}
