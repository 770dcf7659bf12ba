import { Chain } from './chain.ts';
import { Coiner } from './coiner.ts';
import { draftClauses, type DraftClause } from './draft.ts';
import * as lexicon from './lexicon.ts';
import { Random } from './random.ts';
import type { Training } from './training.ts';

interface DraftCity {
  id: string;
  name: string;
}

/** A made-up policy. */
export interface DraftPolicy {
  /** <city>-<year> */
  id: string;
  city: DraftCity;
  year: number;
  targetYear: number;
  /** e.g. "支持光伏企业发展" */
  subject: string;
  clauses: DraftClause[];
}

const FIRST_YEAR = 2019;
/** So many cities have one policy each; further policies come from other years. */
const CITIES = 333;

/** The nth made-up city: a name that no prefecture has. */
function cityAt(index: number): DraftCity {
  const parts = [
    lexicon.PLACE_FIRST[index % lexicon.PLACE_FIRST.length] ?? '',
    lexicon.PLACE_SECOND[Math.floor(index / lexicon.PLACE_FIRST.length) % lexicon.PLACE_SECOND.length] ?? '',
  ];
  return { id: parts.map((part) => part.slice(1)).join('-'), name: parts.map((part) => part.slice(0, 1)).join('') };
}

/**
 * Makes up policies without end, one after the other; the same seed gives the same ones.
 * @param cities how many cities they belong to, at most 333; each further round is another year's.
 */
export function* draftPolicies(training: Training, seed: number, cities = CITIES): Generator<DraftPolicy> {
  const coiner = new Coiner(new Random(seed, 1), characterRanks(training.texts));
  const chain = new Chain(new Random(seed, 2), training.texts);
  const random = new Random(seed, 3);
  for (let index = 0; ; index++) {
    const city = cityAt(index % cities);
    const year = FIRST_YEAR + Math.floor(index / cities);
    const towns = Array.from(
      { length: 5 },
      () => `${coiner.word()}${random.pick(['镇', '街道', '区', '县', '新区', '开发区'])}`,
    );
    const targetYear = year + random.int(2, 5);
    const subject = `支持${random.pick(lexicon.INDUSTRIES)}${random.common(lexicon.FIRMS)}发展`;
    const { terms, bodies } = training;
    const clauses = draftClauses({
      random,
      coiner,
      chain,
      terms,
      bodies,
      towns,
      year,
      targetYear,
      city: `${city.name}市`,
    });
    yield { id: `${city.id}-${year}`, city, year, targetYear, subject, clauses };
  }
}

/** Characters of texts, the common ones first. */
function characterRanks(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const character of texts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([character]) => character);
}
