import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { append, entry, replaceValue } from './seed-edit.ts';

describe('append', () => {
  test.each([
    ['an empty list', '# head\n[]\n', [], '# head\n- a\n- b\n'],
    ['an empty list under a key', 'x: []\ny: []\n', ['x'], 'x:\n  - a\n  - b\ny: []\n'],
    ['a list', '- z # why\n', [], '- z # why\n- a\n- b\n'],
    ['a list without a line feed at its end', '- z', [], '- z\n- a\n- b\n'],
    ['a list before another key', 'x:\n  - z\n\n# next\ny: 1\n', ['x'], 'x:\n  - z\n  - a\n  - b\n\n# next\ny: 1\n'],
    ['a list that is not indented', 'x:\n- z\ny: 1\n', ['x'], 'x:\n- z\n- a\n- b\ny: 1\n'],
    [
      'a list of records of several lines',
      'x:\n  - k: 1\n    s:\n      - { t: 2 }\ny: []\n',
      ['x'],
      'x:\n  - k: 1\n    s:\n      - { t: 2 }\n  - a\n  - b\ny: []\n',
    ],
  ])('adds to %s and leaves the rest as it is', (_, text, path, result) => {
    expect(append(text, path, ['- a', '- b'])).toBe(result);
    expect(parse(result)).toBeTruthy();
  });

  test('adds to a map', () => {
    expect(append('# c\n{}\n', [], ['"1-1": 2'])).toBe('# c\n"1-1": 2\n');
    expect(append('clauses:\n  "1": 1\n', ['clauses'], ['"2": 2'])).toBe('clauses:\n  "1": 1\n  "2": 2\n');
  });

  test('keeps a file as it is where there is nothing to add', () => {
    expect(append('x: [ 1 ]', ['x'], [])).toBe('x: [ 1 ]');
  });

  test.each([
    ['x: [ 1 ]', ['x']],
    ['x: 1', ['x']],
    ['x: 1', ['y']],
  ])('refuses to guess in %s', (text, path) => {
    expect(() => append(text, path, ['- a'])).toThrow();
  });
});

describe('entry', () => {
  test('writes fields line by line, records one a line', () => {
    const value = { id: 'a', quotes: { x: null, y: '“甲”' }, list: ['b', 'c'], pairs: [{ s: 1 }, { s: 2 }] };
    expect(entry(value)).toEqual([
      '- id: a',
      '  quotes:',
      '    x: null',
      '    y: “甲”',
      '  list: [ b, c ]',
      '  pairs:',
      '    - { s: 1 }',
      '    - { s: 2 }',
    ]);
    expect(parse(entry(value).join('\n'))).toEqual([value]);
  });

  test('quotes what YAML would read as something else', () => {
    expect(parse(entry({ a: '1-1', b: '5000', c: 'no: x', d: '# y', e: 'null' }).join('\n'))).toEqual([
      { a: '1-1', b: '5000', c: 'no: x', d: '# y', e: 'null' },
    ]);
  });
});

test('replaceValue puts a value in the place of another and nothing else', () => {
  expect(replaceValue('- id: a\n  names: [甲] # x\n  k: 1\n', [0, 'names'], ['甲', '乙'])).toBe(
    '- id: a\n  names: [ 甲, 乙 ] # x\n  k: 1\n',
  );
});
