import { decodePair, encodeChar, isEverydayPair, isGb2312HanPair } from './gbk.ts';
import { READING, type Readings } from './gloss.ts';
import { toSimplified } from './traditional.ts';

/** What a slid run reads as once its bytes are realigned. Offsets are within the line. */
export interface SlipRepair {
  start: number;
  /** Where the lost byte's mark ends and the slid run begins. */
  runStart: number;
  end: number;
  /** The character that lost its lead byte: known, or `null` with the candidates for it. */
  first: string | null;
  candidates: string[];
  /** The rest of the run, realigned. */
  text: string;
}

const LOSS_MARK = '?';

/** The gloss of a character whose `(` was taken for a trail byte. e.g. "?chuàng)" in "﹦?chuàng)業" */
const BROKEN_GLOSS = new RegExp(`^\\?(${READING})\\)`, 'u');

/** A gloss put inside a character: mark, reading, the orphaned trail byte, its own reading. e.g. "?yún)f(xié)" */
const SPLIT_CHAR = new RegExp(`^\\?(${READING})\\)([@-~])\\((${READING})\\)`, 'u');

/** Runs longer than this have never been seen; the bound keeps the search linear. */
const MAX_RUN = 64;
const MIN_PAIRS = 2;
const EVERYDAY_SHARE = 0.7;
const MAX_CANDIDATES = 200;

const INDENT = '\u3000';
const INDENT_TRAIL = 0xa1;

/** Punctuation and full-width forms that policy texts use, as GBK rows A1 and A3. */
const isPunctuationPair = (pair: number): boolean =>
  (pair >= 0xa1a1 && pair <= 0xa1bf) || (pair >= 0xa3a1 && pair <= 0xa3fe);

interface Parse {
  end: number;
  trail: number;
  pairs: number[];
  closing: string;
}

/**
 * Finds what stands at a loss mark (`?`) of a line: a slid run, or a character split by a gloss.
 * Returns `null` when no reading makes sense, so that the mark is asked for by name.
 */
export function repairAt(line: string, at: number, readings: Readings): SlipRepair | null {
  return repairSplitChar(line, at, readings) ?? repairRun(line, at, readings);
}

/** e.g. 加入?yún)f(xié)作: the pair EB85 inside 入協 was read as 雲; the trail 66 and xié give 協 back. */
function repairSplitChar(line: string, at: number, readings: Readings): SlipRepair | null {
  const match = SPLIT_CHAR.exec(line.slice(at, at + MAX_RUN));
  if (!match) return null;
  const [, inserted = '', orphan = '', reading = ''] = match;
  const fits = [...(readings.get(reading) ?? [])].filter(
    (char) => ((encodeChar(char) ?? 0) & 0xff) === orphan.charCodeAt(0),
  );
  const end = at + 1 + inserted.length + 1 + orphan.length;
  return { start: at, runStart: at + 1, end, first: only(fits), candidates: fits, text: '' };
}

/** e.g. ?。ㄒ唬┲黧w: one byte is gone, and what follows decodes one byte late until the single byte "w". */
function repairRun(line: string, at: number, readings: Readings): SlipRepair | null {
  const parse = realign(line, at + 1, readings);
  if (!parse || !isPlausible(parse.pairs)) return null;
  const text = parse.pairs.map((pair) => decodePair(pair)).join('') + parse.closing;
  const indented = line.slice(0, at).trim() === '' && parse.trail === INDENT_TRAIL;
  const candidates = indented ? [INDENT] : charsWithTrail(parse.trail);
  return { start: at, runStart: at + 1, end: parse.end, first: indented ? INDENT : null, candidates, text };
}

/**
 * Reads the bytes from `from` on as if one byte stood before them, until a single byte closes
 * the last pair. Tries the readings of folded characters depth first, shortest run first.
 */
function realign(line: string, from: number, readings: Readings): Parse | null {
  const limit = Math.min(line.length, from + MAX_RUN);

  function step(at: number, pending: number, pairs: number[], trail: number): Parse | null {
    if (at >= limit) return null;
    const char = line[at] ?? '';
    const closed = closeWithGloss(line, at, pending, readings);
    if (closed) return { end: closed.end, trail, pairs, closing: closed.char };
    const code = char.charCodeAt(0);
    if (code < 0x80) {
      const single = pending * 256 + code;
      if (char !== LOSS_MARK && readsAsText(single)) return { end: at + 1, trail, pairs: [...pairs, single], closing: '' };
    }
    const wide = widePair(char);
    if (wide === null) return null;
    const pair = pending * 256 + (wide >> 8);
    if (!readsAsText(pair)) return null;
    return step(at + 1, wide & 0xff, [...pairs, pair], trail);
  }

  const first = widePair(line[from] ?? '');
  return first === null ? null : step(from + 1, first & 0xff, [], first >> 8);
}

/** The last character of a run whose `(` went into a `?`: its lead byte and its reading name it. */
function closeWithGloss(line: string, at: number, lead: number, readings: Readings): { end: number; char: string } | null {
  if (line[at] !== LOSS_MARK) return null;
  const match = BROKEN_GLOSS.exec(line.slice(at, at + MAX_RUN));
  if (!match) return null;
  const fits = [...(readings.get(match[1] ?? '') ?? [])].filter((char) => (encodeChar(char) ?? 0) >> 8 === lead);
  const char = only(fits);
  return char === null ? null : { end: at + match[0].length, char };
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

function simplifiedHanPair(pair: number): number | null {
  const char = decodePair(pair);
  if (char === null) return null;
  const simplified = encodeChar(toSimplified(char));
  return simplified !== null && isGb2312HanPair(simplified) ? simplified : null;
}

/** A realigned run is believed when it is long enough and mostly everyday characters. */
function isPlausible(pairs: readonly number[]): boolean {
  const han = pairs.map(simplifiedHanPair).filter((pair) => pair !== null);
  if (pairs.length < MIN_PAIRS || han.length === 0) return false;
  return han.filter(isEverydayPair).length / han.length >= EVERYDAY_SHARE;
}

/** Everyday characters that end in a given trail byte, in GBK order. */
function charsWithTrail(trail: number): string[] {
  const chars: string[] = [];
  for (let lead = 0x81; lead <= 0xfe && chars.length < MAX_CANDIDATES; lead++) {
    const pair = lead * 256 + trail;
    const simplified = simplifiedHanPair(pair);
    const char = decodePair(pair);
    if (char !== null && simplified !== null && isEverydayPair(simplified)) chars.push(char);
  }
  return chars;
}

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);
