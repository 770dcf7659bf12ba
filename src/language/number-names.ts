import { sentenceNumber } from './clause-id.ts';

/** What closes an ordinal. e.g. "5.", "一、", "第三条　" */
const CLOSING_MARK = /[.．、]?\s*$/u;

const ARABIC = /^\d/u; // 5., not （5）

/** An ordinal as set before a heading: Arabic ones keep a distance. e.g. "5." → "5. ", "（一）" → "（一）" */
export const spacedNum = (num: string): string => (ARABIC.test(num) ? `${num.trimEnd()} ` : num);

/** An ordinal within a name. e.g. "5." → "5", "（一）" → "（一）", "第三条　" → "第三条" */
export const bareNum = (num: string): string => num.replace(CLOSING_MARK, '');

/** Sentences by their ids. e.g. "s2" → "第2句"; ("s1", "s3") → "第1、3句" */
export const sentenceName = (...ids: readonly string[]): string => `第${ids.map(sentenceNumber).join('、')}句`;
