import { decodePair, encodeChar, isEverydayPair, isGb2312HanPair } from './gbk.ts';
import { orderByEvidence, type Evidence } from './evidence.ts';
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
  /** What `first` follows from. */
  firstEvidence?: string;
  /** What the last character of `text` follows from, where no byte spells it out. */
  evidence?: string;
}

/** What a text as a whole tells about its damage. */
export interface Context {
  readings: Readings;
  evidence: Evidence;
}

const LOSS_MARK = '?';

/** The gloss of a character whose `(` was taken for a trail byte; the mark may be gone too. e.g. "?chuàng)" in "﹦?chuàng)業" */
const BROKEN_GLOSS = new RegExp(`^\\??(${READING})\\)`, 'u');

/** A gloss put inside a character: mark, reading, the orphaned trail byte, its own reading. e.g. "?yún)f(xié)" */
const SPLIT_CHAR = new RegExp(`^\\?(${READING})\\)([@-~])\\((${READING})\\)`, 'u');

/** A single byte that may end a character of two. e.g. "B" of 绍 (BD42) */
const TRAIL_HALF = /[@-~]/u;

/** Runs longer than this have never been seen; the bound keeps the search linear. */
const MAX_RUN = 64;
/** How far before a private-use character or a broken gloss its run may begin. */
const MAX_LEAD = 12;
const MIN_PAIRS = 2;
const EVERYDAY_SHARE = 0.7;
const MAX_CANDIDATES = 200;

export const INDENT = '\u3000';
const INDENT_TRAIL = 0xa1;
const INDENT_EVIDENCE = '行首缩进：剩下的尾字节 A1 与全角空格（GBK A1A1）相合';

/** Bopomofo, box drawing, vertical forms, private use: rows of GBK that policies do not use. e.g. "ㄒ", "┲", "︼" */
const FOREIGN = /[\u3105-\u3129\u2500-\u257f\ufe30-\ufe6b\ue000-\uf8ff]/u;
const HAN = /\p{Script=Han}/u;

/** Punctuation and full-width forms that policy texts use, as GBK rows A1 and A3. */
const isPunctuationPair = (pair: number): boolean =>
  (pair >= 0xa1a1 && pair <= 0xa1bf) || (pair >= 0xa3a1 && pair <= 0xa3fe);

interface Parse {
  from: number;
  end: number;
  trail: number;
  pairs: number[];
  /** The last character, where its reading names it. */
  closing: string;
  evidence?: string;
}

/**
 * Finds what stands at a loss mark (`?`) of a line: a slid run, or a character split by a gloss.
 * Returns `null` when no reading makes sense, so that the mark is asked for by name.
 */
export function repairAt(line: string, at: number, context: Context): SlipRepair | null {
  const split = repairSplitChar(line, at, context.readings);
  if (split) return split;
  const parses = realign(line, at + 1, context.readings);
  const parse =
    best(line, parses, context.evidence) ?? parses.find((short) => readsBetter(line, short, context.evidence));
  return parse ? asRepair(line, at, parse, context.evidence) : null;
}

/** True when some reading, however poor, takes what follows a mark for a slid run. */
export function maySlide(line: string, at: number, { readings }: Context): boolean {
  return TRAIL_HALF.test(line[at + 1] ?? '') || realign(line, at + 1, readings).length > 0;
}

/**
 * Finds the slid run that an odd character at `at` belongs to, where no mark stands for the lost
 * byte. The run begins at `from` or later, and must read better than what stands there.
 */
export function repairAround(line: string, at: number, from: number, context: Context): SlipRepair | null {
  const { readings, evidence } = context;
  const parses: Parse[] = [];
  for (let start = at; start >= Math.max(from, at - MAX_LEAD); start--) {
    parses.push(...realign(line, start, readings).filter(({ end }) => end > at));
  }
  const indented = parses.find(
    (parse) => line.slice(0, parse.from).trim() === '' && parse.trail === INDENT_TRAIL && isPlausible(parse.pairs),
  );
  const parse = indented ?? best(line, parses, evidence);
  if (parse && (indented || readsBetter(line, parse, evidence))) return asRepair(line, parse.from, parse, evidence);
  const short = parses.find(
    ({ pairs, closing, trail, from: start }) =>
      pairs.length + closing.length === 1 &&
      isAttested(line[start - 1], charsWithTrail(trail), readingOf({ pairs, closing }), evidence),
  );
  return short ? asRepair(line, short.from, short, evidence) : repairLetter(line, at, evidence);
}

/** e.g. 參c制 for 參與制: the lead byte is gone and the trail byte 63 stands alone. */
function repairLetter(line: string, at: number, evidence: Evidence): SlipRepair | null {
  const code = line.charCodeAt(at);
  const before = line[at - 1] ?? '';
  const after = line[at + 1] ?? '';
  const candidates = code < 0x80 ? orderByEvidence(charsWithTrail(code), before, after, evidence) : [];
  if (!isAttested(before, candidates, after, evidence)) return null;
  return { start: at, runStart: at + 1, end: at + 1, first: null, candidates, text: '' };
}

/** True when the text has one of the characters between these neighbours, if not in one place. */
function isAttested(
  before: string | undefined,
  candidates: readonly string[],
  after: string,
  evidence: Evidence,
): boolean {
  return candidates.some(
    (char) => evidence.count((before ?? '') + char) > 0 && evidence.count(char + after.slice(0, 1)) > 0,
  );
}

/** True when the realigned reading is better known to the text than what stands there. */
function readsBetter(line: string, parse: Parse, evidence: Evidence): boolean {
  const stands = line.slice(parse.from, parse.end);
  const next = line[parse.end] ?? '';
  return evidence.known(readingOf(parse) + next) + oddity(stands) > evidence.known(stands + next);
}

/** Signs that a text from a mirror has slid somewhere: nothing else explains such characters in it. */
export function isForeign(char: string): boolean {
  return FOREIGN.test(char) || (HAN.test(char) && simplifiedHanPair(encodeChar(char) ?? 0) === null);
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
  const evidence =
    fits.length === 1
      ? `尾字节 ${hex(orphan.charCodeAt(0))} 与读音 ${reading} 在本文中只与“${fits[0] ?? ''}”相合`
      : undefined;
  return { start: at, runStart: at + 1, end, first: only(fits), candidates: fits, text: '', firstEvidence: evidence };
}

/** Writes a parse as a repair; `start` is where its mark stands, or where the run begins. */
function asRepair(line: string, start: number, parse: Parse, evidence: Evidence): SlipRepair {
  const text = readingOf(parse);
  const indented = line.slice(0, start).trim() === '' && parse.trail === INDENT_TRAIL;
  const first = indented ? INDENT : null;
  const candidates = indented
    ? [INDENT]
    : orderByEvidence(charsWithTrail(parse.trail), line[start - 1] ?? '', text[0] ?? '', evidence);
  return {
    start,
    runStart: parse.from,
    end: parse.end,
    first,
    candidates,
    text,
    firstEvidence: indented ? INDENT_EVIDENCE : undefined,
    evidence: parse.evidence,
  };
}

const readingOf = ({ pairs, closing }: Pick<Parse, 'pairs' | 'closing'>): string =>
  pairs.map((pair) => decodePair(pair)).join('') + closing;

/**
 * Chooses among plausible readings the one that reads best; `null` when two read equally well.
 * What counts is how many neighbouring characters the text has elsewhere, and that the run ends
 * where clean text goes on.
 */
function best(line: string, parses: readonly Parse[], evidence: Evidence): Parse | null {
  const scored = parses
    .filter(({ pairs }) => isPlausible(pairs))
    .map((parse) => {
      const reading = readingOf(parse) + (line[parse.end] ?? '');
      const kept = line.slice(parse.end, parse.end + 4);
      return {
        parse,
        score: evidence.known(reading) - oddity(kept) - evidence.known(line.slice(parse.from, parse.end)) / 2,
      };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && (!second || first.score > second.score) ? first.parse : null;
}

/** How many of these characters no clean text has. */
function oddity(text: string): number {
  return Array.from(text).filter((char) => char.charCodeAt(0) >= 0x80 && !readsAsText(encodeChar(char) ?? 0)).length;
}

/**
 * Reads the bytes from `from` on as if one byte stood before them, until a single byte closes
 * the last pair. A letter may be such a byte, or half of a folded full-width letter: both are tried.
 */
function realign(line: string, from: number, readings: Readings): Parse[] {
  const limit = Math.min(line.length, from + MAX_RUN);
  const first = widePair(line[from] ?? '');
  if (first === null) return [];
  const trail = first >> 8;
  const found: Parse[] = [];
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
): { end: number; char: string; evidence: string } | null {
  const match = BROKEN_GLOSS.exec(line.slice(at, at + MAX_RUN));
  if (!match) return null;
  const reading = match[1] ?? '';
  const char = only([...(readings.get(reading) ?? [])].filter((one) => (encodeChar(one) ?? 0) >> 8 === lead));
  return char === null
    ? null
    : { end: at + match[0].length, char, evidence: `首字节 ${hex(lead)} 与读音 ${reading} 在本文中只与“${char}”相合` };
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

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);
