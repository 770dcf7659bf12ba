import { describe, expect, test } from 'vitest';
import { findClauseReference, type ReferredClause } from './clause-reference.ts';

const clause = (id: string, kind: string, num: string): ReferredClause => {
  const [city = ''] = id.split('-');
  return {
    id,
    city,
    cityName: city === 'wenzhou' ? '温州' : '绍兴',
    kind,
    num,
    policyTitle: city === 'wenzhou' ? '友好城市实施意见' : '三年成长计划',
  };
};
const CLAUSES = [
  clause('wenzhou-2023/preamble', 'preamble', ''),
  clause('wenzhou-2023/1', 'lead', '一、'),
  clause('wenzhou-2023/1-1', 'target', '（一）'),
  clause('wenzhou-2023/1-5', 'target', '（五）'),
  clause('wenzhou-2023/2-1', 'lead', '（一）'),
  clause('wenzhou-2023/2-1-1', 'measure', '1.'),
  clause('wenzhou-2023/2-2-5', 'measure', '5.'),
  clause('wenzhou-2023/2-4-18', 'measure', '18.'),
  clause('wenzhou-2023/3-1', 'safeguard', '（一）'),
  clause('shaoxing-2021/preamble', 'preamble', ''),
  clause('shaoxing-2021/1-5', 'lead', '（五）'),
  clause('shaoxing-2021/1-5-1', 'target', '1.'),
  clause('shaoxing-2021/1-5-3', 'target', '3.'),
  clause('shaoxing-2021/2-1-1', 'measure', '1.'),
  clause('shaoxing-2021/2-2-5', 'measure', '5.'),
];
const first = (input: string): string | undefined => findClauseReference(input, CLAUSES)[0];

describe('a reference means', () => {
  test.each([
    ['温州 18', 'wenzhou-2023/2-4-18'],
    ['温州18', 'wenzhou-2023/2-4-18'],
    ['温州市第18条', 'wenzhou-2023/2-4-18'],
    ['溫州 １８', 'wenzhou-2023/2-4-18'],
    ['温州措施十八', 'wenzhou-2023/2-4-18'],
    ['温州 二（四）18', 'wenzhou-2023/2-4-18'],
    ['友好城市实施意见 18', 'wenzhou-2023/2-4-18'],
    ['温州2023 18', 'wenzhou-2023/2-4-18'],
    ['wenzhou 18', 'wenzhou-2023/2-4-18'],
    ['wenzhou-2023/2-4-18', 'wenzhou-2023/2-4-18'],
    ['/wenzhou-2023/2-4-18/#s2', 'wenzhou-2023/2-4-18'],
    ['2-4-18', 'wenzhou-2023/2-4-18'],
    ['18', 'wenzhou-2023/2-4-18'],
    ['绍兴 1', 'shaoxing-2021/2-1-1'],
    ['绍兴目标1', 'shaoxing-2021/1-5-1'],
    ['绍兴目标（五）3', 'shaoxing-2021/1-5-3'],
    ['绍兴（五）', 'shaoxing-2021/1-5'],
    ['温州（五）', 'wenzhou-2023/1-5'],
    ['温州 一、', 'wenzhou-2023/1-1'],
    ['温州保障一', 'wenzhou-2023/3-1'],
    ['绍兴 引言', 'shaoxing-2021/preamble'],
  ])('“%s” → %s', (input, id) => {
    expect(first(input)).toBe(id);
  });

  test('a number without a place, in every city, measures first', () => {
    expect(findClauseReference('5', CLAUSES)).toEqual([
      'wenzhou-2023/2-2-5',
      'shaoxing-2021/2-2-5',
      'wenzhou-2023/1-5',
      'shaoxing-2021/1-5',
    ]);
  });
});

test.each([
  '',
  '温州',
  '措施',
  '融资担保',
  '1000万元',
  '温州 99',
  '2022',
  '温州2022 18',
  '18 <script>',
  '一'.repeat(5000),
  'constructor',
  '%00',
])('“%s” is no reference', (input) => {
  expect(findClauseReference(input, CLAUSES)).toEqual([]);
});
