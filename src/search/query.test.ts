import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';

describe('parseQuery', () => {
  test('parts runs at white space of any width', () => {
    expect(parseQuery('小微企业 贷款\u3000融\u00a0资\n').runs.toSorted()).toEqual(['小微企业', '贷款', '融', '资'].toSorted());
  });

  test('puts the longest run first, which leaves least to look through', () => {
    expect(parseQuery('园 小微企业 贷款').runs).toEqual(['小微企业', '贷款', '园']);
  });

  test('folds width and case, and drops a run given twice', () => {
    expect(parseQuery('ＲＣＥＰ rcep 7.5％').runs).toEqual(['rcep', '7.5%']);
  });

  test('keeps quotation marks and syntax of other searches as text', () => {
    expect(parseQuery('“专精特新” a-b').runs).toEqual(['“专精特新”', 'a-b']);
  });

  test.each(['', '   ', '\u3000\n'])('has no run in white space alone', (input) => {
    expect(parseQuery(input).runs).toEqual([]);
  });
});
