import { columnCities } from './compare.ts';
import type { Corpus, CorpusPolicy } from './corpus.ts';
import { once } from './once.ts';

/** So many cities stand side by side in columns, and so long stay the lists that hold everything. */
const MOST_COLUMNS = 4;

/** True for a site of so many cities that its lists are divided by city, and lead to pages of one city each. */
export function isMany(corpus: Corpus): boolean {
  return columnCities(corpus).length > MOST_COLUMNS;
}

/** The policies of each city, by its id. */
export const policiesByCity = once(({ policies }: Corpus): Map<string, CorpusPolicy[]> => Map.groupBy(policies, ({ city }) => city.id));

/** How many other policies one is not compared with yet. */
export function notYetCompared({ policies }: Corpus, { record }: CorpusPolicy): number {
  return policies.length - 1 - record.judgedAgainst.length;
}
