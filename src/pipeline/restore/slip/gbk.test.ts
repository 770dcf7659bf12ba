import { describe, expect, test } from 'vitest';
import { decodePair, encodeChar, isEverydayPair, isGb2312HanPair } from './gbk.ts';

describe('encodeChar', () => {
  test('gives the bytes of a slid run, as worked out by hand', () => {
    expect(Array.from('。ㄒ唬┲黧', encodeChar)).toEqual([0xa1a3, 0xa8d2, 0xbba3, 0xa9d6, 0xf7f3]);
  });

  test('gives the bytes that a private-use character carries', () => {
    expect(Array.from('\ue46a\ue848\ue1e8\ue7f6', encodeChar)).toEqual([0xfea3, 0xfe84, 0xafb3, 0xa999]);
  });

  test('knows no bytes for what GBK cannot write', () => {
    expect(encodeChar('😀')).toBeNull();
    expect(encodeChar('a')).toBeNull();
    expect(encodeChar('')).toBeNull();
  });
});

describe('decodePair', () => {
  test('reads the same bytes realigned', () => {
    expect([0xa3a8, 0xd2bb, 0xa3a9, 0xd6f7, 0xf377].map(decodePair).join('')).toBe('（一）主體');
  });

  test('knows no character for a pair that GBK has not', () => {
    expect(decodePair(0x8030)).toBeNull();
    expect(decodePair(0xfffe)).toBeNull();
  });

  test('reads back whatever can be encoded', () => {
    for (const char of '加入協作創權業，（Ｃ') expect(decodePair(encodeChar(char) ?? 0)).toBe(char);
  });
});

describe('isEverydayPair', () => {
  test('holds for level one of GB2312 only', () => {
    expect(isEverydayPair(0xb0a1)).toBe(true); // 啊, its first
    expect(isEverydayPair(0xd7f9)).toBe(true); // 座, its last
    expect(isEverydayPair(0xd8a1)).toBe(false); // 亍, of level two
    expect(isEverydayPair(0xb940)).toBe(false); // a trail byte that only GBK uses
  });
});

describe('isGb2312HanPair', () => {
  test('holds for both levels, not for punctuation or traditional forms', () => {
    expect(isGb2312HanPair(0xd8a1)).toBe(true);
    expect(isGb2312HanPair(0xf7fe)).toBe(true);
    expect(isGb2312HanPair(0xa1a3)).toBe(false);
    expect(isGb2312HanPair(encodeChar('業') ?? 0)).toBe(false);
  });
});
