import { z } from 'zod';
import type { PolicyModel } from '../../model/policy-model.ts';
import { PolicyRecord } from '../../model/schema.ts';
import { row } from './row.ts';
import { table } from './table.ts';

const policy = PolicyRecord.shape;
const period = policy.period.shape;

export const PolicyRow = row(PolicyRecord, {
  id: '文件编号：<城市>-<年份>',
  city: '城市编号',
  cityName: z.string().describe('城市名'),
  title: '标题',
  shortTitle: '简称（编者所加）',
  titleIsDerived: '标题是否由编者据首段推定；true 表示所据文本没有标题',
  issuer: '发文机关',
  documentNumber: '发文字号；null 表示所据文本未写明',
  indexNumber: '索引号；null 表示所据文本未写明',
  addressee: '主送机关；null 表示所据文本未写明',
  signature: '落款；null 表示所据文本未写明',
  issuedOn: '成文日期',
  publishedOn: '公开日期；null 表示所据文本未写明',
  period: row(policy.period, { from: '起始年；null 表示原文未写明', to: '截止年；null 表示原文未写明' }).describe(
    '期限；是目标的还是文件效力的，见 periodCovers',
  ),
  periodCovers: period.covers.unwrap().describe('期限说的是什么：targets 目标，validity 文件的有效期'),
  periodLabel: period.label.describe('期限的写法'),
  periodIsOver: '核对之日期限是否已过；与文件是否有效无关',
  periodCheckedOn: period.checkedOn.describe('核对期限的日期'),
  pageStatus: z
    .object({
      exact: z.string().describe('网页原话'),
      asOf: policy.publishedOn.describe('标注日期；null 表示网页未注明'),
      note: z.string().describe('编者说明'),
    })
    .nullable()
    .describe('所据网页自己对有效性的标注；null 表示没有'),
  source: z
    .object({
      file: z.string().describe('所据文本在项目中的位置'),
      sha256: z.string().describe('所据文本各字节的 SHA-256'),
    })
    .describe('所据文本'),
  judgedAgainst: '已逐句比对的其他文件；对没有列出的文件尚无判断，不等于没有对应',
});
export type PolicyRow = z.infer<typeof PolicyRow>;

/** What is published of a policy, and what its record holds besides. */
export function policyRow({ record, city }: PolicyModel): PolicyRow {
  const { covers, label, checkedOn } = record.period;
  return { ...record, cityName: city.name, periodCovers: covers, periodLabel: label, periodCheckedOn: checkedOn };
}

export const policies = table({
  name: 'policies',
  title: '文件',
  description: '每个文件一行：标题、发文机关、字号、日期、期限与所据文本。',
  shape: PolicyRow,
  rows: (sources) => sources.policies.map(policyRow),
});
