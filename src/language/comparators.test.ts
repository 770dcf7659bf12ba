import { describe, expect, test } from 'vitest';
import { readQuantities } from './comparators.ts';

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
    ['营业收入首次达到2亿元（含）以上的', 'ge 200000000元 “2亿元（含）以上”'],
    ['营业收入首次达到2亿元以上（含）的', 'ge 200000000元 “2亿元以上（含）”'],
    ['对达到5000万元及以上的', 'ge 50000000元 “5000万元及以上”'],
    ['突破 1 万家', 'gt 10000家 “突破 1 万家”'],
    ['给予 20 万元 以下补助', 'le 200000元 “20 万元 以下”'],
    ['最高不超过20万元', 'le 200000元 “不超过20万元”'],
    ['期限不超过3年', 'le 3年 “不超过3年”'],
    ['培育企业300余家', 'gt 300家 “300余家”'],
    ['最高给予二十万元', 'le 200000元 “最高给予二十万元”'],
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
