import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansOf, textOf, type Paragraph } from './segments.ts';

const PARAGRAPHS: Paragraph[] = [
  {
    line: 3,
    segments: [
      { kind: 'num', text: '1.' },
      { kind: 'sentence', id: 's1', text: '给予奖励。' },
    ],
  },
  { line: 5, segments: [{ kind: 'sentence', id: 's2', text: '给予奖励。' }] },
];

describe('textOf', () => {
  test('joins segments without gap and paragraphs by line feeds', () => {
    expect(textOf(PARAGRAPHS)).toBe('1.给予奖励。\n给予奖励。');
  });
});

describe('spansOf', () => {
  test('tells two sentences of the same words apart', () => {
    expect(spansOf(PARAGRAPHS).map(({ kind, id, start, end }) => [id ?? kind, start, end])).toEqual([
      ['num', 0, 2],
      ['s1', 2, 7],
      ['s2', 8, 13],
    ]);
  });

  test('gives the place of every segment of any text', () => {
    const segments = fc.array(fc.record({ kind: fc.constant('units' as const), text: fc.string({ minLength: 1 }) }));
    const paragraphs = fc.array(fc.record({ line: fc.constant(1), segments }));
    fc.assert(
      fc.property(paragraphs, (given) => {
        const whole = textOf(given);
        for (const { text, start, end } of spansOf(given)) expect(whole.slice(start, end)).toBe(text);
      }),
    );
  });
});
