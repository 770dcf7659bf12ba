import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { indexTokens, queryTokens } from './tokens.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('小', '微', '企', '1', 'a', '\ud842', '\udfb7', '\uffff', '\0') }));

/** What a phrase search does: the tokens of the phrase stand one behind the other. */
function finds(text: string, run: string): boolean {
  const query = queryTokens(run);
  const tokens = indexTokens(text).split(' ');
  if (query === null) return true;
  if (!query.startsWith('"')) return tokens.some((token) => token.startsWith(query));
  const phrase = query.slice(1, -1).split(' ');
  return tokens.some((_, i) => phrase.every((token, j) => tokens[i + j] === token));
}

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
    const kinds = { whole: new Set<string>(), first: new Set<string>(), second: new Set<string>(), end: new Set<string>() };
    for (let unit = 0; unit < 0x10000; unit++) {
      const char = String.fromCharCode(unit);
      if (fold(char) !== char) continue;
      const symbols = indexTokens(char).split(' ').map((token) => token.slice(0, 3));
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

describe('queryTokens', () => {
  test('asks for a single character by its prefix', () => {
    const query = queryTokens('微') ?? '';
    expect(query).toMatch(/^[0-9a-z]{3}$/u);
    expect(indexTokens('小微企业').split(' ').filter((token) => token.startsWith(query))).toHaveLength(1);
  });

  test('asks for two or more characters by a quoted phrase', () => {
    expect(queryTokens('小微')).toMatch(/^"[0-9a-z]{6}"$/u);
    expect(queryTokens('小微企业')).toMatch(/^"[0-9a-z]{6} [0-9a-z]{6} [0-9a-z]{6}"$/u);
  });

  test('asks for nothing where there is nothing', () => {
    expect(queryTokens('')).toBeNull();
    expect(queryTokens(' ')).toBeNull();
  });

  test('folds as the index does', () => {
    expect(queryTokens('ＲＣＥＰ')).toBe(queryTokens('rcep'));
  });

  test('finds every run of a text, at its end too', () => {
    const text = '最高300万元贷款，RCEP𠮷。';
    for (const run of ['最', '300万', 'rcep', '。', '𠮷', '款，r', '𠮷。', text]) expect([run, finds(text, run)]).toEqual([run, true]);
  });

  test('finds a run exactly where the text holds it', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, run) => {
        expect(finds(text, run)).toBe(fold(text).includes(fold(run)));
      }),
      { numRuns: 2000 },
    );
  });
});
