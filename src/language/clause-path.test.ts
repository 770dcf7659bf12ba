import { describe, expect, test } from 'vitest';
import { clauseId, parentPath, pathOrdinals, splitClauseId } from './clause-path.ts';

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

describe('pathOrdinals', () => {
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
