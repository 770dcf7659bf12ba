import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  test('begins with a byte order mark and ends lines as RFC 4180 asks', () => {
    expect(
      toCsv([
        ['甲', '乙'],
        ['1', ''],
      ]),
    ).toBe('\uFEFF甲,乙\r\n1,\r\n');
  });

  test('quotes what needs it', () => {
    expect(toCsv([['a,b', '说"好"', '一\n二']])).toBe('\uFEFF"a,b","说""好""","一\n二"\r\n');
  });

  test.each(['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1'])('%j cannot begin a formula', (value) => {
    expect(toCsv([[value]]).replace('\uFEFF', '')).toMatch(/^"?'/u);
  });

  test('leaves such signs alone inside a cell', () => {
    expect(toCsv([['4+1']])).toBe('\uFEFF4+1\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=a,b', '"\'=a,b"'],
    ['说“好”', '说“好”'],
    ['a"b', '"a""b"'],
    ['两\n行', '"两\n行"'],
    [-5, '-5'],
    [null, ''],
    [true, 'true'],
  ] as const)('%j is written %j', (value, cell) => {
    expect(toCsv([[value]])).toBe(`\uFEFF${cell}\r\n`);
  });
});
