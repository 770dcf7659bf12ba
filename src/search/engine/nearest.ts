import type { Nearest } from '../worker/api.ts';
import { closestStretch, type Approximation, type Substitution } from './distance.ts';
import type { Engine } from './engine.ts';
import { fold } from '../../language/fold.ts';
import { looksLikePinyin } from '../query/latin.ts';
import { readableTexts, type Heading, type Lexicon, type Name } from './lexicon.ts';
import { memoize } from '../../corpus/memoize.ts';
import { pinyinTable, type PinyinTable } from '../query/pinyin.ts';
import type { ParsedQuery } from '../query/query.ts';

const MOST_NAMES = 3;
/** A character that sounds the same is a slip of the hand; half a one in doubt. */
const HOMOPHONE_COST = 0.4;

/** How far a slip may be from what was meant: one character in three. */
const tolerance = (run: string): number => Math.max(1, Math.floor(Array.from(run).length / 3));
/** A part of a name that shares fewer characters with the slip than it lacks could be anything. */
const LEAST_PART = 3;

/** What may have been meant, folded; a reader who mistypes once does so again. */
const foldedTexts = memoize((names: Name[]) =>
  memoize((headings: Heading[]) => [...new Set(readableTexts(names, headings).map(fold))]),
);

/** What a query without hits may have meant, and what of it may be left out. Nothing is put in its place. */
export async function findNearest(query: ParsedQuery, engine: Engine, lexicon: Lexicon): Promise<Nearest> {
  const [names, without] = await Promise.all([nearestNames(query, engine, lexicon), withoutOne(query, engine)]);
  return { names, without };
}

async function nearestNames({ words }: ParsedQuery, engine: Engine, lexicon: Lexicon): Promise<Nearest['names']> {
  const [only] = words;
  if (!only || words.length > 1 || only.amount) return [];
  const [names, headings, readings, syllables] = await Promise.all([
    lexicon.get('names'),
    lexicon.get('headings'),
    lexicon.get('readings'),
    lexicon.get('syllables'),
  ]);
  const texts = foldedTexts(names)(headings);
  const table = pinyinTable(readings, syllables);
  const close = looksLikePinyin(only.run)
    ? texts.map((text) => readingDistance(only.run, text, table.syllables(text)))
    : closeStretches(only.run, texts, table);
  const likely = close
    .filter(({ text, distance }) => text.length > 1 && distance <= tolerance(only.run))
    .sort((a, b) => a.distance - b.distance || a.text.length - b.text.length);
  const counted = await Promise.all(
    [...new Set(likely.map(({ text }) => text))]
      .slice(0, MOST_NAMES * 2)
      .map(async (text) => ({ text, count: await engine.count(text) })),
  );
  return counted.filter(({ text, count }) => count > 0 && Array.from(text).length > 1).slice(0, MOST_NAMES);
}

/** The stretch of each name that is close to a slip; a short part of a name only where it sounds the same. */
function closeStretches(run: string, texts: readonly string[], table: PinyinTable): Approximation[] {
  const typed = Array.from(run);
  const readings = new Map<string, string>();
  const readingOf = (char: string): string => {
    const known = readings.get(char) ?? table.syllables(char).join('');
    readings.set(char, known);
    return known;
  };
  const soundsAlike: Substitution = (a, b) => (a === b ? 0 : readingOf(a) === readingOf(b) ? HOMOPHONE_COST : 1);
  /** What a character costs at least that the text lacks: one that no list reads sounds like no other. */
  const leastCost = (char: string): number => (readingOf(char) === char.toLowerCase() ? 1 : HOMOPHONE_COST);
  const most = tolerance(run);
  return texts
    .filter((text) => typed.reduce((sum, char) => sum + (text.includes(char) ? 0 : leastCost(char)), 0) <= most)
    .map((text) => ({ whole: text, ...closestStretch(run, text, soundsAlike) }))
    .filter(({ whole, text, distance }) => distance < 1 || text === whole || Array.from(text).length >= LEAST_PART);
}

/** How far typed pinyin is from a whole name's. */
function readingDistance(
  typed: string,
  name: string,
  syllables: readonly string[],
): { text: string; distance: number } {
  const reading = syllables.join('');
  const { distance } = closestStretch(typed, reading, (a, b) => (a === b ? 0 : 1));
  return { text: name, distance: distance + Math.abs(reading.length - typed.length) };
}

/** For several words, what each could be left out for. */
async function withoutOne({ words, without }: ParsedQuery, engine: Engine): Promise<Nearest['without']> {
  if (words.length < 2) return [];
  const rests = await Promise.all(
    words.map(async (dropped) => {
      const rest = words.filter((word) => word !== dropped);
      const found = await engine.literal({ words: rest, without });
      return {
        dropped: dropped.typed,
        rest: rest.map(({ typed, exact }) => (exact ? `"${typed}"` : typed)).join(' '),
        count: found.length,
      };
    }),
  );
  return rests.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
