import { describe, expect, test } from 'vitest';
import { looksLikePinyin } from './latin.ts';
import type { PinyinReadings } from '../engine/lexicon.ts';
import { matchPinyin, pinyinTable } from './pinyin.ts';

const readings: PinyinReadings = {
  characters: {
    ping: '平',
    jun: '均',
    dan: '担单',
    bao: '保',
    fei: '费',
    lv: '率',
    xi: '西',
    an: '安',
    xian: '先',
    zhong: '重',
  },
  exceptions: [['重合同', 'chong he tong']],
};
const table = pinyinTable(readings);

describe('pinyinTable', () => {
  test('is made once for each list of readings', () => {
    expect(pinyinTable(readings)).toBe(table);
    expect(pinyinTable({ ...readings })).not.toBe(table);
  });

  test('reads character by character; others stand for themselves', () => {
    expect(table.syllables('担保5G')).toEqual(['dan', 'bao', '5', 'g']);
  });

  test('reads a listed name as listed', () => {
    expect(table.syllables('重合同')).toEqual(['chong', 'he', 'tong']);
    expect(table.syllables('重')).toEqual(['zhong']);
  });
});

describe('looksLikePinyin', () => {
  test.each([
    ['danbao', true],
    ["xi'an", true],
    ['dbfl', true],
    ['d', false],
    ['5g', false],
    ['担保', false],
    ['415x', false],
    ["'an", false],
  ])('%s: %s', (run, expected) => {
    expect(looksLikePinyin(run)).toBe(expected);
  });
});

describe('matchPinyin', () => {
  const match = (typed: string, name = '平均担保费率', finished = true): string | null =>
    matchPinyin(typed, name, table, finished);

  test('finds full syllables from any character on', () => {
    expect(match('danbao')).toBe('担保');
    expect(match('danbaofeilv')).toBe('担保费率');
    expect(match('pingjun')).toBe('平均');
  });

  test('finds initials', () => {
    expect(match('dbfl')).toBe('担保费率');
    expect(match('pj')).toBe('平均');
  });

  test('takes an unfinished syllable only while typing', () => {
    expect(match('danba')).toBeNull();
    expect(match('danba', undefined, false)).toBe('担保');
  });

  test('lets an apostrophe part syllables', () => {
    expect(match("xi'an", '西安')).toBe('西安');
  });

  test('finds nothing that reads otherwise', () => {
    expect(match('baodan')).toBeNull();
    expect(match('dbfx')).toBeNull();
  });
});
