import { parseChineseOrdinal } from '../numerals.ts';

/** Levels of GB/T 9704-2012, clause 7.3.3: 一、→（一）→1.→（1）. */
export const LEVELS = ['part', 'section', 'item', 'subitem'] as const;

export interface Ordinal {
  /** 0 for 一、, 1 for （一）, 2 for 1., 3 for （1） */
  level: number;
  value: number;
  /** As printed. e.g. "（一）" */
  num: string;
  /** What follows it on the line. */
  rest: string;
}

const CHINESE_NUMERAL = '[一二三四五六七八九十]{1,3}';

/** Patterns by level, each with a sample that it matches. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`^(${CHINESE_NUMERAL})、`, 'u'), // 一、总体要求
  new RegExp(`^[（(](${CHINESE_NUMERAL})[）)]、?`, 'u'), // （一）主体质量提升。
  /^(\d{1,3})[.．、](?!\d)\s*/u, // 1.支持创业创新。 — not 1.1万亿元
  /^[（(](\d{1,3})[）)]、?/u, // （1）设立专项资金。
];

/** Reads the ordinal at the head of a line, or `null` where there is none. */
export function readOrdinal(text: string): Ordinal | null {
  for (const [level, pattern] of PATTERNS.entries()) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const value = /^\d/.test(digits) ? Number(digits) : parseChineseOrdinal(digits);
    if (value === null || value === 0) continue;
    return { level, value, num: match[0], rest: text.slice(match[0].length) };
  }
  return null;
}
