import { expect, test } from 'vitest';
import { seedOf } from '../fixtures/small-seeds.ts';
import { TermsSeed, type Clause } from '../../model/schema.ts';
import { annotateTerms } from './terms.ts';

const term = (id: string, name: string, variants = '[]'): string =>
  `- { id: ${id}, term: ${name}, variants: ${variants}, aliases: [], pinyin: x, explanation: 说明。, ` +
  'kind: other, confidence: high }\n';
const clause: Clause & { id: string } = {
  id: 'alpha-2024/1-1',
  path: '1-1',
  kind: 'target',
  num: '（一）',
  heading: '升规',
  units: [],
  paragraphs: [
    {
      line: 1,
      segments: [
        { kind: 'sentence', id: 's1', text: '规下升规上，组建省专精特新母基金，规上“专精特新”企业。' },
        { kind: 'units', text: '（责任单位：规上办）' },
      ],
    },
  ],
};

test('the longest form wins, and unit notes name no term', () => {
  const seed = seedOf(
    term('gui-shang', '规上') +
      term('sheng', '小升规', '[升规上]') +
      term('zjtx', '专精特新', '[“专精特新”]') +
      term('mjj', '母基金', '[省专精特新母基金]'),
    TermsSeed,
  );
  const found = annotateTerms([clause], seed).value.flatMap(({ id, occurrences }) =>
    occurrences.map(({ form, start, sentence }) => `${id} ${sentence}+${start} ${form}`),
  );
  expect(found).toEqual([
    'gui-shang s1+17 规上',
    'sheng s1+2 升规上',
    'zjtx s1+19 “专精特新”',
    'mjj s1+8 省专精特新母基金',
  ]);
});

test('a term that stands nowhere is a warning', () => {
  const { diagnostics } = annotateTerms([clause], seedOf(term('absent', '缺席'), TermsSeed));
  expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'term-unused', line: 1 }]);
});
