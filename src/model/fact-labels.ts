import type { Base, FigureRole, FirmStage, Instrument, Need, Recipient, TermKind } from './schema.ts';

export const ROLE_OF_FIGURE: Readonly<Record<FigureRole, string>> = {
  target: '目标',
  support: '支持',
  threshold: '门槛',
  scale: '规模',
};

export const BASE_LABELS: Readonly<Record<Base, string>> = {
  new: '新增',
  cumulative: '累计',
  total: '总量',
  balance: '余额',
  yearly: '每年',
  'yearly-average': '年均',
  rate: '比率',
  share: '占比',
  'one-off': '定额',
  limit: '上限',
};

export const INSTRUMENT_LABELS: Readonly<Record<Instrument, string>> = {
  grant: '奖补',
  loan: '贷款',
  credit: '授信',
  guarantee: '担保与增信',
  equity: '基金与股权',
  tax: '税收',
  service: '服务',
  space: '场地与用地',
  procurement: '政府采购',
};

/** What kind of thing an amount is: a ceiling of a loan is not money given. */
export const INSTRUMENT_HINTS: Readonly<Record<Instrument, string>> = {
  grant: '奖励、补助、启动资金、贴息等；由谁给付、给谁，以引文为准。',
  loan: '金额是最多可以借多少，要还，不是补助。',
  credit: '金额是银行核定的额度，要还，不是补助。',
  guarantee: '为贷款作担保或增信，不是给钱。',
  equity: '基金投资、股权融资、挂牌，不是补助。',
  tax: '依税法少缴或免缴。',
  service: '培训、诊断、代办、平台、法律等服务；免费与否以引文为准。',
  space: '厂房、园区、用地。',
  procurement: '政府采购中的份额、价格和付款。',
};

export const NEED_LABELS: Readonly<Record<Need, string>> = {
  'start-up': '要开办',
  funding: '缺资金',
  talent: '缺人才',
  space: '缺场地',
  upgrade: '要升级',
  innovate: '要创新',
  market: '要开拓市场',
  rights: '要维权',
};

export const STAGE_LABELS: Readonly<Record<FirmStage, string>> = {
  early: '初创',
  'scale-up': '小升规',
  specialised: '专精特新',
  listing: '拟上市',
  any: '不分阶段',
};

export const RECIPIENT_LABELS: Readonly<Record<Recipient, string>> = {
  firm: '企业',
  person: '个人，不是企业',
  organisation: '服务或运营机构，不是企业本身',
  unsaid: '原文未写明',
};

export const TERM_KIND_LABELS: Readonly<Record<TermKind, string>> = {
  'enterprise-type': '企业类型',
  programme: '计划与行动',
  platform: '平台与服务',
  finance: '金融',
  tax: '财税',
  regulation: '准入、监管与信用',
  quality: '质量与知识产权',
  market: '市场与采购',
  space: '场地与用地',
  other: '其他提法',
};
