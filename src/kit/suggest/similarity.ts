/**
 * Stretches of Han characters; figures and names in Latin say nothing about the subject.
 * e.g. "检验、检测2.5%" → ["检验", "检测"]
 */
const HAN = /\p{Script=Han}+/gu;

/** Every pair of neighbouring Han characters, each once. e.g. "浙里检" → {浙里, 里检} */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const [stretch] of text.matchAll(HAN)) {
    const chars = Array.from(stretch);
    for (let at = 0; at + 2 <= chars.length; at++) found.add(`${chars[at] ?? ''}${chars[at + 1] ?? ''}`);
  }
  return found;
}

/** How much a pair of characters says, by how rare it is: what every sentence holds says nothing. */
export type Weights = (bigram: string) => number;

/** Weighs pairs over all sentences (inverse document frequency); what no sentence holds counts as held by one. */
export function rarity(sentences: readonly ReadonlySet<string>[]): Weights {
  const holders = new Map<string, number>();
  for (const set of sentences) for (const bigram of set) holders.set(bigram, (holders.get(bigram) ?? 0) + 1);
  return (bigram) => Math.log(sentences.length / (holders.get(bigram) ?? 1));
}

/** A text as similarity sees it. */
export interface Profile {
  bigrams: ReadonlySet<string>;
  /** Weight of all of them together. */
  total: number;
}

export function profile(bigramSet: ReadonlySet<string>, weights: Weights): Profile {
  let total = 0;
  for (const bigram of bigramSet) total += weights(bigram);
  return { bigrams: bigramSet, total };
}

/** The lighter text counts for more, so that a short sentence is found within a long one. */
const LIGHTER = 0.7;

/** From 0 (nothing in common) to 1 (the same): the weight of what both hold against a mean of both. */
export function similarity(a: Profile, b: Profile, weights: Weights): number {
  const [light, heavy] = a.total <= b.total ? [a, b] : [b, a];
  if (light.total === 0) return 0;
  let shared = 0;
  for (const bigram of light.bigrams) if (heavy.bigrams.has(bigram)) shared += weights(bigram);
  return shared / (light.total ** LIGHTER * heavy.total ** (1 - LIGHTER));
}
