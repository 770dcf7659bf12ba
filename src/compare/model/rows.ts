import { sentenceId } from '../../language/clause-id.ts';
import { byCloseness } from '../../model/relation-order.ts';
import {
  absencesOf,
  answersTo,
  judgedPolicies,
  type Absence,
  type AlignableClause,
  type Answering,
  type PlacedSentence,
} from './align.ts';

/** A sentence in a row, and how it answers the sentences in the columns before it. */
export interface RowItem extends PlacedSentence {
  answering: Answering[];
  /** False for a counterpart that stands under other topics only. */
  inTopic: boolean;
}

/** What one city has in a row. */
export interface RowCell {
  city: string;
  items: RowItem[];
  /** Policies of the city that were searched in vain for the row's first sentence. */
  absent: Absence[];
}

export interface AlignedRow {
  anchor: PlacedSentence;
  /** One a city, in the order of the columns. */
  cells: RowCell[];
}

/** A clause, the clauses that it is nearest to, and their sentences row by row. */
export interface RowGroup {
  clauses: AlignableClause[];
  rows: AlignedRow[];
}

export interface RowsInput {
  /**
   * At least those under the topic, or those of the leading city, in document order; policies in the order of the
   * columns.
   */
  clauses: readonly AlignableClause[];
  /** Finds any clause. */
  byId: ById;
  /** The city of each policy. */
  cityOf: ReadonlyMap<string, string>;
  /** Ids in the order of the columns; a city without a clause under the topic has a column too. */
  cities: readonly string[];
  topic: string;
  /** Only groups that this city's clauses lead; left out, those of every city. */
  leading?: string;
  /** Leaves out cells in which nothing stands: of many cities, few answer. */
  sparse?: boolean;
}

type ById = (id: string) => AlignableClause | undefined;

/**
 * Lays a topic out in rows, cities in columns. Each clause of the first city leads a group; a
 * clause of another city joins the group of its closest counterpart, or leads one of its own.
 * A sentence of the leading clause begins a row, its counterparts stand beside it; sentences that
 * no row holds follow in rows of their own. So every sentence under the topic is shown.
 */
export function topicRows(input: RowsInput): RowGroup[] {
  const { clauses, byId, cities, topic, leading: city } = input;
  const own = clauses.filter((clause) => clause.topics.includes(topic));
  const members = (city === undefined ? cities : [city]).flatMap((id) => own.filter((clause) => clause.city === id));
  const groups = new Map<string, AlignableClause[]>();
  for (const clause of members) {
    const home = nearest(clause, groups, byId);
    if (home) home.push(clause);
    else groups.set(clause.id, [clause]);
  }
  const shown = new Set<string>();
  const rowsOf = (clause: AlignableClause): AlignedRow[] =>
    clause.sentences.flatMap((sentence) => {
      if (shown.has(sentenceKey({ clause, sentence }))) return [];
      const row = makeRow({ clause, sentence }, input);
      for (const { items } of row.cells) for (const item of items) shown.add(sentenceKey(item));
      return [row];
    });
  const lists = [...groups.values()];
  const leading = lists.map(([lead]) => (lead ? rowsOf(lead) : []));
  return lists.map((group, i) => ({
    clauses: group,
    rows: [...(leading[i] ?? []), ...group.slice(1).flatMap(rowsOf)],
  }));
}

/**
 * The group whose leading clause is the closest counterpart; a city's own clauses never join.
 * @param groups by the ids of their leading clauses; of several that are as close, the earliest counts.
 */
function nearest(
  clause: AlignableClause,
  groups: ReadonlyMap<string, AlignableClause[]>,
  byId: ById,
): AlignableClause[] | undefined {
  const links = clause.counterparts.filter(({ id }) => groups.has(id) && byId(id)?.city !== clause.city);
  if (links.length < 2) return groups.get(links[0]?.id ?? '');
  const order = [...groups.keys()];
  const [closest] = [...links].sort(
    (a, b) => byCloseness(a, b) || b.sentences.length - a.sentences.length || order.indexOf(a.id) - order.indexOf(b.id),
  );
  return groups.get(closest?.id ?? '');
}

/** Before the anchor's column stand its own counterparts, behind it those of anything in the row. */
function makeRow(anchor: PlacedSentence, { cities: all, topic, sparse = false, cityOf, byId }: RowsInput): AlignedRow {
  const cities = sparse ? nearCities(anchor, all, cityOf, byId) : all;
  const anchorColumn = cities.indexOf(anchor.clause.city);
  const earlier: PlacedSentence[] = [anchor];
  const cells = cities.map((city, column): RowCell => {
    if (column === anchorColumn) return { city, items: [{ ...anchor, answering: [], inTopic: true }], absent: [] };
    const items = answersIn(city, column < anchorColumn ? [anchor] : earlier, topic, byId);
    if (column > anchorColumn) earlier.push(...items);
    return { city, items, absent: absencesOf(anchor).filter(({ policy }) => cityOf.get(policy) === city) };
  });
  return { anchor, cells: sparse ? cells.filter(({ items, absent }) => items.length + absent.length > 0) : cells };
}

/**
 * The cities that may have something in a row: those judged against its anchor, and those judged against what
 * answers it.
 */
function nearCities(
  { clause }: PlacedSentence,
  cities: readonly string[],
  cityOf: ReadonlyMap<string, string>,
  byId: ById,
): string[] {
  const answering = clause.counterparts.flatMap(({ id }) => byId(id) ?? []);
  const near = new Set(
    [clause, ...answering].flatMap((one) => [
      one.city,
      ...[...judgedPolicies(one)].flatMap((policy) => cityOf.get(policy) ?? []),
    ]),
  );
  return cities.filter((city) => near.has(city));
}

function answersIn(city: string, to: readonly PlacedSentence[], topic: string, byId: ById): RowItem[] {
  const items = new Map<string, RowItem>();
  for (const place of to) {
    for (const { clause, sentence, ...answering } of answersTo(place, byId)) {
      if (clause.city !== city) continue;
      const item = items.get(sentenceKey({ clause, sentence })) ?? {
        clause,
        sentence,
        answering: [],
        inTopic: clause.topics.includes(topic),
      };
      item.answering.push(answering);
      items.set(sentenceKey(item), item);
    }
  }
  return [...items.values()];
}

/** A group with the number of its first row on the page. */
export interface NumberedGroup extends RowGroup {
  from: number;
}

/** Numbers the rows of groups from 1 through a page; a group whose sentences all stand in others' rows is left out. */
export function numberRows(groups: readonly RowGroup[]): NumberedGroup[] {
  let from = 1;
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map((group) => {
      const numbered = { ...group, from };
      from += group.rows.length;
      return numbered;
    });
}

/** e.g. "wenzhou-2023/2-2-5#s1" */
export const sentenceKey = ({ clause, sentence }: PlacedSentence): string => sentenceId(clause.id, sentence.id);
