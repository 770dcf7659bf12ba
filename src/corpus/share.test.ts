import { describe, expect, test } from 'vitest';
import { ofShare, policiesOfShare, readShare } from './share.ts';

describe('readShare', () => {
  test('reads a number of how many; nothing is all at once', () => {
    expect(readShare('2/5')).toEqual({ number: 2, of: 5 });
    expect(readShare(undefined)).toEqual({ number: 1, of: 1 });
  });

  test.each(['', '5', '0/5', '6/5', '1/0', '-1/5', '1.5/2', '2/5 ', 'a/b'])('refuses “%s”', (text) => {
    expect(() => readShare(text)).toThrow(`SITE_SHARE is “${text}”; expected a number of how many, e.g. 2/5`);
  });
});

describe('shares', () => {
  const all = Array.from({ length: 23 }, (_, i) => `city${i}-2023`);
  const shares = [1, 2, 3, 4, 5].map((number) => ({ number, of: 5 }));

  test('have everything once, and about as much each', () => {
    const lists = shares.map((share) => ofShare(all, share));
    expect(lists.flat().sort()).toEqual([...all].sort());
    expect(lists.map(({ length }) => length)).toEqual([5, 5, 5, 4, 4]);
  });

  test('have the same policies in whatever order they come', () => {
    const sets = shares.map((share) => policiesOfShare([...all].reverse(), share));
    expect(sets).toEqual(shares.map((share) => policiesOfShare([...all, ...all], share)));
    expect(sets.reduce((sum, { size }) => sum + size, 0)).toBe(all.length);
  });

  test('one share is all', () => {
    expect(ofShare(all, { number: 1, of: 1 })).toEqual(all);
  });
});
