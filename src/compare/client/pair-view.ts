import { ANSWER_LABELS, DIFFERENCE_LABELS, RELATION_LABELS, ROLE_LABELS } from '../../model/labels.ts';
import type { Place } from '../model/align.ts';
import { markText } from '../model/diff.ts';
import { node } from '../../ui/dom.ts';
import { pairRows, standing, type PairRow, type PairStanding } from '../model/pair.ts';
import { key, type Cell } from '../model/rows.ts';
import type { Side } from './side.ts';
import { sentenceName } from '../../language/number-names.ts';
import { clauseName, clauseShortName } from '../../model/clause-names.ts';

/** What is said above two clauses that no judgement joins. */
const STANDINGS: Readonly<Record<Exclude<PairStanding, 'counterparts'>, string>> = {
  unpaired: '编者没有把这两条判为对应。下面并排两条全文，标出相同的文字；相同的文字不表示对应。',
  'same-policy': '两条出自同一文件，不作对应判断。下面并排全文，标出相同的文字。',
  'not-yet': '这两个文件尚未比对，编者没有作过判断。下面并排两条全文，标出相同的文字；相同的文字不表示对应。',
  'not-judged': '引言、总起一类的文字不作对应判断。下面并排全文，标出相同的文字。',
};

/** Shows two clauses side by side as the pre-built pages do; clauses that nobody paired are shown whole, not aligned. */
export function pairView(left: Side, right: Side, common: ReadonlySet<string>): HTMLElement[] {
  const how = standing(left.clause, right.clause);
  const heads = node('div', { class: 'pair-heads' }, head(left), head(right));
  if (how !== 'counterparts') return [heads, node('p', { class: 'note' }, STANDINGS[how]), wholes(left, right, common)];
  const link = left.clause.counterparts.find(({ id }) => id === right.clause.id);
  const note = node(
    'p',
    { class: 'note' },
    node('span', { class: 'relation' }, link ? RELATION_LABELS[link.relation] : ''),
    link?.note ?? '',
  );
  const rows = pairRows(left.clause, right.clause).map((row) =>
    node('li', {}, ...row.cells.map((cell, i) => cellOf(cell, row, i === 0 ? left : right, common))),
  );
  return [heads, note, node('ol', { class: 'rows' }, ...rows)];
}

function head({ clause, policy, url }: Side): HTMLElement {
  const units = clause.units.map(({ name, role }) => `${name}（${ROLE_LABELS[role]}）`);
  const title = node('a', { href: url }, node('span', { class: 'city' }, policy.cityName), clauseName(clause));
  return node(
    'div',
    { 'data-city': clause.city },
    node('h2', {}, title),
    node(
      'p',
      { class: 'meta' },
      `${policy.title}　`,
      node('span', { class: 'period' }, policy.period),
      `（${policy.checkedOn}核对）`,
    ),
    node('p', { class: 'meta' }, units.length > 0 ? [...new Set(units)].join('、') : '责任单位原文未写明'),
  );
}

function cellOf(cell: Cell, row: PairRow, side: Side, common: ReadonlySet<string>): HTMLElement {
  const beside = row.cells.flatMap(({ items }) => items).filter((item) => !cell.items.includes(item));
  const content = cell.items.flatMap((item) => [
    sentence(
      item,
      side,
      beside.map((other) => other.sentence.text),
      common,
    ),
    ...item.answering.map(({ relation, note, differs }) => {
      const differences = differs.map((difference) => DIFFERENCE_LABELS[difference]).join('、');
      const named = differences === '' ? [] : [node('span', { class: 'differs' }, `差异：${differences}`)];
      return node('p', { class: 'why' }, node('span', { class: 'relation' }, ANSWER_LABELS[relation]), note, ...named);
    }),
  ]);
  const absent = cell.absent.flatMap(({ reason, searched }) => [
    node('p', { class: 'why' }, node('strong', {}, `${side.policy.cityName}：对方文本未见对应`), `　${reason}`),
    node('p', { class: 'searched' }, `检索过：${searched.map((word) => `“${word}”`).join('')}`),
  ]);
  const elsewhere =
    content.length + absent.length === 0
      ? [node('p', { class: 'why' }, `${side.policy.cityName}：此句的对应在别条`)]
      : [];
  return node(
    'div',
    { class: cell.items.length === 0 ? 'cell empty' : 'cell', 'data-city': side.clause.city },
    ...content,
    ...absent,
    ...elsewhere,
  );
}

/** Both clauses whole, one column each, with what either shares with the other. */
function wholes(left: Side, right: Side, common: ReadonlySet<string>): HTMLElement {
  const column = (own: Side, other: Side): HTMLElement => {
    const texts = other.clause.sentences.map(({ text }) => text);
    const sentences = own.clause.sentences.map((one) =>
      sentence({ clause: own.clause, sentence: one }, own, texts, common),
    );
    return node('div', { class: 'cell', 'data-city': own.clause.city }, ...sentences);
  };
  return node('ol', { class: 'rows' }, node('li', {}, column(left, right), column(right, left)));
}

function sentence(
  place: Place,
  { policy, url }: Side,
  others: readonly string[],
  common: ReadonlySet<string>,
): HTMLElement {
  const name = `${clauseShortName(place.clause, policy.cityName)} ${sentenceName(place.sentence.id)}`;
  const pieces = markText(place.sentence.text, others, common).map(({ text, mark }) =>
    mark === undefined ? text : node(mark === 'same' ? 'u' : 'b', {}, text),
  );
  return node(
    'p',
    { class: 'q', 'data-sentence': key(place) },
    node('a', { class: 'of', href: `${url}#${place.sentence.id}` }, name),
    ...pieces,
  );
}
