import { getCollection, type CollectionEntry } from 'astro:content';
import type { PolicyModel } from '../model/policy-model.ts';
import type { City, PolicyRecord, Topic } from '../model/schema.ts';
import { memoize } from './memoize.ts';
import { policiesOfShare } from './share.ts';

export type ClauseEntry = CollectionEntry<'clauses'>;

/** A policy with its city and its clauses in document order. */
export interface CorpusPolicy {
  record: PolicyRecord;
  city: City;
  clauses: ClauseEntry[];
}

export interface Corpus {
  /** In the order of cities.json. */
  policies: CorpusPolicy[];
  /** Those whose pages this run writes: all but on a large site. Only their text can be rendered. */
  written: CorpusPolicy[];
  cities: City[];
  topics: Topic[];
  clause(id: string): ClauseEntry;
  policy(id: string): CorpusPolicy;
}

let corpus: Promise<Corpus> | undefined;

/** Loads all collections once a build, sorted and joined. */
export function loadCorpus(): Promise<Corpus> {
  corpus ??= build();
  return corpus;
}

async function build(): Promise<Corpus> {
  const [clauses, policies, cities, topics] = await Promise.all([
    getCollection('clauses'),
    getCollection('policies'),
    getCollection('cities'),
    getCollection('topics'),
  ]);
  const cityList: City[] = inOrder(cities);
  const byPolicy = Map.groupBy(clauses, ({ data }) => data.policy);
  const joined = policies.map(({ data: record }): CorpusPolicy => {
    const city = cityList.find(({ id }) => id === record.city);
    if (!city)
      throw new Error(`policy ${record.id}: no city ${record.city} in content/cities.json; run npm run content`);
    return { record, city, clauses: (byPolicy.get(record.id) ?? []).sort((a, b) => a.data.order - b.data.order) };
  });
  joined.sort(
    (a, b) => cityList.indexOf(a.city) - cityList.indexOf(b.city) || dateThenId(a).localeCompare(dateThenId(b), 'en'),
  );
  const clauseById = new Map(clauses.map((entry) => [entry.data.id, entry]));
  const policyById = new Map(joined.map((policy) => [policy.record.id, policy]));
  const share = policiesOfShare(policyById.keys());
  return {
    policies: joined,
    written: joined.filter(({ record }) => share.has(record.id)),
    cities: cityList,
    topics: inOrder(topics),
    clause: (id) => found(clauseById.get(id), id),
    policy: (id) => found(policyById.get(id), id),
  };
}

/** A policy as what renders it takes it. */
export const policyModel = memoize(({ record, city, clauses }: CorpusPolicy): PolicyModel => ({
  record,
  city,
  clauses: clauses.map(({ data }) => data),
}));

/** Entries of a list in the order of its seed file. */
export function inOrder<T extends { order: number }>(entries: readonly { data: T }[]): T[] {
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** What orders the policies of a city: the date, and the id where two share one, so that no disk decides. */
const dateThenId = ({ record }: CorpusPolicy): string => `${record.issuedOn} ${record.id}`;

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`nothing in content/ has the id ${id}; run npm run content`);
  return value;
}

/** Depth in the numbering: 1 for a part, 2 for a section; 0 for text without ordinal. */
export function clauseDepth({ data }: ClauseEntry): number {
  return data.num === '' ? 0 : data.path.length;
}
