import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../language/fold.ts';
import { findMatches } from './matches.ts';

const found = (text: string, ...runs: string[]): string[] =>
  findMatches(text, runs).map(({ start, end }) => text.slice(start, end));

describe('findMatches', () => {
  test('gives offsets in the text', () => {
    expect(findMatches('最高300万元', ['300万'])).toEqual([{ start: 2, end: 6 }]);
  });

  test('finds every occurrence, in order', () => {
    expect(findMatches('贷款、首贷、贷款', ['贷款'])).toEqual([
      { start: 0, end: 2 },
      { start: 6, end: 8 },
    ]);
  });

  test('joins what overlaps, of one run and of several', () => {
    expect(found('企企企', '企企')).toEqual(['企企企']);
    expect(found('小微企业园', '小微企业', '企业园')).toEqual(['小微企业园']);
    expect(found('小微企业园', '小微企业', '企业')).toEqual(['小微企业']);
  });

  test('keeps neighbours apart', () => {
    expect(found('小微企业', '小微', '企业')).toEqual(['小微', '企业']);
  });

  test('finds text of another width or case and shows it as printed', () => {
    expect(found('参与ＲＣＥＰ、Rcep（含）', 'rcep', '(含)')).toEqual(['ＲＣＥＰ', 'Rcep', '（含）']);
  });

  test('finds text across spaces and shows them', () => {
    expect(found('增长7.5 %以上', '7.5%')).toEqual(['7.5 %']);
  });

  test('never cuts a character of two units, or one that folds to two', () => {
    expect(found('a𠮷b', '𠮷')).toEqual(['𠮷']);
    expect(found('oﬃce', 'f')).toEqual(['ﬃ']);
  });

  test('finds nothing for an empty run, and nothing that is not there', () => {
    expect(findMatches('甲', [''])).toEqual([]);
    expect(findMatches('甲', [])).toEqual([]);
    expect(findMatches('小微企业', ['小企业'])).toEqual([]);
  });

  test('finds a run exactly where the folded text holds it, each stretch apart from the next', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', 'Ａ', 'a', ' ', '，', '𠮷'), maxLength: 20 });
    fc.assert(
      fc.property(letters, letters, (text, typed) => {
        const run = fold(typed.slice(0, 2));
        const matches = findMatches(text, [run]);
        expect(matches.length > 0).toBe(run !== '' && fold(text).includes(run));
        matches.forEach(({ start, end }, i) => {
          expect(fold(text.slice(start, end))).toContain(run);
          expect(start).toBeGreaterThanOrEqual(matches[i - 1]?.end ?? 0);
        });
      }),
    );
  });
});
