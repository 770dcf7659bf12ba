import { getCollection } from 'astro:content';
import { loadCorpus, policyModel } from '../../corpus/corpus.ts';
import { loadFacts } from '../../corpus/facts.ts';
import { clauses } from './clauses.ts';
import { counterparts } from './counterparts.ts';
import { figures, numerals } from './figures.ts';
import { policies } from './policies.ts';
import { supports } from './supports.ts';
import type { DataTable } from './table.ts';
import { synonyms, terms, topics, units } from './vocabularies.ts';

/** Every table that `/data/` publishes, in the order of its page. One entry here is all that a new table needs. */
const TABLES = [policies, clauses, counterparts, figures, supports, numerals, terms, synonyms, topics, units];

let tables: Promise<DataTable[]> | undefined;

/** Makes all published tables, once a build. */
export function dataTables(): Promise<DataTable[]> {
  tables ??= build();
  return tables;
}

async function build(): Promise<DataTable[]> {
  const corpus = await loadCorpus();
  const sources = {
    policies: corpus.policies.map(policyModel),
    facts: await loadFacts(),
    pairs: (await getCollection('counterparts')).map(({ data }) => data),
    topics: corpus.topics,
    synonyms: (await getCollection('synonyms')).map(({ data }) => data),
  };
  return TABLES.map((table) => table(sources));
}
