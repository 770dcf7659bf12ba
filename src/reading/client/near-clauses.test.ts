import { expect, test } from 'vitest';
import { POLICIES } from '../../model/fixtures/references.ts';
import { nearClauses } from './near-clauses.ts';

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
  expect(nearClauses(path, POLICIES).map(({ id }) => id)).toEqual(ids);
});
