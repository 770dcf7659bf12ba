import { fold } from '../../language/fold.ts';

/*
 * The index holds overlapping pairs of characters, so that a run of text is where its pairs
 * stand side by side. Each character becomes a symbol of three letters or digits: nothing on the way
 * (segmenters, stemming, punctuation stripping) can then take a token for something it knows.
 */

const RADIX = 36;
export const SYMBOL_WIDTH = 3;
/** Code units below this are their own symbol; the few above it take two. */
const DIRECT = 46_000;
const HIGH_BASE = DIRECT;
const LOW_BASE = DIRECT + 100;
const LOW_BITS = 9;

/** Stands behind the last character, so that it too begins a pair; no character has this symbol. */
const END = 'zzz';

const symbol = (value: number): string => value.toString(RADIX).padStart(SYMBOL_WIDTH, '0');

/** Writes a folded text as symbols; different texts never give the same ones. */
function symbolsOf(folded: string): string[] {
  const symbols: string[] = [];
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (unit < DIRECT) {
      symbols.push(symbol(unit));
    } else {
      const above = unit - DIRECT;
      symbols.push(symbol(HIGH_BASE + (above >> LOW_BITS)), symbol(LOW_BASE + (above & ((1 << LOW_BITS) - 1))));
    }
  }
  return symbols;
}

/** The tokens to index for a text, separated by spaces. e.g. "小微" → "<小><微> <微><end>" */
export function indexTokens(text: string): string {
  const symbols = [...symbolsOf(fold(text)), END];
  return symbols
    .slice(0, -1)
    .map((first, i) => first + (symbols[i + 1] ?? END))
    .join(' ');
}

/** How many tokens a text has in the index: one a symbol. */
export function tokenCount(text: string): number {
  return symbolsOf(fold(text)).length;
}

/** Every pair that may begin with a symbol, the one at a text's end included. */
export function pairsFrom(first: string, characters: string): string[] {
  return [...new Set(symbolsOf(characters)), END].map((second) => first + second);
}

/** A token of a run, and how many tokens behind the run's first it stands. */
export interface RunToken {
  token: string;
  offset: number;
}

/**
 * The fewest tokens that together spell a run: every other pair, and the last. A single symbol is
 * the prefix that all pairs beginning with it share. e.g. "融资担保" → <融><资> at 0, <担><保> at 2
 */
export function runTokens(run: string): RunToken[] {
  const symbols = symbolsOf(fold(run));
  const [only = ''] = symbols;
  if (symbols.length < 2) return symbols.length === 0 ? [] : [{ token: only, offset: 0 }];
  const last = symbols.length - 2;
  const offsets = Array.from({ length: Math.ceil(symbols.length / 2) }, (_, i) => Math.min(2 * i, last));
  return offsets.map((offset) => ({ token: `${symbols[offset] ?? ''}${symbols[offset + 1] ?? ''}`, offset }));
}
