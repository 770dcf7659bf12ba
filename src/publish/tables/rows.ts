import { z } from 'zod';
import {
  ClauseKind,
  ClauseRecord,
  CounterpartLink,
  CounterpartRecord,
  Difference,
  NoCounterpart,
  PolicyRecord,
  Relation,
  Sentence,
  Topic,
  Unit,
  UnitRole,
} from '../../model/schema.ts';

/*
 * The shapes of what `/data/` publishes. Values are checked as schema.ts declares them; here each
 * field gets the words that the documentation and the published JSON Schema share.
 */

const policy = PolicyRecord.shape;
const clause = ClauseRecord.shape;
const pair = CounterpartRecord.shape;
const clauseId = pair.source;
const sentenceId = Sentence.shape.id;
const list = <T extends z.ZodType>(item: T) => z.array(item);

export const PolicyRow = z.strictObject({
  id: policy.id.describe('文件编号：<城市>-<年份>'),
  city: policy.city.describe('城市编号'),
  cityName: z.string().describe('城市名'),
  title: policy.title.describe('标题'),
  shortTitle: policy.shortTitle.describe('简称（编者所加）'),
  titleIsDerived: policy.titleIsDerived.describe('标题是否由编者据首段推定；true 表示所据文本没有标题'),
  issuer: policy.issuer.describe('发文机关'),
  documentNumber: policy.documentNumber.describe('发文字号；null 表示所据文本未写明'),
  indexNumber: policy.indexNumber.describe('索引号；null 表示所据文本未写明'),
  addressee: policy.addressee.describe('主送机关；null 表示所据文本未写明'),
  signature: policy.signature.describe('落款；null 表示所据文本未写明'),
  issuedOn: policy.issuedOn.describe('成文日期'),
  publishedOn: policy.publishedOn.describe('公开日期；null 表示所据文本未写明'),
  period: z
    .strictObject({
      from: policy.period.shape.from.describe('起始年；null 表示原文未写明'),
      to: policy.period.shape.to.describe('截止年；null 表示原文未写明'),
    })
    .describe('期限；是目标的还是文件效力的，见 periodCovers'),
  periodCovers: policy.period.shape.covers.unwrap().describe('期限说的是什么：targets 目标，validity 文件的有效期'),
  periodLabel: policy.period.shape.label.describe('期限的写法'),
  periodIsOver: policy.periodIsOver.describe('核对之日期限是否已过；与文件是否有效无关'),
  periodCheckedOn: policy.period.shape.checkedOn.describe('核对期限的日期'),
  pageStatus: z
    .strictObject({
      exact: z.string().describe('网页原话'),
      asOf: policy.publishedOn.describe('标注日期；null 表示网页未注明'),
      note: z.string().describe('编者说明'),
    })
    .nullable()
    .describe('所据网页自己对有效性的标注；null 表示没有'),
  source: z
    .strictObject({
      file: z.string().describe('所据文本在项目中的位置'),
      sha256: z.string().describe('所据文本各字节的 SHA-256'),
    })
    .describe('所据文本'),
  judgedAgainst: list(policy.id).describe('已逐句比对的其他文件；对没有列出的文件尚无判断，不等于没有对应'),
});
export type PolicyRow = z.infer<typeof PolicyRow>;

export const ClauseRow = z.strictObject({
  id: clause.id.describe('条文编号：<文件编号>/<路径>，固定不变'),
  policy: clause.policy.describe('文件编号'),
  city: clause.city.describe('城市编号'),
  kind: ClauseKind.describe(
    '类别：notice 印发通知、preamble 引言、lead 总起、target 目标、measure 措施、safeguard 保障、closing 结语',
  ),
  num: clause.num.describe('序号，照原文；没有序号的为空'),
  path: clause.path.describe('路径：自上而下的序号'),
  heading: clause.heading.describe('标题；没有标题的为空'),
  text: z.string().trim().min(1).describe('全文，含标题与责任单位；按顺序连接同一文件各条，就是文件全文'),
  sentences: list(
    z.strictObject({ id: sentenceId.describe('句号：s1、s2……'), text: z.string().describe('句子原文') }),
  ).describe('分句'),
  units: list(
    z.strictObject({
      id: z.string().describe('单位编号，见 units.json'),
      name: z.string().describe('条文中写的名称'),
      role: UnitRole.describe('lead 牵头单位、responsible 责任单位、supporting 配合单位'),
      sentence: sentenceId.optional().describe('写在哪一句之后；写在条末的没有此项'),
      sentences: list(sentenceId).optional().describe('涵盖哪几句；涵盖整条的没有此项'),
    }),
  ).describe('责任单位'),
  topics: clause.topics.describe('主题编号，见 topics.json；编者归类'),
  url: z.string().describe('网页地址，自站点根目录起'),
  eId: z.string().describe('在 Akoma Ntoso 文件中的 eId'),
  sha256: clause.sha256.describe('text 的 SHA-256（UTF-8）'),
});
export type ClauseRow = z.infer<typeof ClauseRow>;

export const CounterpartRow = z.strictObject({
  source: clauseId.describe('一方的条文编号；关系从这一方读起'),
  target: clauseId.describe('另一方的条文编号'),
  relation: Relation.describe(
    '关系（SKOS）：closeMatch 内容相近、broadMatch 对方范围更宽、narrowMatch 对方范围更窄、relatedMatch 事项相关',
  ),
  note: pair.note.describe('理由，由编者撰写'),
  basis: pair.basis.describe('curated 由人判断，suggested 由程序提示'),
  sentences: list(
    z.strictObject({
      source: sentenceId.describe('一方的句号'),
      target: sentenceId.describe('另一方的句号'),
      relation: Relation.describe('句与句的关系'),
      note: z.string().describe('理由'),
      differs: list(Difference).describe(
        '两句不同之处：amount 数额、period 期限、base 基数、addressee 对象、instrument 方式、unit 单位、scope 范围、wording 措辞',
      ),
    }),
  ).describe('句与句的对应'),
});
export type CounterpartRow = z.infer<typeof CounterpartRow>;

export const TopicRow = z.strictObject({
  id: Topic.shape.id.describe('主题编号'),
  label: Topic.shape.label.describe('名称'),
  criterion: Topic.shape.criterion.describe('归类标准'),
  order: z.int().nonnegative().describe('排列次序'),
});
export type TopicRow = z.infer<typeof TopicRow>;

export const UnitRow = z.strictObject({
  id: Unit.shape.id.describe('单位编号'),
  label: Unit.shape.label.describe('通用名称（编者所拟）'),
  names: Unit.shape.names.describe('各文件中写的名称'),
  aliases: z.array(z.string()).describe('检索时认得的其他写法'),
  note: Unit.shape.note.describe('编者说明'),
  order: z.int().nonnegative().describe('排列次序'),
});
export type UnitRow = z.infer<typeof UnitRow>;

const Formats = z
  .strictObject({ html: z.string(), json: z.string(), xml: z.string(), md: z.string(), txt: z.string() })
  .describe('各种格式的地址，自站点根目录起');

/** `/<policy>/<path>.json`: a clause with all that is known of it. */
export const ClauseFile = ClauseRow.extend({
  policyTitle: PolicyRow.shape.title,
  periodCovers: PolicyRow.shape.periodCovers,
  periodLabel: PolicyRow.shape.periodLabel,
  periodIsOver: PolicyRow.shape.periodIsOver,
  periodCheckedOn: PolicyRow.shape.periodCheckedOn,
  counterparts: list(CounterpartLink).describe('他市对应条文；关系从本条读向对方'),
  without: list(NoCounterpart.omit({ clause: true })).describe('经查没有对应条文的文件、理由与查过的词'),
  unmatched: clause.unmatched.describe('经查没有对应的句子与理由'),
  citation: z.string().describe('引用格式（中文）'),
  formats: Formats,
});
export type ClauseFile = z.infer<typeof ClauseFile>;

/** `/<policy>.json`: a policy with its clauses in order. */
export const PolicyFile = PolicyRow.extend({
  citation: z.string().describe('引用格式（中文）'),
  formats: Formats,
  clauses: list(ClauseRow).describe('各条，按原文顺序'),
});
export type PolicyFile = z.infer<typeof PolicyFile>;
