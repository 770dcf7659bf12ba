import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../language/fold.ts';
import { indexTokens, runTokens, tokenCount } from './tokens.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('小', '微', '企', '1', 'a', '\ud842', '\udfb7', '\uffff', '\0') }),
);

/** The tokens of a text, one behind the other. */
const tokensOf = (text: string): string[] =>
  indexTokens(text)
    .split(' ')
    .filter((token) => token !== '');

describe('indexTokens', () => {
  test('gives one token of six letters or digits a character', () => {
    const tokens = indexTokens('小微企业').split(' ');
    expect(tokens).toHaveLength(4);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-z]{6}$/u);
  });

  test('gives pairs that overlap', () => {
    const [first = '', second = ''] = indexTokens('小微').split(' ');
    expect(first.slice(3)).toBe(second.slice(0, 3));
  });

  test('gives nothing for an empty text', () => {
    expect(indexTokens('')).toBe('');
    expect(indexTokens(' \u3000')).toBe('');
  });

  test('gives different tokens for texts that fold to different ones, the same for the others', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(indexTokens(one) === indexTokens(other)).toBe(fold(one) === fold(other));
      }),
      { numRuns: 2000 },
    );
  });

  test('never takes one kind of symbol for another: of a character, of either half of one, of the end', () => {
    const kinds = {
      whole: new Set<string>(),
      first: new Set<string>(),
      second: new Set<string>(),
      end: new Set<string>(),
    };
    for (let unit = 0; unit < 0x10000; unit++) {
      const char = String.fromCharCode(unit);
      if (fold(char) !== char) continue;
      const symbols = indexTokens(char)
        .split(' ')
        .map((token) => token.slice(0, 3));
      kinds.end.add(indexTokens(char).slice(-3));
      if (symbols.length === 1) kinds.whole.add(symbols[0] ?? '');
      else {
        kinds.first.add(symbols[0] ?? '');
        kinds.second.add(symbols[1] ?? '');
      }
    }
    expect(kinds.end.size).toBe(1);
    const all = Object.values(kinds).flatMap((symbols) => [...symbols]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('tokenCount', () => {
  test('counts what the index has of a text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenCount(text)).toBe(tokensOf(text).length);
      }),
    );
  });
});

describe('runTokens', () => {
  test('asks for a single character by the prefix that all its pairs share', () => {
    const [only, ...others] = runTokens('微');
    expect(others).toEqual([]);
    expect(only?.token).toMatch(/^[0-9a-z]{3}$/u);
    expect(tokensOf('小微企业').filter((token) => token.startsWith(only?.token ?? '?'))).toHaveLength(1);
  });

  test('asks for every other pair, and the last', () => {
    const offsets = (run: string): number[] => runTokens(run).map(({ offset }) => offset);
    expect(offsets('小微')).toEqual([0]);
    expect(offsets('小微企')).toEqual([0, 1]);
    expect(offsets('融资担保')).toEqual([0, 2]);
    expect(offsets('融资担保费')).toEqual([0, 2, 3]);
  });

  test('asks for nothing where there is nothing', () => {
    expect(runTokens('')).toEqual([]);
    expect(runTokens(' \u3000')).toEqual([]);
  });

  test('folds as the index does', () => {
    expect(runTokens('ＲＣＥＰ')).toEqual(runTokens('rcep'));
  });

  test('names the tokens that a run has in the index, but for what stands behind it', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => tokenCount(text) > 1),
        (run) => {
          const tokens = tokensOf(run);
          for (const { token, offset } of runTokens(run)) expect(token).toBe(tokens[offset]);
        },
      ),
    );
  });
});
