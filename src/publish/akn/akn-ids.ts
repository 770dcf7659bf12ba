import { memoize } from '../../corpus/memoize.ts';
import { sentenceNumber } from '../../language/clause-id.ts';
import { isArticle, ITEM_RANK } from '../../language/levels.ts';
import type { ClauseFrontmatter } from '../../model/schema.ts';
import { ordinalsOf } from '../ordinals.ts';

/**
 * Akoma Ntoso ids of a policy's clauses, by clause id. An article, or a measure that is an item, is named by
 * its number alone where that occurs once; everything else by its place.
 * e.g. "wenzhou-2023/2-2-7" → "art_7", "shaoxing-2021/1-5-1" → "dvs_1__subdvs_5__art_1", "…/closing" → "closing"
 */
export const aknIds = memoize((clauses: readonly ClauseFrontmatter[]): ReadonlyMap<string, string> => {
  const ordinals = ordinalsOf(clauses);
  const items = clauses.filter(
    ({ id, kind, num }) => (kind === 'measure' || isArticle(num)) && ordinals.get(id)?.at(-1)?.level.rank === ITEM_RANK,
  );
  const alone = new Set(
    [...Map.groupBy(items, ({ path }) => path.at(-1)).values()].flatMap(([first, ...more]) =>
      first && more.length === 0 ? [first.id] : [],
    ),
  );
  const ids = new Map<string, string>();
  for (const { id, path, ancestors } of clauses) {
    const ordinal = ordinals.get(id)?.at(-1);
    const above = alone.has(id) ? undefined : ids.get(ancestors.at(-1) ?? '');
    const own = ordinal ? `${ordinal.level.akn[1]}_${ordinal.value}` : path.join('-');
    ids.set(id, above === undefined ? own : `${above}__${own}`);
  }
  return ids;
});

/** The id of a sentence. e.g. ("art_7", "s2") → "art_7__sent_2" */
export const aknSentenceId = (eId: string, sentence: string): string => `${eId}__sent_${sentenceNumber(sentence)}`;
