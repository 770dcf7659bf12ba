import { splitParagraph } from './sentences.ts';

/** A heading is short and says one thing. e.g. "支持创业创新。" */
const MAX_HEADING = 40;
const NOT_IN_HEADING = /[，；：,;:]/u;

/** An article has a heading only where brackets set it off. e.g. "【适用范围】本办法适用于……" */
const ARTICLE_HEADING = /^[【［[][^】］\]]{1,30}[】］\]]\s*/u;

/** Splits off a heading that ends in 。 or stands alone. e.g. "加强组织领导。发挥……" → heading, body */
export function splitHeading(rest: string): { heading: string; body: string } {
  const [first] = splitParagraph(rest);
  const alone = first?.text === rest && !/[。！？；]$/u.test(rest);
  const isHeading = first?.kind === 'sentence' && first.text.length <= MAX_HEADING && !NOT_IN_HEADING.test(first.text);
  if (!first || !isHeading || !(alone || first.text.endsWith('。'))) return { heading: '', body: rest };
  return { heading: first.text, body: rest.slice(first.text.length) };
}

/** The same for an article, whose first sentence is its rule. */
export function splitArticleHeading(rest: string): { heading: string; body: string } {
  const heading = ARTICLE_HEADING.exec(rest)?.[0] ?? '';
  return { heading, body: rest.slice(heading.length) };
}
