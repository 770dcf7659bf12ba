import type { ClauseKind, Difference, Relation, UnitRole } from './schema.ts';

export const KIND_LABELS: Readonly<Record<ClauseKind, string>> = {
  notice: '印发通知',
  preamble: '引言',
  lead: '总起',
  target: '目标',
  measure: '措施',
  safeguard: '保障',
  closing: '结语',
  annex: '附件',
};

const COUNTED: readonly (readonly [kind: ClauseKind, counter: string])[] = [
  ['target', '项'],
  ['measure', '条'],
  ['safeguard', '项'],
];

/**
 * How many targets, measures and safeguards there are among clauses; what there is none of is left out.
 * e.g. "5项目标 · 30条措施"
 */
export function countKinds(kinds: readonly ClauseKind[]): string {
  return COUNTED.flatMap(([kind, counter]) => {
    const count = kinds.filter((one) => one === kind).length;
    return count > 0 ? [`${count}${counter}${KIND_LABELS[kind]}`] : [];
  }).join(' · ');
}

/** Relations as a reader sees them, from the clause in view to its counterpart. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  closeMatch: '内容相近',
  broadMatch: '对方范围更宽',
  narrowMatch: '对方范围更窄',
  relatedMatch: '事项相关',
};

export const ROLE_LABELS: Readonly<Record<UnitRole, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
};

/** The same relations where they stand beside the counterpart's own text. */
export const ANSWER_LABELS: Readonly<Record<Relation, string>> = {
  closeMatch: '内容相近',
  broadMatch: '此句范围更宽',
  narrowMatch: '此句范围更窄',
  relatedMatch: '事项相关',
};

/** In what aligned sentences differ. */
export const DIFFERENCE_LABELS: Readonly<Record<Difference, string>> = {
  amount: '数额',
  period: '期限',
  base: '口径',
  addressee: '对象',
  instrument: '手段',
  unit: '单位',
  scope: '范围',
  wording: '措辞',
};
