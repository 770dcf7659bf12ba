import { parseChineseOrdinal } from './numerals.ts';

/** A level of numbering: how its ordinals are printed, and how a provision that bears one is called. */
export interface Level {
  name: string;
  /** Its place from the top, 0 for a part or chapter. */
  rank: number;
  /** The head of a line that bears such an ordinal; the group is its numeral. */
  printed: RegExp;
  /** Around the numeral where the provision is cited. */
  cited: readonly [before: string, after: string];
  /** Its element in Akoma Ntoso, and what ids call that. */
  akn: readonly [element: string, short: string];
}

/** An ordinal at the head of a line. */
export interface Ordinal {
  level: Level;
  value: number;
  /** As printed, the number alone. e.g. "一" */
  numeral: string;
  /** As printed, with what closes it. e.g. "（一）" */
  num: string;
  /** What follows it on the line. */
  rest: string;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const LARGE = '[零〇一二三四五六七八九十百\\d]{1,6}';

const level = (rank: number, name: string, printed: RegExp, cited: Level['cited'], ...akn: Level['akn']): Level => ({
  rank,
  name,
  printed,
  cited,
  akn,
});

/** The level whose numbers may run through the sections of a text. */
export const ITEM_RANK = 2;

/* Patterns by what they read, each with a sample. */
const PART = new RegExp(`^(${CHINESE})、`, 'u'); // 一、总体要求
const BRACKETED = new RegExp(`^[（(](${CHINESE})[）)]、?`, 'u'); // （一）主体质量提升。
const ARABIC = /^(\d{1,3})[.．、](?!\d)\s*/u; // 1.支持创业创新。 — not 1.1万亿元
const BRACKETED_ARABIC = /^[（(](\d{1,3})[）)]、?/u; // （1）设立专项资金。
const CHAPTER = new RegExp(`^第(${LARGE})章\\s*`, 'u'); // 第一章 总则
const SECTION = new RegExp(`^第(${LARGE})节\\s*`, 'u'); // 第二节 融资支持
const ARTICLE = new RegExp(`^第(${LARGE})条(?!款)\\s*`, 'u'); // 第三条 支持创业。

const TOP = level(0, 'part', PART, ['第', '部分'], 'division', 'dvs');

/** Levels of GB/T 9704-2012, clause 7.3.3: 一、→（一）→1.→（1）. */
export const BY_PARTS: readonly Level[] = [
  TOP,
  level(1, 'section', BRACKETED, ['第（', '）节'], 'subdivision', 'subdvs'),
  level(ITEM_RANK, 'item', ARABIC, ['第', '条'], 'article', 'art'),
  level(3, 'subitem', BRACKETED_ARABIC, ['第（', '）项'], 'paragraph', 'para'),
];

/**
 * Levels of a text of articles: 第X章→第X节→第X条, and below it （一）, which is a 项, and 1., a 目 (Legislation
 * Law of 2015, article 61). What stands below a 目 has no name of its own; 一、 stays on top.
 */
export const BY_ARTICLES: readonly Level[] = [
  TOP,
  level(0, 'part', CHAPTER, ['第', '章'], 'chapter', 'chp'),
  level(1, 'section', SECTION, ['第', '节'], 'section', 'sec'),
  level(ITEM_RANK, 'item', ARTICLE, ['第', '条'], 'article', 'art'),
  level(3, 'subitem', BRACKETED, ['第（', '）项'], 'paragraph', 'para'),
  level(4, 'point', ARABIC, ['第', '目'], 'subparagraph', 'subpara'),
  level(5, 'subpoint', BRACKETED_ARABIC, ['第（', '）点'], 'point', 'point'),
];

/** True for a line that begins an article. e.g. "第一条 为了……" */
export const isArticle = (text: string): boolean => ARTICLE.test(text);

/**
 * Reads the ordinal at the head of a line, or `null` where there is none.
 * @param articles whether the text is one of articles, so that 第X条 stands above （一）.
 */
export function readOrdinal(text: string, articles = false): Ordinal | null {
  for (const found of articles ? BY_ARTICLES : BY_PARTS) {
    const [num, numeral = ''] = found.printed.exec(text) ?? [];
    const value = readNumeral(numeral);
    if (num !== undefined && value) return { level: found, value, numeral, num, rest: text.slice(num.length) };
  }
  return null;
}

/** Reads the ordinals of a provision, from the top. e.g. ["第二章　", "第五条　", "（一）"] → a chapter, an article, a 项 */
export function readTrail(nums: readonly string[]): Ordinal[] {
  const articles = nums.some((num) => readOrdinal(num) === null);
  return nums.flatMap((num) => readOrdinal(num, articles) ?? []);
}

const ARABIC_NUMERAL = /^\d+$/u; // 18
/** 一百零三 → hundreds and the rest. */
const HUNDREDS = /^([一二三四五六七八九])百(?:[零〇]?(.{1,3}))?$/u;

/** The value of an ordinal's numeral, below one thousand if Chinese; `null` for anything else. e.g. "18", "一百零三" */
export function readNumeral(numeral: string): number | null {
  if (ARABIC_NUMERAL.test(numeral)) return Number(numeral);
  const [, hundreds, rest] = HUNDREDS.exec(numeral) ?? [];
  if (hundreds === undefined) return parseChineseOrdinal(numeral);
  const low = rest === undefined ? 0 : parseChineseOrdinal(rest);
  return low === null ? null : (parseChineseOrdinal(hundreds) ?? 0) * 100 + low;
}
