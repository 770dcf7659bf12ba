import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const runs = (input: string): string[] => parseQuery(input).words.map(({ run }) => run);

describe('parseQuery', () => {
  test('parts words at white space of any width, in the order typed', () => {
    expect(runs('小微企业 贷款\u3000融\u00a0资\n')).toEqual(['小微企业', '贷款', '融', '资']);
  });

  test('folds width and case, and drops a word given twice', () => {
    expect(runs('ＲＣＥＰ rcep 7.5％')).toEqual(['rcep', '7.5%']);
  });

  test('keeps the word as typed beside its run', () => {
    expect(parseQuery('ＲＣＥＰ').words).toMatchObject([{ typed: 'ＲＣＥＰ', run: 'rcep', exact: false }]);
  });

  test('holds words together in straight quotes of either width', () => {
    expect(parseQuery('"小微企业 贷款" 担保').words).toMatchObject([
      { run: '小微企业贷款', exact: true },
      { run: '担保', exact: false },
    ]);
    expect(parseQuery('＂贷款＂').words).toMatchObject([{ run: '贷款', exact: true }]);
  });

  test('excludes what stands behind a minus of either width', () => {
    expect(parseQuery('贷款 -贴息 －"担保 机构"')).toMatchObject({
      words: [{ run: '贷款' }],
      without: ['贴息', '担保机构'],
    });
  });

  test.each(['“专精特新”', 'a-b', '1+14', '<市委人才办>', '19-', '"贷款', '贷款"'])('takes %s as text', (text) => {
    expect(parseQuery(text)).toMatchObject({ words: [{ run: text.toLowerCase(), exact: false }], without: [] });
  });

  test('reads a query of exclusions alone as text', () => {
    expect(parseQuery('-5')).toMatchObject({ words: [{ run: '-5' }], without: [] });
  });

  test('reads a condition on an amount, but not in quotes', () => {
    expect(parseQuery('≥100万元').words[0]?.amount).toEqual({ comparator: 'ge', value: 1_000_000 });
    expect(parseQuery('"≥100万元"').words[0]?.amount).toBeNull();
    expect(parseQuery('100万元').words[0]?.amount).toBeNull();
  });

  test.each(['', '   ', '\u3000\n'])('has no word in white space alone', (input) => {
    expect(parseQuery(input)).toEqual({ words: [], without: [] });
  });

  test.each(['-', '""', '" "', '- -', '"'])('takes %s without harm', (input) => {
    expect(parseQuery(input).words.every(({ run }) => run !== '')).toBe(true);
  });
});
