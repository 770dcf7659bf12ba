import type { ClauseKind, Instrument, Relation } from '../../../src/model/schema.ts';
import { clauseShortName } from '../../../src/model/clause-names.ts';
import { INSTRUMENT_LABELS } from '../../../src/model/fact-labels.ts';
import { KIND_LABELS } from '../../../src/model/labels.ts';
import type { Catalogue, CatalogueBlock } from '../../../src/search/index/catalogue.ts';
import type { Beside, SearchDocument } from '../../../src/search/index/document.ts';
import type { FacetTable } from '../../../src/search/query/facets.ts';
import { tokenCount } from '../../../src/search/index/tokens.ts';
import { holdsTraditional } from './search-files.ts';

/* Makes what search loads of the clauses from the rows of the data files. */

/** The rows of `/data/*.json` that search is made from. */
export interface ClauseRow {
  id: string;
  policy: string;
  city: string;
  kind: ClauseKind;
  num: string;
  heading: string;
  text: string;
  sentences: { id: string; text: string }[];
  units: { id: string }[];
  topics: string[];
}
export interface PolicyRow {
  id: string;
  city: string;
  cityName: string;
  shortTitle: string;
  periodLabel: string;
  periodIsOver: boolean;
}
interface LabelRow {
  id: string;
  label: string;
}
interface PairRow {
  source: string;
  target: string;
  relation: Relation;
}

/** Best first: measures before notices. */
const KINDS: readonly ClauseKind[] = [
  'measure',
  'target',
  'safeguard',
  'lead',
  'closing',
  'preamble',
  'notice',
  'annex',
];

/** Lists every clause in columns. Clauses must stand in the order of the policies. */
export function catalogueOf(
  clauses: readonly ClauseRow[],
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
      period: `${periodLabel}${periodIsOver ? '（已结束）' : ''}`,
      paths: (byPolicy.get(id) ?? []).map((clause) => clause.id.slice(id.length + 1)),
    })),
    blocks: [...blocks],
    kinds: KINDS.map((kind) => KIND_LABELS[kind]),
    kind: clauses.map(({ kind }) => KINDS.indexOf(kind)),
    size: clauses.map(({ text }) => tokenCount(text)),
    headingAt: clauses.map((clause) => tokenCount(clause.text.slice(0, headingStart(clause)))),
    headingSize: clauses.map(({ heading }) => tokenCount(heading)),
    holdsTraditional: holdsTraditional(clauses),
  };
}

/** A clause's heading stands behind its number, if it has one. */
const headingStart = ({ heading, text }: ClauseRow): number => Math.max(0, text.indexOf(heading));

/** What hits can be narrowed by; values in the order of their lists. */
export function facetTableOf(
  clauses: readonly ClauseRow[],
  topics: readonly LabelRow[],
  units: readonly LabelRow[],
  supports: readonly { clause: string; instrument: Instrument }[],
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
  clauses: readonly ClauseRow[],
  policies: readonly PolicyRow[],
  pairs: readonly PairRow[],
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

/** Where the sentences lie in the clause's text, which holds them in order. */
function sentenceSpans({ id, text, sentences }: ClauseRow): SearchDocument['sentences'] {
  let at = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence.text, at);
    if (start === -1) throw new Error(`${id}: sentence ${sentence.id} does not stand in the clause's text`);
    at = start + sentence.text.length;
    return [sentence.id, start, at];
  });
}

const CLOSEST: readonly Relation[] = ['closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'];

/** Finds each clause's closest counterpart in every other policy. */
function besideOf(
  clauses: readonly ClauseRow[],
  policies: readonly PolicyRow[],
  pairs: readonly PairRow[],
): (clause: ClauseRow) => Beside[] {
  const order = new Map(clauses.map((clause, i) => [clause.id, { clause, i }]));
  const cityNames = new Map(policies.map(({ id, cityName }) => [id, cityName]));
  const linked = Map.groupBy(
    pairs
      .toSorted((a, b) => CLOSEST.indexOf(a.relation) - CLOSEST.indexOf(b.relation))
      .flatMap(({ source, target }) => [
        { from: source, to: target },
        { from: target, to: source },
      ]),
    ({ from }) => from,
  );
  return ({ id }) => {
    const others = (linked.get(id) ?? []).flatMap(({ to }) => order.get(to) ?? []);
    const closest = new Map(others.toReversed().map(({ clause, i }) => [clause.policy, { clause, i }]));
    return [...closest.values()].map(({ clause, i }) => {
      const [left, right] = i < (order.get(id)?.i ?? 0) ? [clause.id, id] : [id, clause.id];
      return {
        path: `/compare/pair/${left}~${right}/`,
        cityName: cityNames.get(clause.policy) ?? '',
        name: clauseShortName(clause),
      };
    });
  };
}
