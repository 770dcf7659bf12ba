import type { Nearest } from './api.ts';
import { closestStretch, type Substitution } from './distance.ts';
import type { Engine } from './engine.ts';
import { fold } from './fold.ts';
import { looksLikePinyin } from './latin.ts';
import type { Lexicon } from './lexicon.ts';
import { createPinyinTable } from './pinyin.ts';
import type { ParsedQuery } from './query.ts';

const MOST_NAMES = 3;
/** A character that sounds the same is a slip of the hand; half a one in doubt. */
const HOMOPHONE_COST = 0.4;

/** How far a slip may be from what was meant: one character in three. */
const tolerance = (run: string): number => Math.max(1, Math.floor(Array.from(run).length / 3));

/** What a query without hits may have meant, and what of it may be left out. Nothing is put in its place. */
export async function findNearest(query: ParsedQuery, engine: Engine, lexicon: Lexicon): Promise<Nearest> {
  const [names, without] = await Promise.all([nearestNames(query, engine, lexicon), withoutOne(query, engine)]);
  return { names, without };
}

async function nearestNames({ words }: ParsedQuery, engine: Engine, lexicon: Lexicon): Promise<Nearest['names']> {
  const [only] = words;
  if (!only || words.length > 1 || only.amount) return [];
  const [names, headings, readings, syllables] = await Promise.all([lexicon.get('names'), lexicon.get('headings'), lexicon.get('readings'), lexicon.get('syllables')]);
  const table = createPinyinTable(readings, syllables);
  const texts = [...new Set([...names.flatMap(([, forms]) => forms), ...headings.map(({ heading }) => heading)].map(fold))];
  const isLatin = looksLikePinyin(only.run);
  const soundsAlike: Substitution = (a, b) => (a === b ? 0 : table.syllables(a).join() === table.syllables(b).join() ? HOMOPHONE_COST : 1);
  const close = texts
    .map((text) => (isLatin ? readingDistance(only.run, text, table.syllables(text)) : closestStretch(only.run, text, soundsAlike)))
    .filter(({ text, distance }) => text.length > 1 && distance <= tolerance(only.run))
    .sort((a, b) => a.distance - b.distance || a.text.length - b.text.length);
  const counted = await Promise.all([...new Set(close.map(({ text }) => text))].slice(0, MOST_NAMES * 2).map(async (text) => ({ text, count: await engine.count(text) })));
  return counted.filter(({ text, count }) => count > 0 && Array.from(text).length > 1).slice(0, MOST_NAMES);
}

/** How far typed pinyin is from a whole name's. */
function readingDistance(typed: string, name: string, syllables: readonly string[]): { text: string; distance: number } {
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
      return { dropped: dropped.typed, rest: rest.map(({ typed, exact }) => (exact ? `"${typed}"` : typed)).join(' '), count: found.length };
    }),
  );
  return rests.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
