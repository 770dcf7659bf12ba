import { Random } from './random.ts';

/** Numerals and what they count: a made-up word with one would count something, or be counted. */
const COUNTING = /[〇零一二三四五六七八九十百千万亿两双年月日号第批次期家户个笔元人名位亩项件台场条款章节]/u;

/** The 3,755 characters of GB 2312's first level: rows 16 to 55, those in everyday use. */
function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character) && !COUNTING.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** How readily new words come: the higher the discount, the faster the vocabulary grows (Heaps' law). */
const DISCOUNT = 0.85;
const CONCENTRATION = 50;
/** Spreads characters as a language does: few are common, most are rare. */
const CHARACTER_SHIFT = 25;

/**
 * Makes up names: of programmes, firms, places, products. A word that was used often is used
 * again, and with every so many uses a new one appears (a Pitman-Yor process), so that the
 * vocabulary grows with the text as a power of its length.
 */
export class Coiner {
  private readonly random: Random;
  private readonly characters: readonly string[];
  private readonly words: string[] = [];
  private readonly counts: number[] = [];
  /** The word at each use so far: picking a use at random picks words by their counts. */
  private readonly uses: number[] = [];

  /** @param known characters of real texts, the common ones first: they lead in made-up words too. */
  constructor(random: Random, known: readonly string[]) {
    this.random = random;
    const leading = known.filter((character) => /^\p{Script=Han}$/u.test(character) && !COUNTING.test(character));
    const seen = new Set(leading);
    this.characters = [
      ...leading,
      ...random.shuffled(everydayCharacters().filter((character) => !seen.has(character))),
    ];
  }

  /** A word of two characters, new or known. */
  word(): string {
    const total = this.uses.length;
    const fresh = (CONCENTRATION + DISCOUNT * this.words.length) / (CONCENTRATION + total);
    const index = total === 0 || this.random.chance(fresh) ? this.coin() : this.reuse();
    this.counts[index] = (this.counts[index] ?? 0) + 1;
    this.uses.push(index);
    return this.words[index] ?? '';
  }

  private coin(): number {
    this.words.push(this.character() + this.character());
    return this.words.length - 1;
  }

  /** A use at random; each word gives up the discount, so that rare ones stay rare. */
  private reuse(): number {
    for (;;) {
      const index = this.random.pick(this.uses);
      if (this.random.chance(1 - DISCOUNT / (this.counts[index] ?? 1))) return index;
    }
  }

  private character(): string {
    const last = this.characters.length;
    const rank = Math.floor(CHARACTER_SHIFT * ((last / CHARACTER_SHIFT + 1) ** this.random.next() - 1));
    return this.characters[Math.min(rank, last - 1)] ?? '';
  }
}
