import { CHINESE_NUMERAL } from '../../src/language/digits.ts';
import type { Random } from './random.ts';

/** What ends a stretch of text that can stand alone. */
const STOPS = /[，。；：！？、\n（）()＜＞〔〕]/u;
const USABLE = /^[\p{Script=Han}“”《》]{4,40}$/u;
/** A stretch with a numeral would count something; one that opens a quotation must close it. */
const NUMERAL = new RegExp(`[双${CHINESE_NUMERAL}]`, 'u');
const UNCOUNTED = /进一步/gu;
const START = '\u0002';
const END = '\u0003';
const MIN = 6;
const MAX = 30;

/** Walks the pairs of characters of real texts: what it gives reads like them without being theirs. */
export class Chain {
  private readonly random: Random;
  private readonly next = new Map<string, string[]>();

  constructor(random: Random, texts: readonly string[]) {
    this.random = random;
    for (const stretch of texts.flatMap((text) => text.split(STOPS)))
      if (USABLE.test(stretch) && isWhole(stretch)) this.learn(stretch);
  }

  private learn(stretch: string): void {
    const symbols = [START, START, ...Array.from(stretch), END];
    for (let i = 2; i < symbols.length; i++) {
      const key = `${symbols[i - 2] ?? ''}${symbols[i - 1] ?? ''}`;
      const followers = this.next.get(key) ?? [];
      followers.push(symbols[i] ?? END);
      this.next.set(key, followers);
    }
  }

  /**
   * A stretch without punctuation, e.g. "完善企业公共服务平台建设和培育".
   * @throws Error when the texts were too short to learn from.
   */
  stretch(): string {
    for (let tries = 0; tries < 1000; tries++) {
      const text = this.walk();
      if (text.length >= MIN && text.length <= MAX && isWhole(text)) return text;
    }
    throw new Error('the texts are too short to learn from');
  }

  private walk(): string {
    let text = '';
    let key = START + START;
    while (text.length <= MAX) {
      const symbol = this.random.pick(this.next.get(key) ?? [END]);
      if (symbol === END) return text;
      text += symbol;
      key = `${key.slice(-1)}${symbol}`;
    }
    return text;
  }
}

function isWhole(text: string): boolean {
  const balanced = /^(?:[^“”《》]|“[^“”《》]+”|《[^“”《》]+》)*$/u.test(text);
  return balanced && !NUMERAL.test(text.replace(UNCOUNTED, ''));
}
