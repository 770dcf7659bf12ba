import { describe, expect, test } from 'vitest';
import { parseLines } from '../fixtures/parsed.ts';
import { seedOf, smallPolicy } from '../fixtures/small-seeds.ts';
import { PolicySeed } from '../../model/schema.ts';
import { verifyPolicy } from './verify-policy.ts';

const { source, policy } = smallPolicy('alpha', 'alpha-2024');
const text = `${source.text}索引号：1133/2021 发文字号：甲政发〔2021〕23号\n企业\n有效性： 有效\n`;

const check = (from = '', to = '') => {
  if (from !== '' && !policy.text.includes(from)) throw new Error(`the example has no ${from}`);
  const seed = seedOf(policy.text.replace(from, to), PolicySeed, 'policy.yaml');
  return verifyPolicy(seed, parseLines(text.split('\n')).value, text);
};

describe('verifyPolicy', () => {
  test('finds nothing where everything stands in the text', () => {
    expect(check()).toEqual([]);
  });

  test.each([
    ['a printed title', 'title: alpha计划', 'title: alpha方案'],
    ['an issuer', 'issuer: 市经信局', 'issuer: 市科技局'],
    ['a document number', 'documentNumber: null', 'documentNumber: 甲政发〔2021〕24号'],
    ['an index number', 'indexNumber: null', 'indexNumber: 1134/2021'],
    ['an addressee', 'addressee: 企业', 'addressee: 各县'],
    ['a signature', 'signature: 市经信局', 'signature: 市科技局'],
    ['a basis', 'basis: null', 'basis: 《促进法》'],
    ['the page’s own status', 'pageStatus: null', 'pageStatus: { exact: 有效性： 失效, asOf: null, note: 网页 }'],
  ])('reports %s that the text does not say', (_, from, to) => {
    const diagnostics = check(from, to);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'not-verbatim', file: 'policy.yaml' }]);
    expect(diagnostics[0]?.line).toBe(policy.text.slice(0, policy.text.indexOf(from)).split('\n').length);
  });

  test.each([
    ['documentNumber: null', 'documentNumber: 甲政发〔2021〕23号'],
    ['pageStatus: null', 'pageStatus: { exact: 有效性：有效, asOf: null, note: 网页 }'],
  ])('accepts a quotation that stands there, spaces aside: %s', (from, to) => {
    expect(check(from, to)).toEqual([]);
  });

  test('does not look for an issuer that is known from elsewhere, and no period is no quotation', () => {
    expect(check('issuer: 市经信局', 'issuer: 市人大常委会\nissuerNote: 据网页')).toEqual([]);
    expect(
      check(
        'to: "2025", label: 至2025年, quotes: [{ clause: 1-1, exact: 到2025年 }]',
        'to: null, label: 期限原文未写明, quotes: []',
      ),
    ).toEqual([]);
  });

  test('does not look for a title that is derived', () => {
    expect(check('title: alpha计划\ntitleIsDerived: false', 'title: 推定的标题\ntitleIsDerived: true')).toEqual([]);
  });

  test('looks for a quotation of the period in the clause named, not elsewhere', () => {
    const diagnostics = check('clause: 1-1', 'clause: 2-1');
    expect(diagnostics).toMatchObject([{ code: 'not-verbatim' }]);
    expect(diagnostics[0]?.message).toContain('clause 2-1');
    expect(check('clause: 1-1', 'clause: 9-9')).toHaveLength(1);
  });
});
