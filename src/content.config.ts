import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'zod';
import { renderedClauses } from './corpus/rendered-clauses.ts';
import {
  CardRecord,
  City,
  ClauseFrontmatter,
  CounterpartRecord,
  FigureRecord,
  Ledger,
  Metric,
  NumeralRecord,
  PolicyRecord,
  SupportRecord,
  Synonyms,
  TermRecord,
  Topic,
  Unit,
} from './model/schema.ts';

/** Another folder than the project's own, for a site that a test builds. */
const CONTENT = process.env['CONTENT_DIR'] ?? './content';

/** Where an entry stands in its seed file. */
const order = z.int().nonnegative();

const clauses = defineCollection({
  // A clause's text stands in its data, too; the MDX is read again when it is rendered.
  loader: renderedClauses(
    glob({ base: CONTENT, pattern: '*/*.mdx', generateId: ({ data }) => String(data['id']), retainBody: false }),
  ),
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
    parser: (text) =>
      z
        .array(CounterpartRecord)
        .parse(JSON.parse(text))
        .map((pair) => ({ id: `${pair.source}~${pair.target}`, ...pair })),
  }),
  schema: CounterpartRecord.extend({ id: z.string() }),
});

const figures = defineCollection({ loader: file(`${CONTENT}/figures.json`), schema: FigureRecord.extend({ order }) });
const supports = defineCollection({
  loader: file(`${CONTENT}/supports.json`),
  schema: SupportRecord.extend({ order }),
});
const numerals = defineCollection({
  loader: file(`${CONTENT}/numerals.json`),
  schema: NumeralRecord.extend({ order }),
});
const cards = defineCollection({ loader: file(`${CONTENT}/cards.json`), schema: CardRecord });
const metrics = defineCollection({ loader: file(`${CONTENT}/metrics.json`), schema: Metric.extend({ order }) });
const terms = defineCollection({ loader: file(`${CONTENT}/terms.json`), schema: TermRecord.extend({ order }) });
const synonyms = defineCollection({ loader: file(`${CONTENT}/synonyms.json`), schema: Synonyms });

export const collections = {
  clauses,
  policies,
  ledgers,
  cities,
  topics,
  units,
  counterparts,
  figures,
  supports,
  numerals,
  cards,
  metrics,
  terms,
  synonyms,
};
