import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'zod';
import { City, ClauseFrontmatter, CounterpartRecord, PolicyRecord, Topic, Unit } from './policy/schema.ts';

/** Where an entry stands in its seed file. */
const order = z.int().nonnegative();

const clauses = defineCollection({
  loader: glob({ base: './content', pattern: '*/*.mdx', generateId: ({ data }) => String(data['id']) }),
  schema: ClauseFrontmatter,
});
const policies = defineCollection({
  loader: glob({ base: './content', pattern: '*/policy.json', generateId: ({ data }) => String(data['id']) }),
  schema: PolicyRecord,
});
const cities = defineCollection({ loader: file('content/cities.json'), schema: City.extend({ order }) });
const topics = defineCollection({ loader: file('content/topics.json'), schema: Topic.extend({ order }) });
const units = defineCollection({ loader: file('content/units.json'), schema: Unit.extend({ order }) });
const counterparts = defineCollection({
  loader: file('content/counterparts.json', {
    parser: (text) => z.array(CounterpartRecord).parse(JSON.parse(text)).map((pair) => ({ id: `${pair.source}~${pair.target}`, ...pair })),
  }),
  schema: CounterpartRecord.extend({ id: z.string() }),
});

export const collections = { clauses, policies, cities, topics, units, counterparts };
