import { Random } from '../../generate/random.ts';
import { fold } from '../../../src/language/fold.ts';

type QueryGroup = 'drawn' | 'rare' | 'absent';

export interface BenchQuery {
  text: string;
  group: QueryGroup;
  /** Ids of the clauses that hold it, width and case aside. */
  truth: ReadonlySet<string>;
}

const SEED = 84;
/** Words are drawn within runs of characters that no punctuation parts. */
const WORD_RUN = /[\p{Script=Han}a-z0-9]+/gu;
const LENGTHS = [1, 2, 3, 4, 5, 6];
const DRAWN_EACH = 30;
const RARE = 40;
const ABSENT = 30;
const RARE_AT_MOST = 2;

/** Terms of the genre that a great part of the clauses has; each is what a reader might type first. */
export const COMMON_TERMS = ['小微企业', '企业', '服务', '支持', '融资'];

interface Text {
  id: string;
  folded: string;
}

/**
 * A fixed mix of 250 queries: words of one to six characters, drawn where they stand, so that
 * common ones come often; rare ones; and ones that stand nowhere.
 */
export function makeQueries(clauses: readonly { id: string; text: string }[]): BenchQuery[] {
  const texts = clauses.map(({ id, text }) => ({ id, folded: fold(text) }));
  const random = new Random(SEED);
  const drawn = LENGTHS.flatMap((length) =>
    distinct(DRAWN_EACH, () => draw(texts, length, random)).map((text) => queryOf(text, 'drawn', texts)),
  );
  const rare = distinct(RARE, () => rareWord(texts, random)).map((text) => queryOf(text, 'rare', texts));
  const absent = distinct(ABSENT, () => absentWord(texts, random)).map((text) => queryOf(text, 'absent', texts));
  return random.shuffled([...drawn, ...rare, ...absent]);
}

const queryOf = (text: string, group: QueryGroup, texts: readonly Text[]): BenchQuery => ({
  text,
  group,
  truth: new Set(texts.filter(({ folded }) => folded.includes(text)).map(({ id }) => id)),
});

/** Words that stand in one clause alone. */
export const rareTerms = (queries: readonly BenchQuery[]): string[] =>
  queries.filter(({ group, truth }) => group === 'rare' && truth.size === 1).map(({ text }) => text);

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  for (let tries = 0; made.size < count && tries < count * 200; tries++) made.add(make());
  return [...made];
}

/** A word of a given length, from anywhere in the texts. */
function draw(texts: readonly Text[], length: number, random: Random): string {
  for (;;) {
    const runs = [...random.pick(texts).folded.matchAll(WORD_RUN)]
      .map(([run]) => run)
      .filter((run) => run.length >= length);
    if (runs.length === 0) continue;
    const run = random.pick(runs);
    const start = random.int(0, run.length - length);
    return run.slice(start, start + length);
  }
}

function rareWord(texts: readonly Text[], random: Random): string {
  for (;;) {
    const word = draw(texts, random.int(2, 4), random);
    let found = 0;
    for (const { folded } of texts) if (folded.includes(word) && ++found > RARE_AT_MOST) break;
    if (found <= RARE_AT_MOST) return word;
  }
}

/** Characters of the texts in an order in which they stand nowhere. */
function absentWord(texts: readonly Text[], random: Random): string {
  for (;;) {
    const word = Array.from({ length: random.int(2, 4) }, () => draw(texts, 1, random)).join('');
    if (!texts.some(({ folded }) => folded.includes(word))) return word;
  }
}
