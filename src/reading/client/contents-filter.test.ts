import { expect, test } from 'vitest';
import { visibleEntries } from './contents-filter.ts';

const ENTRIES = [
  { text: '引言', depth: 0 },
  { text: '一、总体要求', depth: 1 },
  { text: '（一）主体质量提升', depth: 2 },
  { text: '二、主要任务', depth: 1 },
  { text: '（一）创业扶持友好', depth: 2 },
  { text: '1. 支持创业创新', depth: 3 },
  { text: '2. 激励人才创业', depth: 3 },
  { text: '（二）创新推动友好', depth: 2 },
  { text: '6. 加快数字化转型', depth: 3 },
  { text: '结语', depth: 0 },
];
const shown = (typed: string): string[] => {
  const visible = visibleEntries(ENTRIES, typed);
  return ENTRIES.filter((_, i) => visible[i]).map(({ text }) => text);
};

test('what is found stays with the headings above it', () => {
  expect(shown('人才')).toEqual(['二、主要任务', '（一）创业扶持友好', '2. 激励人才创业']);
  expect(shown('数字')).toEqual(['二、主要任务', '（二）创新推动友好', '6. 加快数字化转型']);
  expect(shown('主体')).toEqual(['一、总体要求', '（一）主体质量提升']);
});

test('words add up, width does not matter', () => {
  expect(shown('创业 ２')).toEqual(['二、主要任务', '（一）创业扶持友好', '2. 激励人才创业']);
});

test('all stay where nothing is typed or nothing is found', () => {
  expect(shown('')).toHaveLength(ENTRIES.length);
  expect(shown('温州 18')).toHaveLength(ENTRIES.length);
});
