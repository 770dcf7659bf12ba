import type { Corpus } from '../../corpus/corpus.ts';
import { memoize } from '../../corpus/memoize.ts';

/** How sentences that another policy does not answer are spoken of. */
export interface GapWords {
  /** Of the page that lists them. */
  title: string;
  /** Behind their number. e.g. "10句对方未见对应" */
  unanswered: string;
  /** Where a city is named, that city's text. */
  text: string;
}

/**
 * Of two cities with a policy each, what one does not answer the other has alone; of more policies, a third may
 * answer it.
 */
export const gapWords = memoize(({ policies }: Corpus): GapWords =>
  policies.length <= 2 && policies[0]?.city !== policies[1]?.city
    ? { title: '只见于一市的内容', unanswered: '对方未见对应', text: '对方文本' }
    : { title: '别的文本未见对应的内容', unanswered: '别的文本至少一份未见对应', text: '其文本' },
);
