import { describe, expect, test } from 'vitest';
import { isTraditional, toSimplified } from './traditional.ts';

describe('toSimplified', () => {
  test.each([
    ['發展環境', '发展环境'],
    ['效果顯著增強', '效果显著增强'],
    ['讓專業的人干專業的事', '让专业的人干专业的事'],
    ['企業', '企业'],
  ])('writes %s as %s', (before, after) => {
    expect(toSimplified(before)).toBe(after);
  });

  test('leaves simplified text, figures and punctuation alone', () => {
    expect(toSimplified('到2025年，新增1.1万亿元。')).toBe('到2025年，新增1.1万亿元。');
  });
});

describe('isTraditional', () => {
  test('holds for a traditional text', () => {
    expect(isTraditional('為了優化中小微企業發展環境')).toBe(true);
  });

  test('does not hold for a simplified text that quotes a few traditional characters', () => {
    expect(isTraditional(`${'全市小微企业发展环境持续优化。'.repeat(5)}“乾隆通寶”`)).toBe(false);
  });

  test('does not hold for a text without Chinese', () => {
    expect(isTraditional('RCEP 2025')).toBe(false);
    expect(isTraditional('')).toBe(false);
  });
});
