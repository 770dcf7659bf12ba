import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../language/comparators.ts';
import { metricLabel, sameMetric } from './metric-names.ts';

const labels = (sentence: string): string[] =>
  readQuantities(sentence).map((quantity) => metricLabel(sentence, quantity));

describe('metricLabel', () => {
  test.each([
    ['before the value', '到2026年，全市力争新增“小升规”企业800家以上。', ['新增“小升规”企业']],
    ['with what is offered', '给予运营机构50万元奖励，贷款不足部分另议。', ['运营机构奖励']],
    [
      'with what is given by share',
      '对代偿由风险补偿资金按30%给予补偿，按实际支付利息的50%给予贴息。',
      ['代偿由风险补偿资金补偿', '实际支付利息贴息'],
    ],
    ['behind the value', '力争新增20家以上上市中小企业。', ['新增上市中小企业']],
    [
      'before a list of values',
      '市县两级培育库入库企业数分别达到4500家、13500家。',
      ['市县两级培育库入库企业数', '市县两级培育库入库企业数'],
    ],
    [
      'three values on',
      '获得国家、省、市政府质量奖的分别给予300万元、200万元、100万元奖励。',
      ['市政府质量奖', '市政府质量奖', '市政府质量奖'],
    ],
    ['with its bracket', '新增科技型中小企业（科技型小微企业）4000家。', ['新增科技型中小企业（科技型小微企业）']],
    ['before a bracket that holds it', '贷款贴息（最高20万元）按50%给予。', ['贷款贴息', '贷款贴息（最高20万元）']],
    ['behind a bracket', '给予最高不超过50万元（含）的贷款。', ['给予最高不超过50万元（含）的贷款']],
    ['nowhere: the phrase itself', '20万元。', ['20万元']],
  ])('finds the name %s', (_, sentence, expected) => {
    expect(labels(sentence)).toEqual(expected);
  });
});

describe('sameMetric', () => {
  test.each([
    ['新增中小微企业', '累计新增小微企业'],
    ['小微企业园总量', '新增小微企业园'],
    ['小微企业贷款余额', '小微企业贷款'],
    ['平均担保费率', '政府性融资担保平均费率'],
  ])('“%s” is likely “%s”', (a, b) => {
    expect(sameMetric(a, b)).toBeGreaterThan(0.4);
    expect(sameMetric(b, a)).toBe(sameMetric(a, b));
  });

  test.each([
    ['新增小微企业', '规下工业小微企业升规上'],
    ['首贷金额', '无还本续贷余额'],
    ['创新型中小企业', '省级隐形冠军企业'],
    ['每年新增', '小微企业'],
    ['小微企业奖励', '中小企业奖励'],
    ['奖励', '再奖励'],
  ])('“%s” is not “%s”', (a, b) => {
    expect(sameMetric(a, b)).toBe(0);
  });
});
