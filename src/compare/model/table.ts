import { ANSWER_LABELS, DIFFERENCE_LABELS } from '../../model/labels.ts';
import { absence, alignedSentences, type AlignableClause, type Answering, type Place } from './align.ts';
import { sentenceName } from '../../language/number-names.ts';
import { clauseName } from '../../model/clause-names.ts';
import type { Group } from './rows.ts';

/** What a table says of a policy beside each sentence. */
export interface TablePolicy {
  id: string;
  cityName: string;
  title: string;
  issuer: string;
  period: string;
  checkedOn: string;
}

export interface TableContext {
  policy(id: string): TablePolicy;
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
export function topicTable(groups: readonly Group[], context: TableContext): string[][] {
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
  const link = left.counterparts.find(({ id }) => id === right.id);
  const pairs = (link ? alignedSentences(left, right, link) : []).flatMap(({ own, answers }) =>
    answers.map(({ other, ...rest }) => ({
      item: { clause: right, sentence: other },
      answering: { to: { clause: left, sentence: own }, ...rest },
    })),
  );
  const lines = pairs.map(({ item, answering }, i) => pairLine(String(i + 1), item, answering, context));
  const absent = [
    [left, right],
    [right, left],
  ].flatMap(([own, other]) =>
    own && other ? own.sentences.flatMap((sentence) => absentOf({ clause: own, sentence }, other.policy, context)) : [],
  );
  return [HEAD, ...lines, ...absent];
}

function absentOf(place: Place, policy: string, context: TableContext): string[][] {
  const found = absence(place, policy);
  return found ? [absentLine('', place, { policy, ...found }, context)] : [];
}

function pairLine(
  number: string,
  item: Place,
  { to, relation, note, differs }: Answering,
  context: TableContext,
): string[] {
  const other = context.policy(item.clause.policy);
  const differences = differs.map((difference) => DIFFERENCE_LABELS[difference]).join('、');
  const theirs = [
    other.cityName,
    other.title,
    other.period,
    clauseName(item.clause),
    sentenceName(item.sentence.id),
    item.sentence.text,
    bodies(item),
    context.url(item.clause.id, item.sentence.id),
  ];
  return [number, ...placeCells(to, context), ...theirs, ANSWER_LABELS[relation], differences, note, ''];
}

function absentLine(
  number: string,
  place: Place,
  { policy, reason, searched }: { policy: string; reason: string; searched: string[] },
  context: TableContext,
): string[] {
  const other = context.policy(policy);
  return [
    number,
    ...placeCells(place, context),
    other.cityName,
    other.title,
    other.period,
    '',
    '',
    '',
    '',
    '',
    '对方文本未见对应',
    '',
    reason,
    searched.join('、'),
  ];
}

function placeCells(place: Place, context: TableContext): string[] {
  const { cityName, title, issuer, period, checkedOn } = context.policy(place.clause.policy);
  return [
    cityName,
    title,
    issuer,
    period,
    checkedOn,
    clauseName(place.clause),
    sentenceName(place.sentence.id),
    place.sentence.text,
    bodies(place),
    context.url(place.clause.id, place.sentence.id),
  ];
}

/** The bodies that the clause names for the sentence. */
function bodies({ clause, sentence }: Place): string {
  return clause.units
    .filter(({ sentences }) => sentences === undefined || sentences.includes(sentence.id))
    .map(({ name }) => name)
    .join('、');
}
