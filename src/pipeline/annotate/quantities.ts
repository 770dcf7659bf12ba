import type { Base, Comparator } from '../../model/schema.ts';

/** A number with its unit, as the words around it read. */
export interface Quantity {
  /** Of the numeral, 万 and 亿 included. */
  start: number;
  end: number;
  value: number;
  unit: string;
  comparator: Comparator;
  /** 力争 stands before it in its phrase. */
  effort: boolean;
  /** The value with the comparator that is printed beside it. e.g. "不低于2.5%" */
  printed: string;
}

const MULTIPLIERS: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** A number and what it counts. e.g. "1.1万亿元", "7.5 %", "3万人次" */
const QUANTITY =
  /(\d+(?:\.\d+)?)(万亿|万|亿)?( ?)(平方米|平方公里|个百分点|人次|台次|批次|单次|场次|家|户|个|笔|元|人|亩|项|件|名|次|台|%|％)/gu;

/** Words behind a value. e.g. "20家以上", "1000万元以下（含）" */
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^左右/u, 'approx'],
  [/^以上(?:（含）)?/u, 'ge'],
  [/^以[下内](?:（含）)?/u, 'le'],
];

/** Words before a value; the longer ones first. e.g. "不低于2.5%", "最高给予20万元" */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不低于|不少于|至少)$/u, 'ge'],
  [/(?:不超过|不高于|最高(?:给予)?)$/u, 'le'],
  [/(?:超过|突破|超)$/u, 'gt'],
  [/(?:低于|少于)$/u, 'lt'],
  [/(?:大约|约)$/u, 'approx'],
];

/** What parts two values so that a word before the first no longer governs the second. */
const PHRASE_END = /[，；。：]/u;

/**
 * Reads every quantity of a sentence. A comparator before a value also governs those that 、 joins
 * to it: in "突破1万家、限额以上企业5000家" both are `gt`.
 */
export function readQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  let governing: { comparator: Comparator; end: number } | undefined;
  for (const match of sentence.matchAll(QUANTITY)) {
    const [whole, digits = '', multiplier = '', space = '', unit = ''] = match;
    const start = match.index;
    const unitEnd = start + whole.length;
    const lead = sentence.slice(0, start);
    const before = matchFirst(BEFORE, lead);
    const after = matchFirst(AFTER, sentence.slice(unitEnd));
    const between = governing && sentence.slice(governing.end, start);
    const shared =
      between !== undefined && between.includes('、') && !PHRASE_END.test(between) ? governing?.comparator : undefined;
    const fromLead = before?.comparator ?? shared;
    governing = fromLead ? { comparator: fromLead, end: unitEnd } : undefined;
    found.push({
      start,
      end: unitEnd - unit.length - space.length,
      value: scale(digits, MULTIPLIERS[multiplier] ?? 1),
      unit: unit === '％' ? '%' : unit,
      comparator: after?.comparator ?? fromLead ?? 'eq',
      effort: (lead.split(PHRASE_END).at(-1) ?? '').includes('力争'),
      printed: `${before?.words ?? ''}${whole}${after?.words ?? ''}`,
    });
  }
  return found;
}

/** Multiplies without binary noise. e.g. ("1.1", 1e12) → 1100000000000 */
function scale(digits: string, multiplier: number): number {
  return Number((Number(digits) * multiplier).toPrecision(15));
}

function matchFirst(rules: typeof AFTER, text: string): { comparator: Comparator; words: string } | undefined {
  for (const [pattern, comparator] of rules) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { comparator, words };
  }
  return undefined;
}

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

/** Reads a sum of money. e.g. "最高给予20万元" → 200000; `null` for a rate or no number */
export function readMoney(text: string): number | null {
  return readQuantities(text).find(({ unit }) => unit === '元')?.value ?? null;
}
