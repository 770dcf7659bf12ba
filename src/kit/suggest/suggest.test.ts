import { describe, expect, test } from 'vitest';
import { policyOf } from '../../language/clause-id.ts';
import { realSeeds } from '../../pipeline/fixtures/real-seeds.ts';
import { collectJudgements, type JudgedSentence } from '../../pipeline/judgements.ts';
import { evaluate, unjudgedAmong } from './evaluate.ts';
import { suggestPairs } from './index.ts';

const { value } = collectJudgements(realSeeds);
const options = { threshold: 0.11, perSentence: 3 };

describe('suggestPairs', () => {
  test('pairs sentences of different policies by rare wording, not by what all say', () => {
    const sentence = (id: string, text: string): JudgedSentence => ({
      id,
      policy: policyOf(id),
      text,
      clauseText: text,
    });
    const [first, ...rest] = suggestPairs(
      [
        sentence('a-2024/1#s1', '支持小微企业深化浙里检应用'),
        sentence('a-2024/1#s2', '支持小微企业参加展会'),
        sentence('b-2024/1#s1', '支持小微企业用好浙里检应用'),
        sentence('b-2024/1#s2', '支持小微企业上市'),
      ],
      options,
    );
    expect(first).toMatchObject({ source: 'a-2024/1#s1', target: 'b-2024/1#s1' });
    expect(first?.shared[0]).toContain('浙里检');
    expect(rest).toEqual([]);
  });

  test('never pairs sentences of one policy, nor invents any', () => {
    const known = new Set(value.sentences.map(({ id }) => id));
    for (const { source, target, score } of suggestPairs(value.sentences, options)) {
      expect(source.split('/')[0]).not.toBe(target.split('/')[0]);
      expect(known.has(source) && known.has(target)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(options.threshold);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  test('finds the near-identical sentences of the real texts', () => {
    const found = new Set(
      suggestPairs(value.sentences, options).map(({ source, target }) => [source, target].sort().join(' ')),
    );
    const nearIdentical = [
      ['wenzhou-2023/2-4-18#s1', 'shaoxing-2021/2-3-9#s1'],
      ['wenzhou-2023/2-4-18#s2', 'shaoxing-2021/2-3-12#s2'],
      ['wenzhou-2023/2-4-18#s3', 'shaoxing-2021/2-3-12#s3'],
      ['wenzhou-2023/2-5-22#s3', 'shaoxing-2021/2-2-5#s4'],
      ['wenzhou-2023/2-6-26#s2', 'shaoxing-2021/2-2-7#s3'],
      ['wenzhou-2023/2-7-30#s3', 'shaoxing-2021/2-3-12#s4'],
    ];
    for (const pair of nearIdentical) expect(found).toContain(pair.sort().join(' '));
  });

  test('keeps its precision and recall against the curated pairs', () => {
    const result = evaluate(suggestPairs(value.sentences, options), value.curated);
    expect(result.precision).toBeGreaterThan(0.45);
    expect(result.recall).toBeGreaterThan(0.45);
    const close = result.byRelation.find(({ relation }) => relation === 'closeMatch');
    expect((close?.hits ?? 0) / (close?.curated ?? 1)).toBeGreaterThan(0.85);
  });
});

describe('evaluate', () => {
  const candidate = (source: string, target: string) => ({ source, target, score: 1, shared: [] });

  test('counts either direction, and nothing as nothing', () => {
    const curated = [{ source: 'a-2024/1#s1', target: 'b-2024/1#s1', relation: 'closeMatch' as const }];
    expect(
      evaluate([candidate('b-2024/1#s1', 'a-2024/1#s1'), candidate('a-2024/1#s2', 'b-2024/1#s1')], curated),
    ).toMatchObject({ precision: 0.5, recall: 1 });
    expect(evaluate([], [])).toMatchObject({ precision: 0, recall: 0 });
  });

  test('a candidate is open until both its sentences are judged', () => {
    const one = candidate('a-2024/1#s1', 'b-2024/1#s1');
    expect(unjudgedAmong([one], new Set(['a-2024/1#s1 b-2024']))).toEqual([one]);
    expect(unjudgedAmong([one], new Set(['a-2024/1#s1 b-2024', 'b-2024/1#s1 a-2024']))).toEqual([]);
  });
});
