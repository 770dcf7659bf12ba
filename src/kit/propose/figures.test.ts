import { expect, test } from 'vitest';
import { findNumerals } from '../../language/numbers.ts';
import type { OpenNumeral } from '../../pipeline/annotate/coverage.ts';
import { endsFigure, proposeFigure, type ProposedFigure } from './figures.ts';

/** What is proposed for the numerals of a measure of one sentence. */
function proposed(text: string): Partial<ProposedFigure>[] {
  const clause: OpenNumeral['clause'] = {
    path: '1-1',
    kind: 'measure',
    num: '1.',
    heading: '',
    paragraphs: [{ line: 1, segments: [{ kind: 'sentence', id: 's1', text }] }],
    units: [],
  };
  const context = { city: 'a', knownFigures: [], metrics: [] };
  return findNumerals(text)
    .map((span): OpenNumeral => ({ clause, run: { place: 's1', text, line: 1 }, span }))
    .filter((numeral) => !endsFigure(numeral))
    .flatMap((numeral) => proposeFigure(numeral, context, new Set())?.figure ?? [])
    .map(({ numeral, value, unit, comparator }) => ({ numeral, value, unit, comparator }));
}

test.each([
  ['给予20 万元奖励', { numeral: '20 万', value: 200_000, unit: '元', comparator: 'eq' }],
  ['给予二十万元以上奖励', { numeral: '二十万', value: 200_000, unit: '元', comparator: 'ge' }],
  ['给予10万－15万元奖励', { numeral: '10万－15万', value: 100_000, unit: '元', comparator: 'eq' }],
  ['按1:1配套奖励', { numeral: '1:1', value: 1, unit: 'ratio', comparator: 'eq' }],
])('%s is one figure', (text, expected) => {
  expect(proposed(text)).toEqual([expected]);
});

test('a span of time is no figure', () => {
  expect(proposed('给予3个月、1—2年的补助')).toEqual([]);
});
