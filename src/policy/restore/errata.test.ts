import { describe, expect, test } from 'vitest';
import { GLOSSES, restoreText } from '../fixtures/glossed.ts';
import { applyRepairs, undoRepairs } from '../fixtures/ledger.ts';

const reason = '为例';
const SLID = `${GLOSSES}\n ?。ㄒ唬┲黧w質(zhì)量`;

describe('restore, errata', () => {
  test('puts a person’s reading in, and the ledger says that a person judged it', () => {
    const { value, diagnostics } = restoreText('一、总体\n2023年10月12', [{ line: 2, column: 11, was: '', now: '日', reason }]);
    expect(diagnostics).toMatchObject([{ code: 'erratum-mismatch', line: 2, column: 11 }]);
    expect(value.repairs).toEqual([]);
    const settled = restoreText('一、总体\n2023年10月12', [{ line: 2, column: 11 - 1, was: '', now: '日', reason }]);
    expect(settled.diagnostics).toEqual([]);
  });
});
