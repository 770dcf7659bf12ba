import { describe, expect, test } from 'vitest';
import { periodBrief, periodCaution, periodText } from './period.ts';

const period = {
  label: '目标至2025年',
  covers: 'targets',
  from: null,
  to: '2025',
  checkedOn: '2026-11-21',
  quotes: [],
} as const;

describe('a period that is over', () => {
  const record = { period: { ...period, quotes: [] }, periodIsOver: true };

  test('says so in either length', () => {
    expect(periodText(record)).toBe('目标至2025年，目标期已结束');
    expect(periodBrief(record)).toBe('目标至2025年（已结束）');
  });

  test('says what it was the period of', () => {
    expect(periodText({ period: { label: '有效期至2025年', covers: 'validity' }, periodIsOver: true })).toBe(
      '有效期至2025年，有效期已过',
    );
  });

  test('stands beside a copy with the day of checking, and whom to ask', () => {
    expect(periodCaution(record)).toBe(
      '目标至2025年，目标期已结束（2026-11-21核对）。是否仍有效，以发文机关公布为准。',
    );
  });
});

test('a period that is not over is only named', () => {
  const record = { period, periodIsOver: false };
  expect([periodText(record), periodBrief(record)]).toEqual(['目标至2025年', '目标至2025年']);
});
