import { z } from 'zod';
import { FigureRecord, NumeralRecord } from '../../model/schema.ts';
import { clauseHref } from '../../ui/href.ts';
import { row } from './row.ts';
import { columnsOf, sheetOf, table } from './table.ts';

const FigureRow = row(FigureRecord, {
  id: '数字编号',
  clause: '条文编号',
  sentence: '句号',
  policy: '文件编号',
  city: '城市编号',
  quote: '引文，逐字',
  role: '类别：target 目标、support 支持、threshold 门槛、scale 规模',
  metric: '指标编号；各市同一指标编号相同',
  metricLabel: z.string().describe('指标名称（编者所拟）'),
  value: '数值，按基本单位',
  unit: '单位',
  comparator: '比较：eq 等于、ge 不低于、gt 超过、le 不高于、lt 低于、approx 左右',
  effort: z.boolean().describe('原文是否写“力争”'),
  base: '基数：new 新增、cumulative 累计、total 总量、balance 余额、yearly 每年、yearly-average 年均、rate 费率或增速、share 占比、one-off 一次给付、limit 最高额',
  baseQuote: '表示基数的原文；null 表示由编者推定',
  deadline: '时限（ISO 8601）；null 表示本句未写明，或本句的时限不属于这个数（见 deadlineNote）',
  deadlineQuote: '表示时限的原文',
  deadlineNote: FigureRecord.shape.deadlineQuote.describe('本句的时限不属于这个数时，编者的理由；没有的为 null'),
  printed: '原文的写法',
  note: z.string().nullable().describe('编者说明；没有的为 null'),
  url: z.string().describe('网页地址，自站点根目录起'),
});

export const figures = table({
  name: 'figures',
  title: '数字',
  description: '文件定下的每个数字：指标、数值、比较、基数、时限，带引文。',
  shape: FigureRow,
  rows: ({ facts }) => {
    const labels = new Map(facts.metrics.map(({ id, label }) => [id, label]));
    return facts.figures.map((figure) => ({
      ...figure,
      metricLabel: labels.get(figure.metric) ?? figure.metric,
      deadlineNote: figure.deadlineNote ?? null,
      note: figure.note ?? null,
      url: clauseHref(figure.clause, figure.sentence),
    }));
  },
  sheet: (rows) =>
    sheetOf(
      columnsOf(FigureRow, [
        'id',
        'city',
        'clause',
        'sentence',
        ['role', '类别'],
        ['metric', '指标编号'],
        ['metricLabel', '指标名称'],
        'printed',
        'value',
        'unit',
        ['comparator', '比较'],
        ['base', '基数'],
        ['baseQuote', '表示基数的原文'],
        ['deadline', '时限'],
        ['quote', '引文'],
        'url',
      ]),
      rows,
    ),
});

export const numerals = table({
  name: 'numerals',
  title: '数字的归类',
  description: '文本里的每一个数字各归何类。',
  shape: row(NumeralRecord, {
    id: '编号',
    clause: '条文编号',
    sentence: '所在：句号，或 heading、units 等',
    text: '数字，照原文',
    class:
      '归类：target、support、threshold、scale 见 figures；date 日期、reference 文号、name 名称、ordinal 序号、count 计数',
    basis: 'rule 由规则、judged 由编者判断',
  }),
  rows: ({ facts }) => facts.numerals,
});
