import { halfWidth, type Span } from '../../language/digits.ts';
import { findNumbers } from '../../language/grammar.ts';

/** A stretch of a text; `same` stands in the other text too, `figure` is a number that differs there. */
export interface MarkedStretch {
  text: string;
  mark?: 'same' | 'figure';
}

/** Between numbers: a name in Latin letters, or one character. e.g. "RCEP", "贷" */
const WORD_OR_CHARACTER = /[A-Za-z]+|[\s\S]/gu;
/** What ends a number that counts or dates, not a name. e.g. "2025年", "1.1万"; not "1+14" */
const COUNTS = /[^\d.\s]$/u;
const HAN = /\p{Script=Han}/u;
/** What a run may begin and end with. e.g. not "、" */
const WORD = /[\p{Script=Han}\p{L}\p{N}%]/u;

/** Fewer Han characters in a row are shared by chance. */
const LEAST_HAN = 4;

interface Token extends Span {
  text: string;
  /** Of a number that counts or dates: how it is compared. e.g. "7.5%" of "７.5 %" */
  figure?: string;
}

/** A shared stretch as UTF-16 offsets in both texts. */
export interface SharedRun {
  a: number;
  b: number;
  length: number;
}

/** Cuts a text into numbers, Latin names and single characters. e.g. "最高300万元、5G" → 最 高 300万元 、 5 G */
function tokens(text: string): Token[] {
  let at = 0;
  const cut = findNumbers(text).flatMap(({ start, end, parts }): Token[] => {
    const number = text.slice(start, end);
    const before = words(text, at, start);
    at = end;
    const token = { text: number, start, end };
    const counts = parts['first'] !== undefined || COUNTS.test(number);
    return [...before, counts ? { ...token, figure: halfWidth(number).replace(/\s/gu, '') } : token];
  });
  return [...cut, ...words(text, at, text.length)];
}

const words = (text: string, from: number, to: number): Token[] =>
  [...text.slice(from, to).matchAll(WORD_OR_CHARACTER)].map(({ 0: word, index }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));

const hanIn = (token: Token | undefined): number => (token?.text.length === 1 && HAN.test(token.text) ? 1 : 0);

/**
 * Finds the runs of at least four Han characters that two texts share, longest first, none
 * overlapping another. A number is never cut: 1000万元 and 1000万户 share nothing.
 * @param common runs that so many sentences hold that sharing them says nothing, e.g. 小微企业
 */
export function sharedRuns(a: string, b: string, common: ReadonlySet<string> = new Set()): SharedRun[] {
  const left = tokens(a);
  const right = tokens(b);
  const usedLeft = new Array<boolean>(left.length).fill(false);
  const usedRight = new Array<boolean>(right.length).fill(false);
  const runs: SharedRun[] = [];
  for (;;) {
    const best = longest(left, right, usedLeft, usedRight);
    if (best.han < LEAST_HAN) return runs.sort((x, y) => x.a - y.a);
    usedLeft.fill(true, best.i, best.i + best.count);
    usedRight.fill(true, best.j, best.j + best.count);
    const run = trimmed(left.slice(best.i, best.i + best.count), right[best.j]?.start ?? 0);
    if (saysSomething(a.slice(run.a, run.a + run.length), common)) runs.push(run);
  }
}

/** A run that adds less than this to words that many sentences hold is no likeness. e.g. 小微企业和 */
const LEAST_OWN = 2;

function saysSomething(run: string, common: ReadonlySet<string>): boolean {
  let rest = run;
  for (const word of [...common].filter((one) => run.includes(one)).sort((x, y) => y.length - x.length))
    rest = rest.replaceAll(word, '');
  return [...rest.matchAll(/\p{Script=Han}/gu)].length >= LEAST_OWN;
}

interface Common {
  i: number;
  j: number;
  count: number;
  han: number;
}

/** The common run of unused tokens with the most Han characters; the first of several. */
function longest(
  left: readonly Token[],
  right: readonly Token[],
  usedLeft: readonly boolean[],
  usedRight: readonly boolean[],
): Common {
  let best: Common = { i: 0, j: 0, count: 0, han: 0 };
  let above: { count: number; han: number }[] = [];
  for (let i = 0; i < left.length; i++) {
    const row: { count: number; han: number }[] = [];
    for (let j = 0; j < right.length; j++) {
      if (left[i]?.text !== right[j]?.text || usedLeft[i] === true || usedRight[j] === true) {
        row.push({ count: 0, han: 0 });
        continue;
      }
      const before = above[j - 1];
      const here = { count: (before?.count ?? 0) + 1, han: (before?.han ?? 0) + hanIn(left[i]) };
      row.push(here);
      if (here.han > best.han) best = { i: i - here.count + 1, j: j - here.count + 1, ...here };
    }
    above = row;
  }
  return best;
}

/** Takes punctuation off both ends of a run. */
function trimmed(run: readonly Token[], startInB: number): SharedRun {
  const first = run.findIndex(({ text }) => WORD.test(text));
  const last = run.findLastIndex(({ text }) => WORD.test(text));
  const origin = run[0]?.start ?? 0;
  const from = run[first]?.start ?? origin;
  return { a: from, b: startInB + from - origin, length: (run[last]?.end ?? from) - from };
}

/** The numbers with what they count, in order. e.g. "新增40个，共600万平方米" → ["40个", "600万平方米"] */
export function figuresIn(text: string): string[] {
  return tokens(text)
    .filter(({ figure }) => figure !== undefined)
    .map((token) => token.text);
}

/**
 * Cuts a text into pieces: what it shares with any of the others, which of its numbers none of
 * them has, and the rest. The pieces joined are the text.
 */
export function markText(
  text: string,
  others: readonly string[],
  common: ReadonlySet<string> = new Set(),
): MarkedStretch[] {
  const same = new Array<boolean>(text.length).fill(false);
  for (const other of others)
    for (const { a, length } of sharedRuns(text, other, common)) same.fill(true, a, a + length);
  const theirs = new Set(others.flatMap((other) => tokens(other).map((token) => token.figure)));
  const marks = new Array<MarkedStretch['mark']>(text.length);
  for (const token of tokens(text)) {
    const figure = token.figure !== undefined && others.length > 0 && !theirs.has(token.figure);
    for (let at = token.start; at < token.end; at++)
      marks[at] = same[at] === true ? 'same' : figure ? 'figure' : undefined;
  }
  return pieces(text, marks);
}

function pieces(text: string, marks: readonly MarkedStretch['mark'][]): MarkedStretch[] {
  const cut: MarkedStretch[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = marks[at];
    const last = cut.at(-1);
    if (last && last.mark === mark) last.text += text.charAt(at);
    else cut.push(mark === undefined ? { text: text.charAt(at) } : { text: text.charAt(at), mark });
  }
  return cut;
}

/** A run that stands in more than this share of all sentences says nothing about two of them. */
const COMMON_SHARE = 0.1;
const LONGEST_COMMON = 8;

/** So many sentences tell which runs are common; of more, every so manieth is read. */
const ENOUGH = 4000;

/** Runs of four to eight Han characters that many sentences hold. e.g. 小微企业, 中小微企业 */
export function commonRuns(all: readonly string[]): string[] {
  const step = Math.ceil(all.length / ENOUGH);
  const sentences = all.filter((_, i) => i % step === 0);
  const holders = new Map<string, number>();
  for (const sentence of sentences) {
    const own = new Set<string>();
    for (const [stretch] of sentence.matchAll(/\p{Script=Han}+/gu)) {
      for (let length = LEAST_HAN; length <= LONGEST_COMMON; length++) {
        for (let at = 0; at + length <= stretch.length; at++) own.add(stretch.slice(at, at + length));
      }
    }
    for (const run of own) holders.set(run, (holders.get(run) ?? 0) + 1);
  }
  return [...holders]
    .filter(([, count]) => count > sentences.length * COMMON_SHARE)
    .map(([run]) => run)
    .sort();
}
