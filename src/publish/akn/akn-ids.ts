import { pathOrdinals, sentenceNumber, splitClauseId } from '../../language/clause-id.ts';
import type { ClauseFrontmatter } from '../../model/schema.ts';

/** Elements for the levels of GB/T 9704-2012: 一、 （一） 1. （1）, with the short names that ids use. */
export const LEVELS = [
  { element: 'division', short: 'dvs' },
  { element: 'subdivision', short: 'subdvs' },
  { element: 'article', short: 'art' },
  { element: 'paragraph', short: 'para' },
] as const;

/** The level whose numbering may run through a whole document. */
const ARTICLE_DEPTH = 3;

/**
 * Akoma Ntoso ids of a policy's clauses, by clause id. A measure whose number occurs once among the
 * policy's measures is named by it alone; everything else by its place.
 * e.g. "wenzhou-2023/2-2-7" → "art_7", "shaoxing-2021/1-5-1" → "dvs_1__subdvs_5__art_1", "…/closing" → "closing"
 */
export function aknIds(clauses: readonly ClauseFrontmatter[]): Map<string, string> {
  const measures = Map.groupBy(
    clauses.filter(({ kind, path }) => kind === 'measure' && path.length === ARTICLE_DEPTH),
    ({ path }) => path.at(-1),
  );
  return new Map(
    clauses.map(({ id, kind, path }) => {
      const ordinals = pathOrdinals(splitClauseId(id).path);
      const last = path.at(-1) ?? '';
      const runsThrough = kind === 'measure' && ordinals.length === ARTICLE_DEPTH && measures.get(last)?.length === 1;
      if (runsThrough) return [id, `art_${last}`];
      return [
        id,
        ordinals.length === 0
          ? path.join('-')
          : ordinals.map((n, depth) => `${levelAt(depth + 1).short}_${n}`).join('__'),
      ];
    }),
  );
}

/**
 * The level at a depth, counted from 1.
 * @throws RangeError below the fourth level, which GB/T 9704-2012 does not know.
 */
export function levelAt(depth: number): (typeof LEVELS)[number] {
  const level = LEVELS[depth - 1];
  if (!level) throw new RangeError(`GB/T 9704-2012 numbers four levels, not ${depth}`);
  return level;
}

/** The id of a sentence. e.g. ("art_7", "s2") → "art_7__sent_2" */
export function aknSentenceId(eId: string, sentence: string): string {
  return `${eId}__sent_${sentenceNumber(sentence)}`;
}
