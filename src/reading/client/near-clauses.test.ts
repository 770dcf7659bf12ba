import { expect, test } from 'vitest';
import type { ReferredClause } from '../../model/clause-reference.ts';
import { nearClauses } from './near-clauses.ts';

const clause = (id: string, kind: string, num: string): ReferredClause => ({
  id,
  city: 'wenzhou',
  cityName: '温州',
  kind,
  num,
  policyTitle: '友好城市实施意见',
});
const CLAUSES = [
  clause('wenzhou-2023/1-1', 'target', '（一）'),
  clause('wenzhou-2023/2-4', 'lead', '（四）'),
  clause('wenzhou-2023/2-4-17', 'measure', '17.'),
  clause('wenzhou-2023/2-4-18', 'measure', '18.'),
];

test.each([
  ['/wenzhou-2023/2-4-18', ['wenzhou-2023/2-4-18']],
  ['/wenzhou-2023/2-4-18.html', ['wenzhou-2023/2-4-18']],
  ['/wenzhou/18/', ['wenzhou-2023/2-4-18']],
  ['/%E6%B8%A9%E5%B7%9E/18', ['wenzhou-2023/2-4-18']],
  ['/wenzhou-2023/18/', ['wenzhou-2023/2-4-18']],
  ['/wenzhou-2023/2-4-99/', ['wenzhou-2023/2-4', 'wenzhou-2023/2-4-17', 'wenzhou-2023/2-4-18']],
  ['/wenzhou-2022/2-4-77/', ['wenzhou-2023/2-4', 'wenzhou-2023/2-4-17', 'wenzhou-2023/2-4-18']],
  ['/nowhere/', []],
  ['/%E0%A4%A', []],
  ['/<script>alert(1)</script>', []],
  ['/', []],
])('%s', (path, ids) => {
  expect(nearClauses(path, CLAUSES)).toEqual(ids);
});
