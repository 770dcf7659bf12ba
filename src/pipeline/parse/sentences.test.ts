import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitParagraph } from './sentences.ts';

const texts = (paragraph: string): string[] => splitParagraph(paragraph).map(({ text }) => text);

describe('splitParagraph', () => {
  test('ends sentences at 。！？', () => {
    expect(texts('甲。乙！丙？丁')).toEqual(['甲。', '乙！', '丙？', '丁']);
  });

  test('does not end one at ； or ：', () => {
    expect(texts('新增10万家；其中：重点1万家。')).toEqual(['新增10万家；其中：重点1万家。']);
  });

  test('does not end one within quotation marks', () => {
    expect(texts('落实“放心用工。安心就业”行动。完。')).toEqual(['落实“放心用工。安心就业”行动。', '完。']);
  });

  test('does not end one within brackets or titles', () => {
    expect(texts('按规定（见附件。下同）执行。《甲。乙》印发。')).toEqual([
      '按规定（见附件。下同）执行。',
      '《甲。乙》印发。',
    ]);
  });

  test('does not end one at a decimal point', () => {
    expect(texts('超1.1万亿元。增长7.5 %以上。')).toEqual(['超1.1万亿元。', '增长7.5 %以上。']);
  });

  test('is not held up by a bracket that never closes', () => {
    expect(texts('甲（乙。丙。')).toEqual(['甲（乙。', '丙。']);
    expect(texts('甲）乙。丙。')).toEqual(['甲）乙。', '丙。']);
  });

  test('parts unit notes from sentences', () => {
    expect(splitParagraph('甲。（牵头单位：市经信局）乙。（责任单位：市科技局）')).toEqual([
      { kind: 'sentence', text: '甲。' },
      { kind: 'units', text: '（牵头单位：市经信局）' },
      { kind: 'sentence', text: '乙。' },
      { kind: 'units', text: '（责任单位：市科技局）' },
    ]);
  });

  test('keeps a note whole that holds brackets or a full stop', () => {
    expect(splitParagraph('甲。（责任单位：市委组织部＜市委人才办＞。列第一位的为牵头单位，下同）').at(-1)).toEqual({
      kind: 'units',
      text: '（责任单位：市委组织部＜市委人才办＞。列第一位的为牵头单位，下同）',
    });
  });

  test('does not take other brackets for a unit note', () => {
    expect(splitParagraph('各单位（部门）执行。')).toEqual([{ kind: 'sentence', text: '各单位（部门）执行。' }]);
  });

  test('gives nothing for nothing', () => {
    expect(splitParagraph('')).toEqual([]);
  });

  test('loses nothing and makes no empty piece, whatever the marks', () => {
    const piece = fc.constantFrom(
      '甲',
      '。',
      '！',
      '（',
      '）',
      '“',
      '”',
      '《',
      '》',
      '（责任单位：',
      '1.1',
      '＜',
      '＞',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const paragraph = pieces.join('');
        expect(texts(paragraph).join('')).toBe(paragraph);
        expect(texts(paragraph)).not.toContain('');
      }),
    );
  });
});
