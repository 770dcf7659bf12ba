import { z } from 'zod';
import { memoize } from '../../corpus/memoize.ts';
import { Text } from '../../model/schema/basics.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import { ClauseRecord, Sentence, UnitRef } from '../../model/schema.ts';
import { clauseHref } from '../../ui/href.ts';
import { aknIds } from '../akn/akn-ids.ts';
import { row } from './row.ts';
import { columnsOf, inOneCell, LISTED, sheetOf, table, textColumn } from './table.ts';

export const ClauseRow = row(ClauseRecord, {
  id: '条文编号：<文件编号>/<路径>，固定不变',
  policy: '文件编号',
  city: '城市编号',
  kind: '类别：notice 印发通知、preamble 引言、lead 总起、target 目标、measure 措施、safeguard 保障、closing 结语',
  num: '序号，照原文；没有序号的为空',
  path: '路径：自上而下的序号',
  heading: '标题；没有标题的为空',
  text: Text.describe('全文，含标题与责任单位；按顺序连接同一文件各条，就是文件全文'),
  sentences: z.array(row(Sentence, { id: '句号：s1、s2……', text: z.string().describe('句子原文') })).describe('分句'),
  units: z
    .array(
      row(UnitRef, {
        id: z.string().describe('单位编号，见 units.json'),
        name: z.string().describe('条文中写的名称'),
        role: 'lead 牵头单位、responsible 责任单位、supporting 配合单位',
        sentence: Sentence.shape.id.optional().describe('写在哪一句之后；写在条末的没有此项'),
        sentences: z.array(Sentence.shape.id).optional().describe('涵盖哪几句；涵盖整条的没有此项'),
      }),
    )
    .describe('责任单位'),
  topics: '主题编号，见 topics.json；编者归类',
  url: z.string().describe('网页地址，自站点根目录起'),
  eId: z.string().describe('在 Akoma Ntoso 文件中的 eId'),
  sha256: 'text 的 SHA-256（UTF-8）',
});
export type ClauseRow = z.infer<typeof ClauseRow>;

/** What is published of a policy's clauses, and what else is known of them, by id in document order. */
export const clauseRows = memoize(({ clauses: own }: PolicyModel): Map<string, ClauseRow> => {
  const eIds = aknIds(own);
  return new Map(
    own.map((clause) => [clause.id, { ...clause, url: clauseHref(clause.id), eId: eIds.get(clause.id) ?? '' }]),
  );
});

const unitsOf =
  (role: string) =>
  ({ units }: ClauseRow): string =>
    inOneCell([...new Set(units.filter((unit) => unit.role === role).map(({ name }) => name))]);

export const clauses = table({
  name: 'clauses',
  title: '条文',
  description: '每条一行：类别、序号、标题、全文、分句、责任单位、主题。',
  shape: ClauseRow,
  rows: (sources) => sources.policies.flatMap((policy) => [...clauseRows(policy).values()]),
  sheet: (rows) =>
    sheetOf(
      columnsOf(ClauseRow, [
        ['id', '条文编号'],
        'policy',
        'city',
        ['kind', '类别'],
        ['num', '序号，照原文'],
        ['heading', '标题'],
        { name: 'sentences', type: 'integer', description: '句数', value: ({ sentences }) => sentences.length },
        textColumn('lead_units', `牵头单位${LISTED}`, unitsOf('lead')),
        textColumn('responsible_units', `责任单位${LISTED}`, unitsOf('responsible')),
        ['topics', '主题编号'],
        ['text', '全文'],
        'url',
      ]),
      rows,
    ),
});
