import { memoize } from '../../corpus/memoize.ts';
import type { PinyinReadings, Syllables } from '../engine/lexicon.ts';

/** A character's syllables, for names that are not listed with their own reading. */
export interface PinyinTable {
  /** One syllable a Han character; other characters stand for themselves. e.g. "融资5G" → ["rong", "zi", "5", "g"] */
  syllables(text: string): string[];
}

const HAN = /\p{Script=Han}/u;

const NO_MORE: Syllables = {};

/** PinyinReadings by character; `more` reads characters that stand in no name. Made once for each two lists. */
export function pinyinTable(readings: PinyinReadings, more: Syllables = NO_MORE): PinyinTable {
  return tableOf(readings)(more);
}

const tableOf = memoize((readings: PinyinReadings) => memoize((more: Syllables) => makeTable(readings, more)));

function makeTable({ characters, exceptions }: PinyinReadings, more: Syllables): PinyinTable {
  const bySyllable = [...Object.entries(more), ...Object.entries(characters)].flatMap(([syllable, chars]) =>
    Array.from(chars).map((char): [string, string] => [char, syllable]),
  );
  const byChar = new Map(bySyllable);
  const byName = new Map(exceptions.map(([name, reading]) => [name, reading.split(' ')]));
  return {
    syllables: (text) => byName.get(text) ?? Array.from(text).map((char) => byChar.get(char) ?? char.toLowerCase()),
  };
}

/**
 * Finds what of a name reads as typed: full syllables, the last of which may be unfinished, or
 * initials. e.g. ("danbaofei", 平均担保费率) → "担保费", ("dbfl", the same) → "担保费率"
 * @param finished only whole syllables count, as in a query; unfinished ones, as while typing.
 * @returns the part of the name, or `null`.
 */
export function matchPinyin(typed: string, name: string, table: PinyinTable, finished: boolean): string | null {
  const chars = Array.from(name);
  const syllables = table.syllables(name);
  const wanted = typed.replace(/['’]/gu, '');
  for (let start = 0; start < chars.length; start++) {
    const end = endOfFull(wanted, syllables, start, finished) ?? endOfInitials(wanted, chars, syllables, start);
    if (end !== null) return chars.slice(start, end).join('');
  }
  return null;
}

function endOfFull(wanted: string, syllables: readonly string[], start: number, finished: boolean): number | null {
  let rest = wanted;
  for (let i = start; i < syllables.length; i++) {
    const syllable = syllables[i] ?? '';
    if (rest === syllable || (!finished && syllable.startsWith(rest))) return i + 1;
    if (!rest.startsWith(syllable)) return null;
    rest = rest.slice(syllable.length);
  }
  return null;
}

function endOfInitials(
  wanted: string,
  chars: readonly string[],
  syllables: readonly string[],
  start: number,
): number | null {
  if (start + wanted.length > syllables.length) return null;
  const matches = Array.from(wanted).every(
    (initial, i) => HAN.test(chars[start + i] ?? '') && syllables[start + i]?.startsWith(initial),
  );
  return matches ? start + wanted.length : null;
}
