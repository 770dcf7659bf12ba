import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'zod';
import { City, ClauseFrontmatter, CounterpartRecord, Ledger, PolicyRecord, Topic, Unit } from './policy/schema.ts';

/** The generated tree; a test builds the site from one of its own. */
const CONTENT = process.env['CONTENT_DIR'] ?? 'content';

/** Where an entry stands in its seed file. */
const order = z.int().nonnegative();

const clauses = defineCollection({
  loader: glob({ base: CONTENT, pattern: '*/*.mdx', generateId: ({ data }) => String(data['id']) }),
  schema: ClauseFrontmatter,
});
const policies = defineCollection({
  loader: glob({ base: CONTENT, pattern: '*/policy.json', generateId: ({ data }) => String(data['id']) }),
  schema: PolicyRecord,
});
const ledgers = defineCollection({
  loader: glob({ base: CONTENT, pattern: '*/ledger.json', generateId: ({ data }) => String(data['policy']) }),
  schema: Ledger,
});
const cities = defineCollection({ loader: file(`${CONTENT}/cities.json`), schema: City.extend({ order }) });
const topics = defineCollection({ loader: file(`${CONTENT}/topics.json`), schema: Topic.extend({ order }) });
const units = defineCollection({ loader: file(`${CONTENT}/units.json`), schema: Unit.extend({ order }) });
const counterparts = defineCollection({
  loader: file(`${CONTENT}/counterparts.json`, {
    parser: (text) => z.array(CounterpartRecord).parse(JSON.parse(text)).map((pair) => ({ id: `${pair.source}~${pair.target}`, ...pair })),
  }),
  schema: CounterpartRecord.extend({ id: z.string() }),
});

export const collections = { clauses, policies, ledgers, cities, topics, units, counterparts };
