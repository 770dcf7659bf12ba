import { describe, expect, test } from 'vitest';
import { readOrdinal } from './numbering.ts';

describe('readOrdinal', () => {
  test.each([
    ['一、总体要求', 0, 1, '一、', '总体要求'],
    ['十二、附则', 0, 12, '十二、', '附则'],
    ['（二）创新。', 1, 2, '（二）', '创新。'],
    ['(三)创新。', 1, 3, '(三)', '创新。'],
    ['（三）、创新。', 1, 3, '（三）、', '创新。'],
    ['1.支持创业。', 2, 1, '1.', '支持创业。'],
    ['30． 强化', 2, 30, '30． ', '强化'],
    ['5、强化', 2, 5, '5、', '强化'],
    ['（1）设立资金。', 3, 1, '（1）', '设立资金。'],
  ])('reads “%s”', (text, level, value, num, rest) => {
    expect(readOrdinal(text)).toEqual({ level, value, num, rest });
  });

  test.each([
    '1.1万亿元',
    '2.5%以上',
    '2023年',
    '一是加强领导',
    '（一致）',
    '（2021—2023年）',
    '0.总',
    '一百、',
    '总体一、',
  ])('finds none in “%s”', (text) => {
    expect(readOrdinal(text)).toBeNull();
  });
});
