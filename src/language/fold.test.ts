import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithOrigins } from './fold.ts';

describe('fold', () => {
  test.each([
    ['７.５ %，ＲＣＥＰ', '7.5%,rcep'],
    ['（市、区）', '(市、区)'],
    ['小 微\u3000企\u00a0业\n', '小微企业'],
    ['5G', '5g'],
    ['ﬁ', 'fi'],
  ])('folds “%s”', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('does not fold characters that mean different things', () => {
    expect(fold('企业')).not.toBe(fold('企業'));
    expect(fold('甲、乙')).not.toBe(fold('甲,乙'));
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldWithOrigins', () => {
  test('leads from every folded unit to the character that it came from', () => {
    expect(foldWithOrigins('7.5 %，Ａ')).toEqual({ folded: '7.5%,a', origins: [0, 1, 2, 4, 5, 6] });
  });

  test('leads several units to one character, and those of a pair to its start', () => {
    expect(foldWithOrigins('aﬁ𠮷')).toEqual({ folded: 'afi𠮷', origins: [0, 1, 1, 2, 2] });
  });

  test('has one origin a unit, in order and within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, origins } = foldWithOrigins(text);
        expect(origins).toHaveLength(folded.length);
        expect(origins).toEqual(origins.toSorted((a, b) => a - b));
        expect(origins.every((origin) => origin < text.length)).toBe(true);
      }),
    );
  });
});
