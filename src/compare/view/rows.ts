import { clauseHref } from '../../ui/href.ts';
import { tag, type HtmlTree } from '../../ui/html-tree.ts';
import type { PlacedSentence } from '../model/align.ts';
import { sentenceKey, type AlignedRow, type RowCell, type RowItem } from '../model/rows.ts';
import { absence, clauseLinks, clauseNameOf, marked, sentenceNameOf, why, type Surroundings } from './sentences.ts';

/** A row, and the clauses that answer its first sentence where no cell does. */
type ShownRow = AlignedRow & { elsewhere?: readonly string[] };

/** What a page of one topic adds. */
interface RowsOptions {
  /** Number of the first row on the page. */
  from?: number;
  /** Labels of the topics; given where sentences of other topics are to be told apart. */
  labels?: ReadonlyMap<string, string>;
}

/** Aligned rows: one column a city, each sentence marked against those that it answers and that answer it. */
export function alignedRows(
  rows: readonly ShownRow[],
  around: Surroundings,
  { from = 1, labels }: RowsOptions = {},
): HtmlTree {
  const items = rows.map((row, i) =>
    tag('li', { id: `r${from + i}` }, ...row.cells.map((cell) => cellOf(cell, row, around, labels))),
  );
  return tag('ol', { class: 'rows', start: String(from) }, ...items);
}

function cellOf(cell: RowCell, row: ShownRow, around: Surroundings, labels: RowsOptions['labels']): HtmlTree {
  const isEmpty = cell.items.length === 0;
  const { elsewhere = [] } = row;
  return tag(
    'div',
    { class: isEmpty ? 'cell empty' : 'cell', 'data-city': cell.city },
    ...cell.items.flatMap((item) => itemOf(item, row, around, labels)),
    ...cell.absent.flatMap((found) => absence(found, around, isEmpty ? '' : `${sentenceNameOf(row.anchor, around)}在`)),
    ...(isEmpty && elsewhere.length > 0 ? [answeredElsewhere(cell.city, elsewhere, around)] : []),
  );
}

function itemOf(item: RowItem, row: ShownRow, around: Surroundings, labels: RowsOptions['labels']): HtmlTree[] {
  const beside = [...item.answering.map(({ to }) => to.sentence.text), ...textsAnswering(item, row)];
  const isOneOfSeveral = item.answering.length > 1 || row.cells.length > 2;
  return [
    quotation(item, beside, around, { isNamed: !labels }),
    ...(item.inTopic || !labels ? [] : [otherTopics(item, labels)]),
    ...item.answering.map(({ to, ...judgement }) =>
      why(judgement, isOneOfSeveral ? sentenceNameOf(to, around) : undefined),
    ),
  ];
}

/**
 * A sentence with its address, marked against others.
 * @param isNamed its id stands in the page, for programs; on a topic's page, which shows it in several rows, it
 * does not.
 */
export function quotation(
  place: PlacedSentence,
  others: readonly string[],
  around: Surroundings,
  { isNamed }: { isNamed: boolean },
): HtmlTree {
  return tag(
    'p',
    { class: 'q', 'data-sentence': isNamed ? sentenceKey(place) : undefined },
    tag('a', { class: 'of', href: clauseHref(place.clause.id, place.sentence.id) }, sentenceNameOf(place, around)),
    ...marked(place.sentence.text, others, around.common),
  );
}

const textsAnswering = (place: PlacedSentence, { cells }: ShownRow): string[] =>
  cells
    .flatMap(({ items }) => items)
    .filter(({ answering }) => answering.some(({ to }) => sentenceKey(to) === sentenceKey(place)))
    .map(({ sentence }) => sentence.text);

function otherTopics({ clause }: RowItem, labels: ReadonlyMap<string, string>): HtmlTree {
  const named = clause.topics.map((id) => `“${labels.get(id) ?? id}”`).join('');
  return tag('p', { class: 'other-topic' }, `归入${named}，不在本主题`);
}

function answeredElsewhere(city: string, clauses: readonly string[], around: Surroundings): HtmlTree {
  return tag(
    'p',
    { class: 'why' },
    `${around.cityName(city)}：此句的对应在别条，见`,
    ...clauseLinks(clauses, (id) => clauseNameOf(id, around)),
  );
}
