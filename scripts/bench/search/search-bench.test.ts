import { describe, expect, test } from 'vitest';
import { score } from './measure.ts';
import { makeQueries } from './queries.ts';

const clauses = [
  '支持小微企业发展，提供RCEP服务。',
  '鼓励银行发放信用贷款，支持企业融资。',
  '完善知识产权保护机制，优化营商环境。',
].map((text, i) => ({ id: `c${i}`, text }));

describe('makeQueries', () => {
  const queries = makeQueries(clauses);

  test('draws words where they stand, and words that stand nowhere', () => {
    expect(new Set(queries.map(({ group }) => group))).toEqual(new Set(['drawn', 'rare', 'absent']));
    for (const { text, group, truth } of queries) {
      expect(truth).toEqual(
        new Set(clauses.filter((clause) => clause.text.toLowerCase().includes(text)).map(({ id }) => id)),
      );
      expect(truth.size > 0).toBe(group !== 'absent');
    }
  });

  test('draws the same ones each time', () => {
    expect(makeQueries(clauses)).toEqual(queries);
  });
});

describe('score', () => {
  const query = (...truth: string[]) => ({ text: '', group: 'drawn' as const, truth: new Set(truth) });

  test('counts what was missed, what was wrong, and what stands nowhere', () => {
    const found = [new Set(['a']), new Set(['a', 'b', 'c', 'd']), new Set(['x']), new Set<string>()];
    expect(score([query('a', 'b'), query('a', 'b'), query(), query()], found)).toEqual({
      recall: 0.75,
      precision: 0.5,
      falseAlarms: 1,
    });
  });
});
