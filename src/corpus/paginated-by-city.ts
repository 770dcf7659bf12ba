import { columnCities } from './cities.ts';
import type { Corpus, CorpusPolicy } from './corpus.ts';
import { memoize } from './memoize.ts';

/** So many cities stand side by side in columns, and so long stay the lists that hold everything. */
const MOST_COLUMNS = 4;

/** True for a site of so many cities that its lists are divided by city, and lead to pages of one city each. */
export function isPaginatedByCity(corpus: Corpus): boolean {
  return columnCities(corpus).length > MOST_COLUMNS;
}

/** The policies of each city, by its id. */
export const policiesByCity = memoize(({ policies }: Corpus): Map<string, CorpusPolicy[]> =>
  Map.groupBy(policies, ({ city }) => city.id),
);

/** How many other policies one is not compared with yet. */
export function notYetCompared({ policies }: Corpus, { record }: CorpusPolicy): number {
  return policies.length - 1 - record.judgedAgainst.length;
}

/** The same in words. e.g. "与其他3个文件尚未比对" */
export const notYetText = (count: number): string => `与其他${count}个文件尚未比对`;

/** The same as a note, which says what that does not mean. */
export const notYetNote = (count: number): string => `${notYetText(count)}：没有判断，不等于没有对应。`;
