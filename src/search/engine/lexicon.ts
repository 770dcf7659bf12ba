/*
 * What search knows beside the texts. Each list is a file of its own that is fetched when a query
 * first needs it; scripts/build/search/search-files.ts writes them.
 */

/**
 * A term, a body or an everyday word: the forms that the texts print, the usual one first, and those
 * that only readers type. A tuple, for every search loads the list. `/find/names.json`
 */
export type Name = [kind: 'term' | 'unit' | 'word', forms: string[], aliases: string[]];

/** A numbered clause's heading. `/find/headings.json` */
export interface Heading {
  /** The clause's number in the catalogue. */
  clause: number;
  num: string;
  heading: string;
}

/** How the texts print a number, folded, and the clauses that do. `/find/numbers.json` */
export type PrintedNumber = [printed: string, ...clauses: number[]];

/** A support that names a sum. `/find/amounts.json` */
export interface Amount {
  clause: number;
  /** In yuan. */
  amount: number;
  /** What kind of support; a loan ceiling is not a grant. */
  instrument: string;
  title: string;
  /** The words that name the sum. */
  quote: string;
}

/** Characters of the texts that are the other script's form of a typed one. e.g. "擔" → "担". `/find/variants.json` */
export type Variants = Record<string, string>;

/** By syllable without tone, characters that read so. e.g. "dan" → "担单但…" `/find/syllables.json` */
export type Syllables = Record<string, string>;

/** How names and headings read. `/find/readings.json` */
export interface PinyinReadings {
  characters: Syllables;
  /** Names whose reading is not that of their single characters. e.g. ["重合同守信用", "chong he tong …"] */
  exceptions: [name: string, reading: string][];
}

/** The lists by the name of their file. */
export interface LexiconLists {
  names: Name[];
  headings: Heading[];
  numbers: PrintedNumber[];
  amounts: Amount[];
  variants: Variants;
  readings: PinyinReadings;
  syllables: Syllables;
  /** Every character of the texts, folded. */
  characters: string;
}

/** Loads lists by name. */
export interface Lexicon {
  /** @throws what the load throws; a failed load may be tried again. */
  get<Name extends keyof LexiconLists>(name: Name): Promise<LexiconLists[Name]>;
}

/**
 * Makes lists of the files of `/find/`. @param load keeps what it loaded, so that what is made of a list is made
 * once.
 */
export function createLexicon(load: (file: string) => Promise<unknown>): Lexicon {
  return { get: (name) => load(`${name}.json`) as Promise<LexiconLists[typeof name]> };
}

/** What a reader may mean by its reading: names as the texts print them, and headings. */
export function readableTexts(names: readonly Name[], headings: readonly Heading[]): string[] {
  return [...new Set([...names.flatMap(([, forms]) => forms), ...headings.map(({ heading }) => heading)])];
}
