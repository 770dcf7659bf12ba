import { describe, expect, test } from 'vitest';
import { judgedScope, type Scoped } from './scope.ts';

const scope = (...policies: Scoped[]): Record<string, readonly string[]> => Object.fromEntries(judgedScope(policies));

describe('judgedScope', () => {
  test('judges all against all where nothing is said', () => {
    expect(scope({ id: 'a' }, { id: 'b' }, { id: 'c' })).toEqual({ a: ['b', 'c'], b: ['a', 'c'], c: ['a', 'b'] });
  });

  test('judges a policy against those that it names, and them against it', () => {
    expect(scope({ id: 'a' }, { id: 'b' }, { id: 'c', judgedAgainst: ['b'] })).toEqual({
      a: ['b'],
      b: ['a', 'c'],
      c: ['b'],
    });
  });

  test('judges a policy that names none against none', () => {
    expect(scope({ id: 'a' }, { id: 'b', judgedAgainst: [] })).toEqual({ a: [], b: [] });
  });
});
