import { orderByEvidence, type Evidence } from './evidence.ts';
import { READING, type Readings } from '../gloss.ts';
import {
  charsOfReading,
  charsWithTrail,
  isPlausible,
  MAX_RUN,
  oddity,
  readingOf,
  realign,
  type SlidReading,
} from './realign.ts';

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
export interface DamageContext {
  readings: Readings;
  evidence: Evidence;
}

/** A gloss put inside a character: mark, reading, the orphaned trail byte, its own reading. e.g. "?yún)f(xié)" */
const SPLIT_CHAR = new RegExp(`^\\?(${READING})\\)([@-~])\\((${READING})\\)`, 'u');

/** A single byte that may end a character of two. e.g. "B" of 绍 (BD42) */
const TRAIL_HALF = /[@-~]/u;

/** How far before a private-use character or a broken gloss its run may begin. */
const MAX_LEAD = 12;

export const INDENT = '\u3000';
const INDENT_TRAIL = 0xa1;
const INDENT_EVIDENCE = '行首缩进：剩下的尾字节 A1 与全角空格（GBK A1A1）相合';

/**
 * Finds what stands at a loss mark (`?`) of a line: a slid run, or a character split by a gloss.
 * Returns `null` when no reading makes sense, so that the mark is asked for by name.
 */
export function repairAt(line: string, at: number, context: DamageContext): SlipRepair | null {
  const split = repairSplitChar(line, at, context.readings);
  if (split) return split;
  const parses = realign(line, at + 1, context.readings);
  const parse =
    best(line, parses, context.evidence) ?? parses.find((short) => readsBetter(line, short, context.evidence));
  return parse ? asRepair(line, at, parse, context.evidence) : null;
}

/** True when some reading, however poor, takes what follows a mark for a slid run. */
export function maySlide(line: string, at: number, { readings }: DamageContext): boolean {
  return TRAIL_HALF.test(line[at + 1] ?? '') || realign(line, at + 1, readings).length > 0;
}

/**
 * Finds the slid run that an odd character at `at` belongs to, where no mark stands for the lost
 * byte. The run begins at `from` or later, and must read better than what stands there.
 */
export function repairAround(line: string, at: number, from: number, context: DamageContext): SlipRepair | null {
  const { readings, evidence } = context;
  const parses: SlidReading[] = [];
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
function readsBetter(line: string, parse: SlidReading, evidence: Evidence): boolean {
  const stands = line.slice(parse.from, parse.end);
  const next = line[parse.end] ?? '';
  return evidence.known(readingOf(parse) + next) + oddity(stands) > evidence.known(stands + next);
}

/** e.g. 加入?yún)f(xié)作: the pair EB85 inside 入協 was read as 雲; the trail 66 and xié give 協 back. */
function repairSplitChar(line: string, at: number, readings: Readings): SlipRepair | null {
  const match = SPLIT_CHAR.exec(line.slice(at, at + MAX_RUN));
  if (!match) return null;
  const [, inserted = '', orphan = '', reading = ''] = match;
  const { chars, char, evidence } = charsOfReading(reading, 'trail', orphan.charCodeAt(0), readings);
  const end = at + 1 + inserted.length + 1 + orphan.length;
  return { start: at, runStart: at + 1, end, first: char, candidates: chars, text: '', firstEvidence: evidence };
}

/** Writes a parse as a repair; `start` is where its mark stands, or where the run begins. */
function asRepair(line: string, start: number, parse: SlidReading, evidence: Evidence): SlipRepair {
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

/**
 * Chooses among plausible readings the one that reads best; `null` when two read equally well.
 * What counts is how many neighbouring characters the text has elsewhere, and that the run ends
 * where clean text goes on.
 */
function best(line: string, parses: readonly SlidReading[], evidence: Evidence): SlidReading | null {
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
