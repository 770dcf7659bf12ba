import { clauseName } from '../../model/clause-names.ts';
import { sentenceName } from '../../language/number-names.ts';
import { ANSWER_LABELS, DIFFERENCE_LABELS } from '../../model/labels.ts';
import { periodText } from '../../model/period.ts';
import {
  absencesOf,
  answersIn,
  type Absence,
  type AlignableClause,
  type Answering,
  type PlacedSentence,
} from './align.ts';
import type { NamedPolicy } from './compared-policy.ts';
import type { RowGroup } from './rows.ts';

export interface TableContext {
  policy: (id: string) => NamedPolicy;
  /** The full address of a sentence. */
  url(clause: string, sentence: string): string;
}

const HEAD = [
  '行',
  '城市',
  '文件',
  '发文机关',
  '期限',
  '期限核对日',
  '条文',
  '句',
  '原文',
  '责任单位',
  '地址',
  '对应城市',
  '对应文件',
  '对应期限',
  '对应条文',
  '对应句',
  '对应原文',
  '对应责任单位',
  '对应地址',
  '关系',
  '差异',
  '理由',
  '检索过的词',
];

/** A topic as a flat table: one line for each aligned pair of sentences, and for each search in vain. */
export function topicTable(groups: readonly RowGroup[], context: TableContext): string[][] {
  const rows = groups.flatMap((group) => group.rows);
  const lines = rows.flatMap((row, i) => {
    const number = String(i + 1);
    const pairs = row.cells.flatMap(({ items }) =>
      items.flatMap((item) => item.answering.map((answering) => pairLine(number, item, answering, context))),
    );
    const absent = row.cells.flatMap((cell) =>
      cell.absent.map((found) => absentLine(number, row.anchor, found, context)),
    );
    return [...pairs, ...absent];
  });
  return [HEAD, ...lines];
}

/** Two clauses as the same table, their unanswered sentences included. */
export function pairTable(left: AlignableClause, right: AlignableClause, context: TableContext): string[][] {
  const pairs = left.sentences.flatMap((sentence) => answersIn({ clause: left, sentence }, right));
  const lines = pairs.map((pair, i) => pairLine(String(i + 1), pair, pair, context));
  return [HEAD, ...lines, ...absentLines(left, right, context), ...absentLines(right, left, context)];
}

function absentLines(own: AlignableClause, other: AlignableClause, context: TableContext): string[][] {
  const places = own.sentences.map((sentence) => ({ clause: own, sentence }));
  return places.flatMap((place) =>
    absencesOf(place)
      .filter(({ policy }) => policy === other.policy)
      .map((absence) => absentLine('', place, absence, context)),
  );
}

function pairLine(
  number: string,
  item: PlacedSentence,
  { to, relation, note, differs }: Answering,
  context: TableContext,
): string[] {
  const differences = differs.map((difference) => DIFFERENCE_LABELS[difference]).join('、');
  const theirs = [...otherCells(item.clause.policy, context), ...sentenceCells(item, context)];
  return [number, ...ownCells(to, context), ...theirs, ANSWER_LABELS[relation], differences, note, ''];
}

function absentLine(
  number: string,
  place: PlacedSentence,
  { policy, reason, searched }: Absence,
  context: TableContext,
): string[] {
  const theirs = [...otherCells(policy, context), '', '', '', '', ''];
  return [number, ...ownCells(place, context), ...theirs, '对方文本未见对应', '', reason, searched.join('、')];
}

function ownCells(place: PlacedSentence, context: TableContext): string[] {
  const { record, city } = context.policy(place.clause.policy);
  const { title, issuer, period } = record;
  return [city.name, title, issuer, periodText(record), period.checkedOn, ...sentenceCells(place, context)];
}

function otherCells(policy: string, context: TableContext): string[] {
  const { record, city } = context.policy(policy);
  return [city.name, record.title, periodText(record)];
}

function sentenceCells({ clause, sentence }: PlacedSentence, context: TableContext): string[] {
  const bodies = clause.units
    .filter(({ sentences }) => sentences === undefined || sentences.includes(sentence.id))
    .map(({ name }) => name)
    .join('、');
  return [clauseName(clause), sentenceName(sentence.id), sentence.text, bodies, context.url(clause.id, sentence.id)];
}
