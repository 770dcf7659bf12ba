import { expect, test } from 'vitest';
import { clauseTerms, linkMarks } from './term-marks.ts';
import type { TermRecord } from '../../model/schema.ts';

test('links stand around the stretch and nowhere else', () => {
  expect(linkMarks('滚动推进“小升规”，壮大', [{ start: 4, end: 9, href: '#t-x' }])).toBe(
    '滚动推进<a class="term" href="#t-x">“小升规”</a>，壮大',
  );
});

test('an escaped character counts once, and the text stays', () => {
  const linked = linkMarks('甲&#38;乙&lt;规上', [{ start: 4, end: 6, href: '#t-x' }]);
  expect(linked).toBe('甲&#38;乙&lt;<a class="term" href="#t-x">规上</a>');
  expect(linked.replace(/<[^>]+>/gu, '')).toBe('甲&#38;乙&lt;规上');
});

test('terms come in the order of first use, and only sentences are linked', () => {
  const term = (id: string, places: [string, number][]): TermRecord => ({
    id,
    term: id,
    variants: [],
    aliases: [],
    pinyin: id,
    explanation: '。',
    kind: 'other',
    confidence: 'high',
    occurrences: places.map(([sentence, start]) => ({ clause: 'a-2024/1-1', sentence, start, form: id })),
  });
  const found = clauseTerms(
    [
      term('late', [['s2', 0]]),
      term('head', [['heading', 3]]),
      term('early', [
        ['s1', 9],
        ['s2', 4],
      ]),
      term('absent', []),
    ],
    'a-2024/1-1',
  );
  expect(found.map(({ term: { id }, first }) => `${id} ${first?.sentence ?? '—'}`)).toEqual([
    'head —',
    'early s1',
    'late s2',
  ]);
});
