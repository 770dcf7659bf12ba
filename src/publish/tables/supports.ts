import { z } from 'zod';
import { SupportRecord } from '../../model/schema.ts';
import { clauseHref } from '../../ui/href.ts';
import { row } from './row.ts';
import { columnsOf, sheetOf, table, textColumn } from './table.ts';

export const SupportRow = row(SupportRecord, {
  id: '支持编号',
  clause: '条文编号',
  sentence: '句号',
  policy: '文件编号',
  city: '城市编号',
  instrument:
    '方式：grant 奖补、loan 贷款、credit 授信、guarantee 担保、equity 基金与股权、tax 税收、service 服务、space 场地、procurement 采购',
  title: '名称（编者所拟）',
  beneficiary: z.string().nullable().describe('对象，逐字；null 表示本句未写明'),
  recipient: SupportRecord.shape.recipient
    .unwrap()
    .describe('谁得到：firm 企业、person 个人、organisation 服务机构等、unsaid 未写明（编者判断）'),
  amount: '金额，元；null 表示未写明金额',
  condition: z.string().nullable().describe('条件，逐字；null 表示本句未写明'),
  quotes: z.record(z.string(), z.string()).describe('各项引文，只列原文写明的'),
  needs: '处境（编者判断）',
  stages: '阶段（编者判断）',
  note: z.string().nullable().describe('编者说明；没有的为 null'),
  url: z.string().describe('网页地址，自站点根目录起'),
});
export type SupportRow = z.infer<typeof SupportRow>;

function supportRow(support: SupportRecord): SupportRow {
  const { beneficiary, condition } = support.quotes;
  const said = Object.entries(support.quotes).filter((quote): quote is [string, string] => quote[1] !== null);
  return {
    ...support,
    beneficiary,
    condition,
    quotes: Object.fromEntries(said),
    note: support.note ?? null,
    url: clauseHref(support.clause, support.sentence),
  };
}

export const supports = table({
  name: 'supports',
  title: '支持',
  description: '给企业的每项支持：方式、对象、金额、条件，带引文。',
  shape: SupportRow,
  rows: ({ facts }) => facts.supports.map(supportRow),
  sheet: (rows) =>
    sheetOf(
      columnsOf(SupportRow, [
        'id',
        'city',
        'clause',
        'sentence',
        ['instrument', '方式'],
        'title',
        ['amount', '金额，元'],
        textColumn('amount_quote', '表示金额的原文', ({ quotes }) => quotes['amount'] ?? null),
        textColumn('beneficiary', '对象，逐字', ({ beneficiary }) => beneficiary),
        textColumn('condition', '条件，逐字', ({ condition }) => condition),
        textColumn('quote', '引文', ({ quotes }) => quotes['support'] ?? ''),
        ['needs', '处境'],
        ['stages', '阶段'],
        'url',
      ]),
      rows,
    ),
});
