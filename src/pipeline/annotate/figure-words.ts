import type { Base } from '../../model/schema.ts';

/** The day by which something is to be reached. e.g. "到2025年", "到2023年底" */
const DEADLINE = /到(\d{4})年(底|末)?/u;

/** Reads a sentence's deadline. e.g. "到2023年底，……" → { quote: "到2023年底", iso: "2023-12-31" } */
export function readDeadline(sentence: string): { quote: string; iso: string } | null {
  const match = DEADLINE.exec(sentence);
  if (!match) return null;
  const [quote, year = '', end] = match;
  return { quote, iso: end === undefined ? year : `${year}-12-31` };
}

/** Words that a base must be quoted by; bases without an entry are known from the metric. */
export const BASE_WORDS: Readonly<Partial<Record<Base, RegExp>>> = {
  new: /新增/u,
  cumulative: /累计/u,
  total: /总/u,
  balance: /余额/u,
  yearly: /每年|年度/u,
  'yearly-average': /年均/u,
  limit: /最高|以下|以内|额度/u,
};
