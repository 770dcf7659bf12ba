import { clauseTitle } from '../../model/clause-names.ts';
import { KIND_LABELS, RELATION_LABELS } from '../../model/labels.ts';
import { periodBrief } from '../../model/period.ts';
import { clauseHref } from '../../ui/href.ts';
import { tag, type HtmlTree } from '../../ui/html-tree.ts';
import { unitList } from '../../ui/unit-list.ts';
import type { AlignableClause } from '../model/align.ts';
import { pairRows, standing, type PairStanding } from '../model/pair.ts';
import { alignedRows, quotation } from './rows.ts';
import { LEGEND, type Surroundings } from './sentences.ts';
import { sources } from './sources.ts';

/** What is said above two clauses that no judgement joins. */
const STANDINGS: Readonly<Record<Exclude<PairStanding, 'counterparts'>, string>> = {
  unpaired: '编者没有把这两条判为对应。下面并排两条全文，标出相同的文字；相同的文字不表示对应。',
  'same-policy': '两条出自同一文件，不作对应判断。下面并排全文，标出相同的文字。',
  'not-yet': '这两个文件尚未比对，编者没有作过判断。下面并排两条全文，标出相同的文字；相同的文字不表示对应。',
  'not-judged': '引言、总起一类的文字不作对应判断。下面并排全文，标出相同的文字。',
};

/** Two clauses side by side, sentence by sentence where people judged them to be counterparts, else whole. */
export function pairView(left: AlignableClause, right: AlignableClause, around: Surroundings): HtmlTree[] {
  const how = standing(left, right);
  const policies = [...new Set([left.policy, right.policy])].map((id) => around.policy(id));
  return [
    tag('div', { class: 'pair-heads' }, headOf(left, around), headOf(right, around)),
    tag('p', { class: 'note' }, ...(how === 'counterparts' ? judgementOn(left, right) : [STANDINGS[how]])),
    LEGEND,
    how === 'counterparts' ? alignedRows(pairRows(left, right), around) : wholes(left, right, around),
    sources(policies),
  ];
}

/** What a side is: clause, policy, period, bodies. */
function headOf(clause: AlignableClause, around: Surroundings): HtmlTree {
  const { record, city } = around.policy(clause.policy);
  const name = tag(
    'a',
    { href: clauseHref(clause.id) },
    tag('span', { class: 'city' }, city.name),
    clauseTitle(clause),
  );
  return tag(
    'div',
    { 'data-city': city.id },
    tag('h2', {}, name, ' ', tag('span', { class: 'kind' }, KIND_LABELS[clause.kind])),
    tag('p', { class: 'meta' }, `${record.shortTitle}　`, tag('span', { class: 'period' }, periodBrief(record))),
    tag('div', { class: 'facts' }, unitList(clause.units)),
  );
}

function judgementOn(left: AlignableClause, right: AlignableClause): HtmlTree[] {
  return left.counterparts
    .filter(({ id }) => id === right.id)
    .flatMap(({ relation, note }) => [tag('span', { class: 'relation' }, RELATION_LABELS[relation]), note]);
}

/** Both clauses whole, one column each, with what either shares with the other. */
function wholes(left: AlignableClause, right: AlignableClause, around: Surroundings): HtmlTree {
  const column = (own: AlignableClause, other: AlignableClause): HtmlTree => {
    const texts = other.sentences.map(({ text }) => text);
    const sentences = own.sentences.map((sentence) =>
      quotation({ clause: own, sentence }, texts, around, { isNamed: true }),
    );
    return tag('div', { class: 'cell', 'data-city': own.city }, ...sentences);
  };
  return tag('ol', { class: 'rows' }, tag('li', {}, column(left, right), column(right, left)));
}
