import { describe, expect, test } from 'vitest';
import { cellsOf, linesOf, rewriteInPlace, textOf } from './cells.ts';

describe('cellsOf', () => {
  test('gives one cell a UTF-16 unit, with its place', () => {
    expect(cellsOf('甲乙')).toEqual([
      { start: 0, end: 1, text: '甲', rules: [] },
      { start: 1, end: 2, text: '乙', rules: [] },
    ]);
    expect(textOf(cellsOf('a𠮷b'))).toBe('a𠮷b');
  });
});

describe('linesOf', () => {
  test('cuts behind each line feed and loses nothing', () => {
    const lines = linesOf(cellsOf('甲\n\n乙'));
    expect(lines.map(textOf)).toEqual(['甲\n', '\n', '乙']);
  });
});

describe('rewriteInPlace', () => {
  test('notes the rule on what changed only', () => {
    const cells = cellsOf('a,b');
    rewriteInPlace(cells, 'a，b', 'width');
    expect(cells.map(({ text, rules }) => [text, rules])).toEqual([
      ['a', []],
      ['，', ['width']],
      ['b', []],
    ]);
  });

  test('gives a cell of several characters its share', () => {
    const cells = [
      { start: 0, end: 1, text: '協作', rules: [] },
      { start: 1, end: 2, text: '體', rules: [] },
    ];
    rewriteInPlace(cells, '协作体', 'traditional');
    expect(cells.map(({ text }) => text)).toEqual(['协作', '体']);
  });

  test('refuses a rewriting of another length', () => {
    expect(() => {
      rewriteInPlace(cellsOf('ab'), 'abc', 'width');
    }).toThrow(RangeError);
  });
});
