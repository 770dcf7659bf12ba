import { fold } from './fold.ts';

/*
 * The index holds overlapping pairs of characters, so that a quoted phrase of pairs is exactly a
 * run of text. Each character becomes a symbol of three letters or digits: nothing on the way
 * (segmenters, stemming, punctuation stripping) can then take a token for something it knows.
 */

const RADIX = 36;
const SYMBOL_WIDTH = 3;
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
  return symbols.slice(0, -1).map((first, i) => first + (symbols[i + 1] ?? END)).join(' ');
}

/**
 * What to ask the index for a run of text: a quoted phrase of pairs, or for a single symbol the
 * prefix that all pairs beginning with it share. Returns `null` for a run with nothing to find.
 */
export function queryTokens(run: string): string | null {
  const symbols = symbolsOf(fold(run));
  if (symbols.length === 0) return null;
  if (symbols.length === 1) return symbols[0] ?? null;
  return `"${symbols.slice(0, -1).map((first, i) => first + (symbols[i + 1] ?? '')).join(' ')}"`;
}
