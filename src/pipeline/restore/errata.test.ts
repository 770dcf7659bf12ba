import { describe, expect, test } from 'vitest';
import { GLOSSES, restoreText } from '../fixtures/glossed.ts';

const reason = '为例';
const DATED = '一、总体\n2023年10月12';
const LOST = `${GLOSSES}\n擔??己嗽u價`;
const SLID = `${GLOSSES}\n ?。ㄒ唬┲黧w質(zhì)量`;

describe('restore, errata', () => {
  test('puts a person’s reading in, and the ledger says that a person judged it', () => {
    const { value, diagnostics } = restoreText(DATED, [{ line: 2, column: 11, was: '', now: '日', reason }]);
    expect(diagnostics).toEqual([]);
    expect(value.text).toBe('一、总体\n2023年10月12日');
    expect(value.repairs).toEqual([
      { start: 15, end: 15, line: 2, column: 11, before: '', after: '日', rules: ['erratum'], basis: 'judged', reason },
    ]);
  });

  test('settles a lost byte', () => {
    const { value, diagnostics } = restoreText(LOST, [
      { line: 2, column: 2, was: '?', now: '保', rule: 'lost-byte', reason },
    ]);
    expect(diagnostics).toEqual([]);
    expect(value.text.split('\n')[1]).toBe('担保考核评价');
    expect(value.repairs.find(({ basis }) => basis === 'judged')).toMatchObject({
      before: '?',
      after: '保',
      rules: ['lost-byte'],
      reason,
    });
  });

  test('settles a genuine question mark', () => {
    const { diagnostics, value } = restoreText(`${GLOSSES}\n企業怎么辦?`, [
      { line: 2, column: 6, was: '?', now: '？', reason },
    ]);
    expect(diagnostics).toEqual([]);
    expect(value.text.split('\n')[1]).toBe('企业怎么办？');
  });

  test('removes text where nothing is to stand', () => {
    const { value } = restoreText('一、、总体', [{ line: 1, column: 3, was: '、', now: '', reason }]);
    expect(value.text).toBe('一、总体');
  });

  test('takes in a whole realigned run', () => {
    const { value, diagnostics } = restoreText(SLID, [
      { line: 2, column: 3, was: '。ㄒ唬┲黧w', now: '（一）主导', reason },
    ]);
    expect(diagnostics).toEqual([]);
    expect(value.text.split('\n')[1]?.trim()).toBe('（一）主导质量');
  });

  test.each([
    ['another text stands there', { line: 2, column: 2, was: '保' }],
    ['the line does not exist', { line: 9, column: 1, was: '?' }],
    ['the column lies beyond the line', { line: 1, column: 200, was: '?' }],
    ['an insertion lies beyond its line', { line: 1, column: 50, was: '' }],
  ])('reports a mismatch where %s, and changes nothing there', (_, place) => {
    const { value, diagnostics } = restoreText(LOST, [{ ...place, now: '錯', reason }]);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      code: 'erratum-mismatch',
      file: 'source.txt',
      line: place.line,
      column: place.column,
    });
    expect(diagnostics[0]?.remedy).toContain('policy.yaml');
    expect(value.text).not.toContain('错');
  });

  test('refuses to change part of a realigned run, whose parts have no place of their own', () => {
    const { value, diagnostics } = restoreText(SLID, [{ line: 2, column: 4, was: 'ㄒ', now: '二', reason }]);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'erratum-splits-run', line: 2, column: 4 }]);
    expect(value.text.split('\n')[1]?.trim()).toBe('（一）主体质量');
  });
});
