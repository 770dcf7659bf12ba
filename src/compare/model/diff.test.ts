import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonRuns, figuresIn, markText, sharedRuns } from './diff.ts';

const runs = (a: string, b: string, common?: Set<string>): string[] =>
  sharedRuns(a, b, common).map((run) => a.slice(run.a, run.a + run.length));

describe('sharedRuns', () => {
  test('finds the longest run, not its parts', () => {
    expect(
      runs('提升小微企业劳动者技能水平和就业创业能力。', '全面提升小微企业劳动者技能水平和就业创业能力，'),
    ).toEqual(['提升小微企业劳动者技能水平和就业创业能力']);
  });

  test('leaves runs of fewer than four Han characters alone', () => {
    expect(runs('优化服务', '优化环境')).toEqual([]);
    expect(runs('ABCDE、FG', 'ABCDE、FG')).toEqual([]);
  });

  test('finds runs in another order', () => {
    expect(runs('完善公共技术平台，规范涉企收费', '规范涉企收费，建设公共技术平台')).toEqual([
      '公共技术平台',
      '规范涉企收费',
    ]);
  });

  test('never cuts a number', () => {
    expect(runs('单户担保金额1000万元以下', '单户担保金额1000万户以下')).toEqual(['单户担保金额']);
    expect(runs('发放信用贷款100亿元', '发放信用贷款1000亿元')).toEqual(['发放信用贷款']);
  });

  test('passes over words that many sentences hold, also with one character more', () => {
    expect(runs('支持小微企业和农户', '帮助小微企业和商会', new Set(['小微企业']))).toEqual([]);
    expect(runs('小微企业劳动者培训', '小微企业劳动者培训', new Set(['小微企业']))).toEqual(['小微企业劳动者培训']);
  });

  test('gives equal text on both sides, whatever the texts', () => {
    const text = fc
      .array(fc.constantFrom('企', '业', '贷', '款', '，', '1', '0', '万', '元', 'A'), { maxLength: 40 })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        let end = 0;
        for (const run of sharedRuns(a, b)) {
          expect(a.slice(run.a, run.a + run.length)).toBe(b.slice(run.b, run.b + run.length));
          expect(run.a).toBeGreaterThanOrEqual(end);
          end = run.a + run.length;
        }
      }),
    );
  });
});

describe('figuresIn', () => {
  test('reads numbers with what they count', () => {
    expect(figuresIn('到2025年，新增40个，共600万平方米，1.8万户，7.5 %以上，3000单次，1.1万亿元')).toEqual([
      '2025年',
      '40个',
      '600万平方米',
      '1.8万户',
      '7.5 %',
      '3000单次',
      '1.1万亿元',
    ]);
  });

  test('reads no figure in a name', () => {
    expect(figuresIn('“4+1”、5G、“531X”、96666热线、3.0、“1+14”')).toEqual([]);
  });
});

describe('markText', () => {
  test('marks shared wording and numbers that differ, and keeps the text whole', () => {
    const own = '新增小微企业首贷户1.8万户，首贷金额300亿元';
    const pieces = markText(own, ['累计新增小微企业首贷户2万户，发放300亿元']);
    expect(pieces.map(({ text }) => text).join('')).toBe(own);
    expect(pieces.filter(({ mark }) => mark === 'same').map(({ text }) => text)).toEqual(['新增小微企业首贷户']);
    expect(pieces.filter(({ mark }) => mark === 'figure').map(({ text }) => text)).toEqual(['1.8万户']);
  });

  test('takes spelling of the per cent sign for one number', () => {
    expect(markText('增长7.5 %', ['提高7.5%']).some(({ mark }) => mark === 'figure')).toBe(false);
  });

  test('takes a range, a ratio and a Chinese numeral for one number each', () => {
    const figures = (text: string, other: string): string[] =>
      markText(text, [other]).flatMap(({ text: piece, mark }) => (mark === 'figure' ? [piece] : []));
    expect(figures('给予10—15万元，按1：1配套', '给予10万元')).toEqual(['10—15万元', '1：1']);
    expect(figures('奖励二十万元、三张清单', '奖励三十万元')).toEqual(['二十万元']);
    expect(figures('奖励２０ 万元', '给予20万元')).toEqual([]);
  });

  test('marks nothing where there is nothing to compare with', () => {
    expect(markText('奖励10万元', [])).toEqual([{ text: '奖励10万元' }]);
  });
});

test('commonRuns finds the words that every tenth sentence holds', () => {
  const sentences = Array.from({ length: 20 }, (_, i) => (i < 5 ? '支持小微企业' : `第${i}句`));
  expect(commonRuns(sentences)).toContain('小微企业');
  expect(commonRuns(sentences.map((sentence, i) => (i < 2 ? sentence : '别的话')))).toEqual([]);
});
