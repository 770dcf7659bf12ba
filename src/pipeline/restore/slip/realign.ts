import { decodePair, encodeChar, isEverydayPair, isGb2312HanPair } from './gbk.ts';
import { READING, type Readings } from '../gloss.ts';
import { toSimplified } from '../traditional.ts';

/* Bytes of GBK that slid by one, put in their places again. */

const LOSS_MARK = '?';

/**
 * The gloss of a character whose `(` was taken for a trail byte; the mark may be gone too.
 * e.g. "?chuàng)" in "﹦?chuàng)業"
 */
const BROKEN_GLOSS = new RegExp(`^\\??(${READING})\\)`, 'u');

/** Runs longer than this have never been seen; the bound keeps the search linear. */
export const MAX_RUN = 64;
const MIN_PAIRS = 2;
const EVERYDAY_SHARE = 0.7;
const MAX_CANDIDATES = 200;

/** Bopomofo, box drawing, vertical forms, private use: rows of GBK that policies do not use. e.g. "ㄒ", "┲", "︼" */
const FOREIGN = /[\u3105-\u3129\u2500-\u257f\ufe30-\ufe6b\ue000-\uf8ff]/u;
const HAN = /\p{Script=Han}/u;

/** Punctuation and full-width forms that policy texts use, as GBK rows A1 and A3. */
const isPunctuationPair = (pair: number): boolean =>
  (pair >= 0xa1a1 && pair <= 0xa1bf) || (pair >= 0xa3a1 && pair <= 0xa3fe);

/** One reading of a slid run. */
export interface SlidReading {
  from: number;
  end: number;
  /** Of the byte before the run. */
  trail: number;
  pairs: number[];
  /** The last character, where its reading names it. */
  closing: string;
  evidence?: string;
}

/** The characters of a reading. */
export const readingOf = ({ pairs, closing }: Pick<SlidReading, 'pairs' | 'closing'>): string =>
  pairs.map((pair) => decodePair(pair)).join('') + closing;

/**
 * Reads the bytes from `from` on as if one byte stood before them, until a single byte closes
 * the last pair. A letter may be such a byte, or half of a folded full-width letter: both are tried.
 */
export function realign(line: string, from: number, readings: Readings): SlidReading[] {
  const limit = Math.min(line.length, from + MAX_RUN);
  const first = widePair(line[from] ?? '');
  if (first === null) return [];
  const trail = first >> 8;
  const found: SlidReading[] = [];
  const pairs: number[] = [];
  let pending = first & 0xff;
  for (let at = from + 1; at < limit; at++) {
    const char = line[at] ?? '';
    const closed = closeWithGloss(line, at, pending, readings);
    if (closed)
      found.push({ from, end: closed.end, trail, pairs: [...pairs], closing: closed.char, evidence: closed.evidence });
    const code = char.charCodeAt(0);
    const single = pending * 256 + code;
    if (code < 0x80 && char !== LOSS_MARK && readsAsText(single))
      found.push({ from, end: at + 1, trail, pairs: [...pairs, single], closing: '' });
    const wide = widePair(char);
    const pair = wide === null ? 0 : pending * 256 + (wide >> 8);
    if (wide === null || !readsAsText(pair)) break;
    pairs.push(pair);
    pending = wide & 0xff;
  }
  return found;
}

/** The last character of a run whose `(` was lost: its lead byte and its reading name it. */
function closeWithGloss(
  line: string,
  at: number,
  lead: number,
  readings: Readings,
): { end: number; char: string; evidence?: string } | null {
  const match = BROKEN_GLOSS.exec(line.slice(at, at + MAX_RUN));
  if (!match) return null;
  const { char, evidence } = charsOfReading(match[1] ?? '', 'lead', lead, readings);
  return char === null ? null : { end: at + match[0].length, char, evidence };
}

const HALVES = {
  lead: { name: '首字节', of: (pair: number): number => pair >> 8 },
  trail: { name: '尾字节', of: (pair: number): number => pair & 0xff },
};

/** The characters that stand with a reading in the text and have a byte; `char` is the only one, where there is one. */
export function charsOfReading(
  reading: string,
  half: keyof typeof HALVES,
  byte: number,
  readings: Readings,
): { chars: string[]; char: string | null; evidence?: string } {
  const { name, of } = HALVES[half];
  const chars = [...(readings.get(reading) ?? [])].filter((char) => of(encodeChar(char) ?? 0) === byte);
  const [char] = chars;
  if (char === undefined || chars.length > 1) return { chars, char: null };
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return { chars, char, evidence: `${name} ${hex} 与读音 ${reading} 在本文中只与“${char}”相合` };
}

/** The two bytes behind a character, counting those that width folding made one. e.g. "C" → A3C3 (Ｃ) */
function widePair(char: string): number | null {
  const code = char.charCodeAt(0);
  if (char === ' ') return 0xa1a1;
  if (code > 0x20 && code < 0x7f) return 0xa300 + code + 0x80;
  return encodeChar(char);
}

/** True for a pair that decodes to a character such texts are written with, in either script. */
function readsAsText(pair: number): boolean {
  return isPunctuationPair(pair) || simplifiedHanPair(pair) !== null;
}

const simplifiedPairs = new Map<number, number | null>();

/** The GB2312 pair of a pair's simplified character, or `null`; asked millions of times, so kept. */
function simplifiedHanPair(pair: number): number | null {
  let simplified = simplifiedPairs.get(pair);
  if (simplified === undefined) {
    const char = decodePair(pair);
    const found = char === null ? null : encodeChar(toSimplified(char));
    simplified = found !== null && isGb2312HanPair(found) ? found : null;
    simplifiedPairs.set(pair, simplified);
  }
  return simplified;
}

/** A realigned run is believed when it is long enough and mostly everyday characters. */
export function isPlausible(pairs: readonly number[]): boolean {
  const han = pairs.map(simplifiedHanPair).filter((pair) => pair !== null);
  if (pairs.length < MIN_PAIRS || han.length === 0) return false;
  return han.filter(isEverydayPair).length / han.length >= EVERYDAY_SHARE;
}

/** Everyday characters that end in a given trail byte, in GBK order. */
export function charsWithTrail(trail: number): string[] {
  const chars: string[] = [];
  for (let lead = 0x81; lead <= 0xfe && chars.length < MAX_CANDIDATES; lead++) {
    const pair = lead * 256 + trail;
    const simplified = simplifiedHanPair(pair);
    const char = decodePair(pair);
    if (char !== null && simplified !== null && isEverydayPair(simplified)) chars.push(char);
  }
  return chars;
}

/** Signs that a text from a mirror has slid somewhere: nothing else explains such characters in it. */
export function isForeign(char: string): boolean {
  return FOREIGN.test(char) || (HAN.test(char) && simplifiedHanPair(encodeChar(char) ?? 0) === null);
}

/** How many of these characters no clean text has. */
export function oddity(text: string): number {
  return Array.from(text).filter((char) => char.charCodeAt(0) >= 0x80 && !readsAsText(encodeChar(char) ?? 0)).length;
}
