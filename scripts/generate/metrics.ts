import { Base, type FigureSeed } from '../../src/model/schema.ts';
import type { Random } from './random.ts';

/** A figure that a made-up policy sets: what `facts.yaml` has to say of it. */
export type FigureNote = Omit<
  FigureSeed,
  'clause' | 'sentence' | 'effort' | 'deadline' | 'deadlineQuote' | 'deadlineNote' | 'note'
>;

export interface TargetMetric extends Pick<FigureSeed, 'base' | 'baseQuote' | 'unit'> {
  id: string;
  label: string;
  /** Smallest and largest value, in steps that texts use. */
  from: number;
  to: number;
}

/** id, words before the value, unit, from, to, base, word that says the base. */
const TABLE = `
new-firms|新增小微企业|家|3000|90000|new|新增
new-tech-firms|新增科技型中小企业|家|50|5000|new|新增
high-tech-firms|高新技术企业|家|100|6000|total|
scale-up-firms|累计培育“小升规”企业|家|100|3000|cumulative|累计
specialised-firms|累计培育省级“专精特新”中小企业|家|20|1500|cumulative|累计
little-giants|国家级专精特新“小巨人”企业|家|5|200|total|
innovative-firms|累计培育创新型中小企业|家|100|6000|cumulative|累计
listed-firms|新增上市企业|家|2|40|new|新增
micro-loans|小微企业贷款余额|元|20000000000|1500000000000|balance|余额
credit-loans|累计发放信用贷款|元|5000000000|200000000000|cumulative|累计
first-loans|新增首贷户|户|1000|30000|new|新增
renewals|累计办理无还本续贷|笔|10000|200000|cumulative|累计
guarantee-balance|政府性融资担保余额|元|1000000000|60000000000|balance|余额
guarantee-fee|平均担保费率|%|0.5|1.5|rate|
parks|新增小微企业园|个|5|60|new|新增
park-area|新增园区建筑面积|平方米|200000|8000000|new|新增
incubators|市级以上孵化载体|个|10|200|total|
digital-firms|累计完成数字化改造企业|家|200|8000|cumulative|累计
smart-factories|累计建成智能工厂|家|10|300|cumulative|累计
research-share|规上工业企业研发投入占营业收入比例|%|1.5|4|share|
output-growth|规上小微企业增加值年均增长|%|5|10|yearly-average|年均
trained-workers|累计培训企业职工|人次|5000|300000|cumulative|累计
skilled-workers|新增高技能人才|人|1000|50000|new|新增
graduates|每年吸引高校毕业生|人|2000|80000|yearly|每年
tax-relief|累计为企业减负|元|1000000000|90000000000|cumulative|累计
procurement-share|面向中小企业预留采购份额|%|30|60|share|
export-firms|年度新增有外贸实绩企业|家|30|900|yearly|年度
exhibitions|每年组织企业参加境内外展会|场次|10|200|yearly|每年
brands|累计培育区域公共品牌|个|3|40|cumulative|累计
patents|新增发明专利授权|件|200|20000|new|新增
standards|累计主导制定国家标准和行业标准|项|10|400|cumulative|累计
labs|每年开放实验室服务|批次|200|5000|yearly|每年
instruments|每年开放科研设施与仪器|台次|200|6000|yearly|每年
services|每年提供公益性服务|次|1000|90000|yearly|每年
disputes|涉企纠纷调解成功率|%|80|98|rate|
satisfaction|企业满意度|%|85|99|rate|
clusters|省级以上特色产业集群|个|1|20|total|
renewed-land|累计盘活低效用地|亩|500|30000|cumulative|累计
investment-fund|产业基金规模|元|1000000000|60000000000|total|
credit-repair|累计完成信用修复企业|家|100|9000|cumulative|累计`;

export const TARGETS: readonly TargetMetric[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', label = '', unit = '', from = '', to = '', base = '', baseQuote = ''] = line.split('|');
    return {
      id,
      label,
      unit,
      from: Number(from),
      to: Number(to),
      base: Base.parse(base),
      baseQuote: baseQuote === '' ? null : baseQuote,
    };
  });

/** Sums offered to firms; a policy sets each at most once. */
export const SUPPORT_METRICS = Array.from({ length: 24 }, (_, i) => `support-sum-${i + 1}`);

/** e.g. 1200 → "1200", 30000 → "3万", 1.1e12 → "1.1万亿" */
function printNumber(value: number): string {
  for (const [scale, word] of [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (value >= scale && Number.isInteger((value / scale) * 10)) return `${value / scale}${word}`;
  }
  return String(value);
}

/** Rounds to two digits, as targets are. e.g. 48_713 → 49_000 */
const rounded = (value: number): number => Number(value.toPrecision(2));

/** A phrase that sets a target, e.g. "新增小微企业3万家以上". */
export function targetPhrase(metric: TargetMetric, random: Random): FigureNote {
  const value = rounded(metric.from * (metric.to / metric.from) ** random.next());
  const [before, after, comparator] = random.pick([
    ['', '', 'eq'],
    ['', '以上', 'ge'],
    ['超过', '', 'gt'],
    ['达到', '', 'eq'],
  ] as const);
  const numeral = printNumber(value);
  const { id, label, unit, base, baseQuote } = metric;
  const quote = `${label}${before}${numeral}${unit}${after}`;
  return { quote, numeral, role: 'target', metric: id, value, unit, comparator, base, baseQuote };
}

/** A phrase that offers a sum, e.g. "给予最高50万元奖励". */
export function supportPhrase(metric: string, kind: string, random: Random): FigureNote {
  const value = random.pick([1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 60, 80, 100, 150, 200, 300, 500, 1000]) * 1e4;
  const numeral = `${value / 1e4}万`;
  const ceiling = random.chance(0.6);
  return {
    quote: `给予${ceiling ? '最高' : ''}${numeral}元${kind}`,
    numeral,
    role: 'support',
    metric,
    value,
    unit: '元',
    comparator: ceiling ? 'le' : 'eq',
    base: ceiling ? 'limit' : 'one-off',
    baseQuote: ceiling ? '最高' : null,
  };
}
