import { KINDS_BY_WEIGHT } from '../../../src/model/clause-kinds.ts';
import { periodBrief } from '../../../src/model/period.ts';
import { byCloseness, inverse } from '../../../src/model/relation-order.ts';
import { pathOf } from '../../../src/language/clause-id.ts';
import { spansOf, type ClauseFrontmatter } from '../../../src/model/schema.ts';
import { clauseShortName } from '../../../src/model/clause-names.ts';
import { INSTRUMENT_LABELS } from '../../../src/model/fact-labels.ts';
import { KIND_LABELS } from '../../../src/model/labels.ts';
import { pairPath } from '../../../src/compare/model/pair.ts';
import type { Catalogue, CatalogueBlock } from '../../../src/search/index/catalogue.ts';
import type { BesideLink, SearchDocument } from '../../../src/search/index/document.ts';
import type { FacetTable } from '../../../src/search/query/facets.ts';
import type { CounterpartRow } from '../../../src/publish/tables/counterparts.ts';
import type { PolicyRow } from '../../../src/publish/tables/policies.ts';
import type { SupportRow } from '../../../src/publish/tables/supports.ts';
import type { TopicRow } from '../../../src/publish/tables/vocabularies.ts';
import { tokenCount } from '../../../src/search/index/tokens.ts';
import { holdsTraditional } from './search-files.ts';

/* Makes what search loads of the clauses from their front matter and the rows of the data files. */

/** What search needs to know of a clause. */
export type IndexedClause = Pick<
  ClauseFrontmatter,
  'id' | 'policy' | 'kind' | 'num' | 'heading' | 'text' | 'paragraphs' | 'units' | 'topics'
>;
type LabelRow = Pick<TopicRow, 'id' | 'label'>;

/** Lists every clause in columns. Clauses must stand in the order of the policies. */
export function catalogueOf(
  clauses: readonly IndexedClause[],
  policies: readonly PolicyRow[],
  blocks: readonly CatalogueBlock[],
): Catalogue {
  const byPolicy = Map.groupBy(clauses, ({ policy }) => policy);
  return {
    policies: policies.map(({ id, city, cityName, shortTitle, periodLabel, periodIsOver }) => ({
      id,
      city,
      cityName,
      title: shortTitle,
      period: periodBrief({ period: { label: periodLabel }, periodIsOver }),
      paths: (byPolicy.get(id) ?? []).map((clause) => pathOf(clause.id)),
    })),
    blocks: [...blocks],
    kinds: KINDS_BY_WEIGHT.map((kind) => KIND_LABELS[kind]),
    kind: clauses.map(({ kind }) => KINDS_BY_WEIGHT.indexOf(kind)),
    size: clauses.map(({ text }) => tokenCount(text)),
    headingAt: clauses.map((clause) => tokenCount(clause.text.slice(0, headingStart(clause)))),
    headingSize: clauses.map(({ heading }) => tokenCount(heading)),
    holdsTraditional: holdsTraditional(clauses),
  };
}

/** Where a clause's heading stands in its text; an article's stands in brackets. e.g. "第一条【目的】" */
function headingStart({ heading, paragraphs }: IndexedClause): number {
  const span = spansOf(paragraphs).find(({ kind }) => kind === 'heading' || kind === 'title');
  return span === undefined ? 0 : span.start + (span.text.startsWith(heading) ? 0 : 1);
}

/** What hits can be narrowed by; values in the order of their lists. */
export function facetTableOf(
  clauses: readonly IndexedClause[],
  topics: readonly LabelRow[],
  units: readonly LabelRow[],
  supports: readonly SupportRow[],
): FacetTable {
  const instruments = Object.entries(INSTRUMENT_LABELS).map(([id, label]) => ({ id, label }));
  const offered = Map.groupBy(supports, ({ clause }) => clause);
  const numbers = (values: readonly LabelRow[], ids: readonly string[]): number[] =>
    [...new Set(ids)].map((id) => values.findIndex((value) => value.id === id)).filter((number) => number !== -1);
  const label = ({ id, label: text }: LabelRow): LabelRow => ({ id, label: text });
  return {
    topics: topics.map(label),
    units: units.map(label),
    instruments,
    topic: clauses.map((clause) => numbers(topics, clause.topics)),
    unit: clauses.map((clause) =>
      numbers(
        units,
        clause.units.map(({ id }) => id),
      ),
    ),
    instrument: clauses.map(({ id }) =>
      numbers(
        instruments,
        (offered.get(id) ?? []).map(({ instrument }) => instrument),
      ),
    ),
  };
}

/** What each hit shows, by clause id. */
export function searchDocuments(
  clauses: readonly IndexedClause[],
  policies: readonly PolicyRow[],
  pairs: readonly CounterpartRow[],
): Map<string, SearchDocument> {
  const beside = besideOf(clauses, policies, pairs);
  return new Map(
    clauses.map((clause) => [
      clause.id,
      {
        num: clause.num,
        heading: clause.heading,
        text: clause.text,
        sentences: sentenceSpans(clause),
        beside: beside(clause),
      },
    ]),
  );
}

/** Where the sentences lie in the clause's text. */
function sentenceSpans({ paragraphs }: IndexedClause): SearchDocument['sentences'] {
  return spansOf(paragraphs).flatMap(({ id, start, end }): SearchDocument['sentences'] =>
    id === undefined ? [] : [[id, start, end]],
  );
}

/** Finds each clause's closest counterpart in every other policy. */
function besideOf(
  clauses: readonly IndexedClause[],
  policies: readonly PolicyRow[],
  pairs: readonly CounterpartRow[],
): (clause: IndexedClause) => BesideLink[] {
  const order = new Map(clauses.map((clause, i) => [clause.id, { clause, i }]));
  const cityNames = new Map(policies.map(({ id, cityName }) => [id, cityName]));
  const linked = Map.groupBy(
    pairs
      .flatMap(({ source, target, relation }) => [
        { from: source, to: target, relation },
        { from: target, to: source, relation: inverse(relation) },
      ])
      .sort(byCloseness),
    ({ from }) => from,
  );
  return ({ id }) => {
    const others = (linked.get(id) ?? []).flatMap(({ to }) => order.get(to) ?? []);
    const closest = new Map(others.toReversed().map(({ clause, i }) => [clause.policy, { clause, i }]));
    return [...closest.values()].map(({ clause, i }) => {
      const [left, right] = i < (order.get(id)?.i ?? 0) ? [clause.id, id] : [id, clause.id];
      return {
        path: `${pairPath(left, right)}/`,
        cityName: cityNames.get(clause.policy) ?? '',
        name: clauseShortName(clause),
      };
    });
  };
}
