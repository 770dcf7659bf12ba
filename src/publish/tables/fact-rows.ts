import { z } from 'zod';
import {
  FigureRecord,
  NumeralRecord,
  SupportRecord,
  Synonyms,
  TermOccurrence,
  TermRecord,
} from '../../model/schema.ts';

/* The shapes of the facts that `/data/` publishes, with the words of their documentation; see rows.ts. */

const figure = FigureRecord.shape;
const support = SupportRecord.shape;
const numeral = NumeralRecord.shape;
const term = TermRecord.shape;
const occurrence = TermOccurrence.shape;
const url = z.string().describe('网页地址，自站点根目录起');
const note = z.string().nullable().describe('编者说明；没有的为 null');

export const FigureRow = z.strictObject({
  id: figure.id.describe('数字编号'),
  clause: figure.clause.describe('条文编号'),
  sentence: figure.sentence.describe('句号'),
  policy: figure.policy.describe('文件编号'),
  city: figure.city.describe('城市编号'),
  quote: figure.quote.describe('引文，逐字'),
  role: figure.role.describe('类别：target 目标、support 支持、threshold 门槛、scale 规模'),
  metric: figure.metric.describe('指标编号；各市同一指标编号相同'),
  metricLabel: z.string().describe('指标名称（编者所拟）'),
  value: figure.value.describe('数值，按基本单位'),
  unit: figure.unit.describe('单位'),
  comparator: figure.comparator.describe('比较：eq 等于、ge 不低于、gt 超过、le 不高于、lt 低于、approx 左右'),
  effort: z.boolean().describe('原文是否写“力争”'),
  base: figure.base.describe(
    '基数：new 新增、cumulative 累计、total 总量、balance 余额、yearly 每年、yearly-average 年均、rate 费率或增速、share 占比、one-off 一次给付、limit 最高额',
  ),
  baseQuote: figure.baseQuote.describe('表示基数的原文；null 表示由编者推定'),
  deadline: figure.deadline.describe(
    '时限（ISO 8601）；null 表示本句未写明，或本句的时限不属于这个数（见 deadlineNote）',
  ),
  deadlineQuote: figure.deadlineQuote.describe('表示时限的原文'),
  deadlineNote: figure.deadlineQuote.describe('本句的时限不属于这个数时，编者的理由；没有的为 null'),
  printed: figure.printed.describe('原文的写法'),
  note,
  url,
});
export type FigureRow = z.infer<typeof FigureRow>;

export const SupportRow = z.strictObject({
  id: support.id.describe('支持编号'),
  clause: support.clause.describe('条文编号'),
  sentence: support.sentence.describe('句号'),
  policy: support.policy.describe('文件编号'),
  city: support.city.describe('城市编号'),
  instrument: support.instrument.describe(
    '方式：grant 奖补、loan 贷款、credit 授信、guarantee 担保、equity 基金与股权、tax 税收、service 服务、space 场地、procurement 采购',
  ),
  title: support.title.describe('名称（编者所拟）'),
  beneficiary: z.string().nullable().describe('对象，逐字；null 表示本句未写明'),
  recipient: z
    .enum(['firm', 'person', 'organisation', 'unsaid'])
    .describe('谁得到：firm 企业、person 个人、organisation 服务机构等、unsaid 未写明（编者判断）'),
  amount: support.amount.describe('金额，元；null 表示未写明金额'),
  condition: z.string().nullable().describe('条件，逐字；null 表示本句未写明'),
  quotes: z.record(z.string(), z.string()).describe('各项引文，只列原文写明的'),
  needs: support.needs.describe('处境（编者判断）'),
  stages: support.stages.describe('阶段（编者判断）'),
  note,
  url,
});
export type SupportRow = z.infer<typeof SupportRow>;

export const NumeralRow = z.strictObject({
  id: numeral.id.describe('编号'),
  clause: numeral.clause.describe('条文编号'),
  sentence: numeral.sentence.describe('所在：句号，或 heading、units 等'),
  text: numeral.text.describe('数字，照原文'),
  class: numeral.class.describe(
    '归类：target、support、threshold、scale 见 figures；date 日期、reference 文号、name 名称、ordinal 序号、count 计数',
  ),
  basis: numeral.basis.describe('rule 由规则、judged 由编者判断'),
});
export type NumeralRow = z.infer<typeof NumeralRow>;

export const SynonymRow = z.strictObject({
  id: Synonyms.shape.id.describe('编号'),
  words: Synonyms.shape.words.describe('意思相近的词'),
  note: Synonyms.shape.note.describe('理由，由编者撰写'),
});
export type SynonymRow = z.infer<typeof SynonymRow>;

export const TermRow = z.strictObject({
  id: term.id.describe('术语编号'),
  term: term.term.describe('术语'),
  variants: term.variants.describe('文中的其他写法'),
  aliases: term.aliases.describe('检索时认得的其他写法'),
  pinyin: term.pinyin.describe('拼音'),
  explanation: term.explanation.describe('解释，由编者撰写'),
  kind: term.kind.describe('种类'),
  confidence: term.confidence.describe('high 通行含义、text-only 只能据文本解释'),
  occurrences: z
    .array(
      z.strictObject({
        clause: occurrence.clause.describe('条文编号'),
        sentence: occurrence.sentence.describe('所在：句号，或 heading 等'),
        start: occurrence.start.describe('起始位置，从 0 起按 UTF-16 计'),
        form: occurrence.form.describe('此处的写法'),
      }),
    )
    .describe('每处出处'),
});
export type TermRow = z.infer<typeof TermRow>;
