import { describe, expect, test } from 'vitest';
import { BY_ARTICLES, BY_PARTS, readNumeral, readOrdinal, readTrail } from './levels.ts';

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
  ])('reads “%s”', (text, rank, value, num, rest) => {
    const { level, numeral, ...read } = readOrdinal(text) ?? {};
    expect(read).toEqual({ value, num, rest });
    expect(level?.rank).toBe(rank);
    expect(readNumeral(numeral ?? '')).toBe(value);
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
    '第一条 总则',
  ])('finds none in “%s”', (text) => {
    expect(readOrdinal(text)).toBeNull();
  });

  test.each([
    ['第一章　总则', 0, 1],
    ['一、附件', 0, 1],
    ['第二节 融资支持', 1, 2],
    ['第一百零三条　本办法', 2, 103],
    ['第12条 本办法', 2, 12],
    ['（一）申请表；', 3, 1],
    ['1.身份证明；', 4, 1],
    ['（1）原件。', 5, 1],
  ])('reads “%s” in a text of articles', (text, rank, value) => {
    const read = readOrdinal(text, true);
    expect([read?.level.rank, read?.value]).toEqual([rank, value]);
  });

  test.each(['第一条款', '第条', '第〇条'])('finds none in “%s” of such a text', (text) => {
    expect(readOrdinal(text, true)).toBeNull();
  });
});

describe('readTrail', () => {
  test.each([
    [['二、', '（二）', '5.', '（1）'], 'part section item subitem'],
    [['第二章　', '第一节　', '第三条　', '（一）', '1.', '（1）'], 'part section item subitem point subpoint'],
    [['第二章　', '第一节　'], 'part section'],
    [['第三条 ', '（一）'], 'item subitem'],
    [['二、', '5.'], 'part item'],
    [['附件'], ''],
  ])('%j', (nums, names) => {
    expect(
      readTrail(nums)
        .map(({ level }) => level.name)
        .join(' '),
    ).toBe(names);
  });
});

test.each([
  ['18', 18],
  ['二十', 20],
  ['一百', 100],
  ['二百一十', 210],
  ['一百零三', 103],
  ['甲', null],
  ['一百零', null],
  ['', null],
])('the value of “%s”', (numeral, value) => {
  expect(readNumeral(numeral)).toBe(value);
});

test.each([
  ['一、（一）1.（1）', BY_PARTS],
  ['第X章→第X节→第X条→（一）→1.→（1）', BY_ARTICLES],
])('no two levels of %s are called alike', (_, levels) => {
  for (const key of ['cited', 'akn', 'printed'] as const)
    expect(new Set(levels.map((level) => String(level[key]))).size).toBe(levels.length);
});
