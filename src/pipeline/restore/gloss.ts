import { rewriteCell, textOf, type SourceCell } from './cells.ts';

/** Letters of a pinyin syllable, tone marks included. */
const SYLLABLE = '[a-zɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6}';

/** One reading, or several separated by slashes. e.g. "yè", "wéi / wèi" */
export const READING = `${SYLLABLE}(?: ?/ ?${SYLLABLE})*`;

/** A Han character with its reading in ASCII parentheses. e.g. "業(yè)", "爲(wéi / wèi)" */
const GLOSS = new RegExp(`([\\p{Script=Han}])\\((${READING})\\)`, 'gu');

/** The end of a gloss whose `(` is gone: letters and `)` behind no other letter. e.g. "﹦chuàng)業" */
export const GLOSS_END = new RegExp(`(?<![(/ a-zɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ])(?=${READING}\\))`, 'gu');

/** A letter that only a reading has. e.g. "ǎ" in "chǎn" */
export const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

/** Fewer glosses than this are a writer's own, e.g. 甪(lù)直, not a mirror's damage. */
const MIN_GLOSSES = 5;
const MIN_GLOSSED_CHARS = 3;

/** Which characters stand with which reading in a text: reading → characters. */
export type Readings = Map<string, Set<string>>;

/** Collects the glosses of a text that carry a tone mark. */
export function collectReadings(text: string): { readings: Readings; total: number; chars: number } {
  const readings: Readings = new Map();
  const chars = new Set<string>();
  let total = 0;
  for (const [, char = '', reading = ''] of text.matchAll(GLOSS)) {
    if (!TONE.test(reading)) continue;
    total++;
    chars.add(char);
    for (const one of reading.split('/')) {
      const key = one.trim();
      readings.set(key, (readings.get(key) ?? new Set()).add(char));
    }
  }
  return { readings, total, chars: chars.size };
}

/** True when a text carries the readings that re-encoding mirrors insert. */
export function isGlossed(text: string): boolean {
  const { total, chars } = collectReadings(text);
  return total >= MIN_GLOSSES && chars >= MIN_GLOSSED_CHARS;
}

/** A text with every gloss left out. e.g. "企業(yè)" → "企業" */
export function withoutGlosses(text: string): string {
  return text.replace(GLOSS, '$1');
}

/** Empties the cells of every gloss on a line. */
export function removeGlosses(line: SourceCell[]): void {
  const text = textOf(line);
  const cells = line.flatMap((cell) => Array.from({ length: cell.text.length }, () => cell));
  for (const match of text.matchAll(GLOSS)) {
    const from = match.index + (match[1]?.length ?? 0);
    for (let i = from; i < match.index + match[0].length; i++) {
      const cell = cells[i];
      if (cell) rewriteCell(cell, '', 'pinyin-gloss');
    }
  }
}
