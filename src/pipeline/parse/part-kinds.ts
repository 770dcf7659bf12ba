import type { ClauseKind } from '../../model/schema.ts';

/** What a part's heading says of its clauses. e.g. "二、重点任务" → measure */
const PART_KINDS: readonly (readonly [RegExp, ClauseKind])[] = [
  // e.g. "三、优化公共服务政策保障": what is secured is support
  [/(?:政策|要素|资金|融资|用地|人才|权益)(?:供给|支持)?保障$/u, 'measure'],
  [/目标|总体要求|指导思想/u, 'target'],
  [/保障|工作要求|组织实施|组织领导|附则/u, 'safeguard'],
  [/任务|措施|举措|政策|内容/u, 'measure'],
];

/** Tells what the clauses of a part are by its heading, where that tells it. */
export const kindOfPart = (heading: string): ClauseKind | undefined =>
  PART_KINDS.find(([pattern]) => pattern.test(heading))?.[1];
