import type { City, Unit, UnitRef } from '../../model/schema.ts';
import { columnCities } from '../../corpus/cities.ts';
import type { ClauseEntry, Corpus, CorpusPolicy } from '../../corpus/corpus.ts';
import { policiesByCity } from '../../corpus/paginated-by-city.ts';
import { memoize } from '../../corpus/memoize.ts';

/** A clause that names a body: alone, or with which others. */
export interface UnitClause {
  entry: ClauseEntry;
  ref: UnitRef;
  /** Names of the other bodies that answer for the same clause or sentences. */
  others: string[];
}

/** What one city's texts give a body to do. */
export interface UnitWork {
  city: City;
  policies: CorpusPolicy[];
  /** As that city's texts print it. */
  names: string[];
  leads: UnitClause[];
  alone: UnitClause[];
  shares: UnitClause[];
}

/** Lists a body's work per city: what it leads, what it answers for alone, what it shares. */
export function unitWork(corpus: Corpus, unit: Unit): UnitWork[] {
  return columnsOf(corpus)(unit);
}

const columnsOf = memoize((corpus: Corpus) => memoize((unit: Unit) => makeColumns(corpus, unit)));

function makeColumns(corpus: Corpus, unit: Unit): UnitWork[] {
  return columnCities(corpus).map((city) => {
    const policies = policiesByCity(corpus).get(city.id) ?? [];
    const found = policies.flatMap(({ clauses }) => clauses.flatMap((entry) => clausesOf(entry, unit.id)));
    const responsible = found.filter(({ ref }) => ref.role !== 'lead');
    return {
      city,
      policies,
      names: [...new Set(found.map(({ ref }) => ref.name))],
      leads: found.filter(({ ref }) => ref.role === 'lead'),
      alone: responsible.filter(({ others }) => others.length === 0),
      shares: responsible.filter(({ others }) => others.length > 0),
    };
  });
}

function clausesOf(entry: ClauseEntry, unit: string): UnitClause[] {
  const { units } = entry.data;
  return units
    .filter(({ id }) => id === unit)
    .map((ref) => ({
      entry,
      ref,
      others: units.filter((other) => other.id !== unit && meets(other, ref)).map(({ name }) => name),
    }));
}

/** True where two mentions cover the same text: a note without sentences covers the whole clause. */
function meets(a: UnitRef, b: UnitRef): boolean {
  return !a.sentences || !b.sentences || a.sentences.some((sentence) => b.sentences?.includes(sentence));
}

/** How much a body answers for. e.g. "牵头2条，共同负责5条" */
export function workload({ leads, alone, shares }: Pick<UnitWork, 'leads' | 'alone' | 'shares'>): string {
  const parts = [
    ['牵头', leads],
    ['单独负责', alone],
    ['共同负责', shares],
  ] as const;
  return parts
    .filter(([, clauses]) => clauses.length > 0)
    .map(([label, clauses]) => `${label}${clauses.length}条`)
    .join('，');
}
