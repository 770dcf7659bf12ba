import { parseChineseOrdinal } from '../../language/numerals.ts';

/**
 * Levels of GB/T 9704-2012, clause 7.3.3: 一、→（一）→1.→（1）. In a text of articles a chapter is
 * a part, 第X节 a section, 第X条 an item, and what GB/T 9704 numbers stands below it.
 */
export const LEVELS = ['part', 'section', 'item', 'subitem', 'point', 'subpoint'] as const;

/** The level whose numbers may run through the sections of a text. */
export const ITEM_LEVEL = 2;

export interface Ordinal {
  /** 0 for 一、, 1 for （一）, 2 for 1., 3 for （1）; index of LEVELS */
  level: number;
  value: number;
  /** As printed. e.g. "（一）" */
  num: string;
  /** What follows it on the line. */
  rest: string;
}

const CHINESE_NUMERAL = '[一二三四五六七八九十]{1,3}';
const LARGE_NUMERAL = '[零〇一二三四五六七八九十百\\d]{1,6}';

/** Patterns by level, each with a sample that it matches. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`^(${CHINESE_NUMERAL})、`, 'u'), // 一、总体要求
  new RegExp(`^[（(](${CHINESE_NUMERAL})[）)]、?`, 'u'), // （一）主体质量提升。
  /^(\d{1,3})[.．、](?!\d)\s*/u, // 1.支持创业创新。 — not 1.1万亿元
  /^[（(](\d{1,3})[）)]、?/u, // （1）设立专项资金。
];

/** The same for texts of articles. */
const ARTICLE_PATTERNS: readonly RegExp[] = [
  new RegExp(`^第(${LARGE_NUMERAL})章\\s*`, 'u'), // 第一章 总则
  new RegExp(`^第(${LARGE_NUMERAL})节\\s*`, 'u'), // 第二节 融资支持
  new RegExp(`^第(${LARGE_NUMERAL})条(?!款)\\s*`, 'u'), // 第三条 支持创业。
];

const ARTICLE = ARTICLE_PATTERNS[ITEM_LEVEL] ?? /^$/u;

/** 一百零三 → hundreds and the rest. */
const HUNDREDS = /^([一二三四五六七八九])百(?:[零〇]?(.{1,3}))?$/u;

/** True for a line that begins an article. e.g. "第一条 为了……" */
export const isArticle = (text: string): boolean => ARTICLE.test(text);

/**
 * Reads the ordinal at the head of a line, or `null` where there is none.
 * @param articles whether the text is one of articles, so that 第X条 stands above （一）.
 */
export function readOrdinal(text: string, articles = false): Ordinal | null {
  const article = articles ? firstMatch(text, ARTICLE_PATTERNS, 0) : null;
  return article ?? firstMatch(text, PATTERNS, articles ? ITEM_LEVEL : 0, articles);
}

/** @param shift how far the patterns' levels lie below their index; 一、 stays on top. */
function firstMatch(text: string, patterns: readonly RegExp[], shift: number, keepTop = false): Ordinal | null {
  for (const [index, pattern] of patterns.entries()) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const value = readNumber(digits);
    if (value === null || value === 0) continue;
    return {
      level: keepTop && index === 0 ? 0 : index + shift,
      value,
      num: match[0],
      rest: text.slice(match[0].length),
    };
  }
  return null;
}

function readNumber(digits: string): number | null {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const hundreds = HUNDREDS.exec(digits);
  if (!hundreds) return parseChineseOrdinal(digits);
  const rest = hundreds[2] === undefined ? 0 : parseChineseOrdinal(hundreds[2]);
  const high = parseChineseOrdinal(hundreds[1] ?? '');
  return rest === null || high === null ? null : high * 100 + rest;
}
