import { describe, expect, test } from 'vitest';
import { realSeeds } from '../../pipeline/fixtures/real-seeds.ts';
import { figurePhrases } from './figures.ts';
import { clausesOf } from './fixtures/clauses.ts';
import { pairSearch, readPairAddress } from '../client/pair-address.ts';
import { pairRows, standing } from './pair.ts';
import { sentenceKey } from './rows.ts';

const clauses = clausesOf(realSeeds, ['wenzhou-2023', 'shaoxing-2021']);
const find = (id: string) => clauses.find((clause) => clause.id === id) ?? expect.fail(id);

describe('a pair', () => {
  test('shows every sentence of both clauses, each in its own column', () => {
    for (const left of clauses) {
      for (const { id } of left.counterparts) {
        const right = find(id);
        const rows = pairRows(left, right);
        const column = (i: number): string[] =>
          [...new Set(rows.flatMap(({ cells }) => (cells[i]?.items ?? []).map(sentenceKey)))].sort();
        expect(column(0)).toEqual(left.sentences.map((sentence) => sentenceKey({ clause: left, sentence })).sort());
        expect(column(1)).toEqual(right.sentences.map((sentence) => sentenceKey({ clause: right, sentence })).sort());
      }
    }
  });

  test('names the other clauses that answer a sentence instead', () => {
    const rows = pairRows(find('wenzhou-2023/2-4-18'), find('shaoxing-2021/2-3-12'));
    expect(rows[0]?.elsewhere).toEqual(['shaoxing-2021/2-3-9']);
    expect(rows[1]?.elsewhere).toEqual([]);
  });

  test.each([
    ['wenzhou-2023/2-4-18', 'shaoxing-2021/2-3-12', 'counterparts'],
    ['wenzhou-2023/2-4-18', 'shaoxing-2021/2-2-5', 'unpaired'],
    ['wenzhou-2023/2-2-8', 'shaoxing-2021/2-2-5', 'unpaired'],
    ['wenzhou-2023/2-4-18', 'wenzhou-2023/2-4-17', 'same-policy'],
    ['wenzhou-2023/preamble', 'shaoxing-2021/2-2-5', 'not-judged'],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(standing(find(left), find(right))).toBe(expected);
  });

  test('is not judged yet where nobody compared the policies', () => {
    const left = { ...find('wenzhou-2023/2-4-18'), counterparts: [], without: [], unmatched: [] };
    expect(standing(left, find('shaoxing-2021/2-2-5'))).toBe('not-yet');
  });
});

describe('the address of a pair', () => {
  test('survives the way there and back', () => {
    const address = { left: 'wenzhou-2023/2-4-18', right: null };
    expect(readPairAddress(pairSearch(address))).toEqual(address);
    expect(pairSearch({ left: null, right: null })).toBe('');
  });

  test.each(['<script>alert(1)</script>', '../../../etc/passwd', '%00', 'a'.repeat(5000), '=1+1'])(
    '%.20s is data, cut to the length of an id',
    (text) => {
      const { left } = readPairAddress(`?left=${encodeURIComponent(text)}`);
      expect(left).toBe(text.slice(0, 80));
    },
  );
});

test('figurePhrases quotes the phrases with numbers, word for word', () => {
  expect(figurePhrases('到2025年，新增小微企业首贷户1.8万户，首贷金额300亿元；深化“4+1”细分。')).toEqual([
    '到2025年',
    '新增小微企业首贷户1.8万户',
    '首贷金额300亿元',
  ]);
});
