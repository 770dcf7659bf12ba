import { describe, expect, test } from 'vitest';
import {
  clauseId,
  joinPath,
  parentPath,
  pathOf,
  pathOrdinals,
  pathSteps,
  policyOf,
  sentenceId,
  sentenceNumber,
  splitClauseId,
  splitSentenceId,
} from './clause-id.ts';

describe('clauseId', () => {
  test('joins policy and path with a slash', () => {
    expect(clauseId('wenzhou-2023', '2-2-5')).toBe('wenzhou-2023/2-2-5');
  });
});

describe('splitClauseId', () => {
  test('takes an id apart into what it was joined from', () => {
    expect(splitClauseId('shaoxing-2021/notice')).toEqual({ policy: 'shaoxing-2021', path: 'notice' });
  });

  test.each(['', 'wenzhou-2023', '/1'])('refuses “%s”, which names no policy and path', (id) => {
    expect(() => splitClauseId(id)).toThrow('not a clause id');
  });
});

describe('policyOf', () => {
  test.each(['wenzhou-2023', 'wenzhou-2023/2-2-5', 'wenzhou-2023/2-2-5#s2'])('knows the policy of %s', (id) => {
    expect(policyOf(id)).toBe('wenzhou-2023');
  });
});

describe('pathOf', () => {
  test.each([
    ['wenzhou-2023/2-2-5', '2-2-5'],
    ['wenzhou-2023/2-2-5#s2', '2-2-5#s2'],
  ])('of %s is %s', (id, path) => {
    expect(pathOf(id)).toBe(path);
  });
});

describe('splitSentenceId', () => {
  test.each([['wenzhou-2023/2-2-5'], ['2-2-5']])('takes apart what was joined of %s', (clause) => {
    expect(splitSentenceId(sentenceId(clause, 's2'))).toEqual({ clause, sentence: 's2' });
  });

  test.each(['', 'wenzhou-2023/1', '#s1'])('refuses “%s”, which names no sentence', (id) => {
    expect(() => splitSentenceId(id)).toThrow('not the id of a sentence');
  });
});

test('sentenceNumber counts from one', () => {
  expect(sentenceNumber('s12')).toBe(12);
});

test.each([
  ['2-2-5', ['2', '2', '5']],
  ['annex-1', ['annex-1']],
])('the steps of %s', (path, steps) => {
  expect(pathSteps(path)).toEqual(steps);
});

describe('pathOrdinals', () => {
  test('are what joinPath joins', () => {
    expect(pathOrdinals(joinPath([2, 7, 30]))).toEqual([2, 7, 30]);
  });

  test('lists the ordinals from the top', () => {
    expect(pathOrdinals('2-7-30')).toEqual([2, 7, 30]);
    expect(pathOrdinals('1')).toEqual([1]);
  });

  test.each(['notice', 'closing', '', '1-', '-1', '1-a'])('has none for “%s”', (path) => {
    expect(pathOrdinals(path)).toEqual([]);
  });
});

describe('parentPath', () => {
  test('goes one level up', () => {
    expect(parentPath('2-2-10')).toBe('2-2');
    expect(parentPath('2-2')).toBe('2');
  });

  test('ends at the top', () => {
    expect(parentPath('12')).toBeNull();
    expect(parentPath('preamble')).toBeNull();
  });
});
