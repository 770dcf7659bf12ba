import { describe, expect, test } from 'vitest';
import { readDeadline, readMoney, readQuantities } from './quantities.ts';

const read = (sentence: string): string[] =>
  readQuantities(sentence).map(
    ({ comparator, value, unit, effort, printed }) =>
      `${effort ? '力争 ' : ''}${comparator} ${value}${unit} “${printed}”`,
  );

describe('a quantity is read with what stands around it', () => {
  test.each([
    ['贷款余额超1.1万亿元', 'gt 1100000000000元 “超1.1万亿元”'],
    ['新增上市企业20家以上', 'ge 20家 “20家以上”'],
    ['投入占比不低于2.5%', 'ge 2.5% “不低于2.5%”'],
    ['年均增长7.5 %以上', 'ge 7.5% “7.5 %以上”'],
    ['费率保持在1%以下', 'le 1% “1%以下”'],
    ['总额1000万元以下（含）的贷款', 'le 10000000元 “1000万元以下（含）”'],
    ['最高给予20万元补助', 'le 200000元 “最高给予20万元”'],
    ['比例达95%左右', 'approx 95% “95%左右”'],
    ['投入不少于3个', 'ge 3个 “不少于3个”'],
    ['培训劳动者3万人次以上', 'ge 30000人次 “3万人次以上”'],
    ['力争入库企业达到1500家', '力争 eq 1500家 “1500家”'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected]);
  });

  test('what 分别 hands out keeps its own value each', () => {
    expect(read('分别给予300万元、200万元、100万元奖励')).toEqual([
      'eq 3000000元 “300万元”',
      'eq 2000000元 “200万元”',
      'eq 1000000元 “100万元”',
    ]);
  });

  test('a comparator governs what 、 joins to it, and ends at a comma', () => {
    expect(read('规上工业企业突破1万家、限额以上企业5000家，其余80家')).toEqual([
      'gt 10000家 “突破1万家”',
      'gt 5000家 “5000家”',
      'eq 80家 “80家”',
    ]);
  });

  test('力争 ends with its phrase', () => {
    expect(read('力争新增20家，培训30人').map((text) => text.startsWith('力争'))).toEqual([true, false]);
  });

  test('names and years are no quantities', () => {
    expect(read('到2025年，拨打96666，围绕“415X”和5G')).toEqual([]);
  });
});

test('a deadline is as exact as the text', () => {
  expect(readDeadline('到2025年，新增')).toEqual({ quote: '到2025年', iso: '2025' });
  expect(readDeadline('到2023年底，新增')).toEqual({ quote: '到2023年底', iso: '2023-12-31' });
  expect(readDeadline('每年新增')).toBeNull();
});

test('only money is money', () => {
  expect(readMoney('最高300万元')).toBe(3_000_000);
  expect(readMoney('1%以下')).toBeNull();
});
