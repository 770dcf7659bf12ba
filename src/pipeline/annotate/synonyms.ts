import { warning, type Diagnostic } from '../../model/diagnostics.ts';
import type { Synonyms } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';

/** Warns of groups of which the texts print no word: they lead a reader nowhere. */
export function checkSynonyms(texts: readonly string[], synonyms: Seed<Synonyms[]>): Diagnostic[] {
  const remedy = 'Add the word that the texts use, or remove the group.';
  return synonyms.data.flatMap(({ id, words }, i): Diagnostic[] => {
    if (words.some((word) => texts.some((text) => text.includes(word)))) return [];
    return [warning(synonyms.locate([i]), 'synonym-unused', `no text holds a word of “${id}”`, remedy)];
  });
}
