import { expect, test } from 'vitest';
import { countingNumerals, ruledSpans } from './numeral-rules.ts';

const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

test('numerals are found, Arabic and Chinese, and words that count nothing are not', () => {
  const text = '进一步推动1.1万亿元，七大体系、双创，一体化，实现三年100%';
  expect(cut(text, countingNumerals(text))).toEqual(['1.1万亿', '七', '双', '三', '100']);
});

test.each([
  ['按照温政发〔2023〕6号执行', '〔2023〕6', 'reference'],
  ['计划（2021—2023年）', '2021—2023年', 'date'],
  ['2021年9月3日', '2021年9月3', 'date'],
  ['委托第三方机构', '第三', 'ordinal'],
  ['遴选一批典型', '一', 'count'],
])('%s: the rule reads %s as %s', (text, span, kind) => {
  const ruled = ruledSpans(text);
  expect(cut(text, ruled)).toEqual([span]);
  expect(ruled[0]?.class).toBe(kind);
});

test('a quantity is left to people', () => {
  expect(ruledSpans('新增小微企业园40个')).toEqual([]);
});
