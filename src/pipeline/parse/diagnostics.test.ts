import { describe, expect, test } from 'vitest';
import { parseLines } from '../fixtures/parsed.ts';

const codes = (lines: readonly string[]): string[] =>
  parseLines(lines).diagnostics.map(({ severity, code, line }) => `${severity} ${code} ${String(line)}`);

describe('parse, diagnostics', () => {
  test('warns of a number that is skipped', () => {
    const { diagnostics } = parseLines(['一、主要目标', '（一）甲。乙。', '（三）丙。丁。']);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'numbering-skips', file: 'source.txt', line: 3, column: 1 },
    ]);
    expect(diagnostics[0]?.message).toContain('（三）');
    expect(diagnostics[0]?.message).toContain('2 was expected');
  });

  test('warns of a first number that is not one', () => {
    expect(codes(['二、主要目标', '（一）甲。乙。'])).toEqual(['warning numbering-skips 1']);
  });

  test('stops at a number that stands twice', () => {
    expect(codes(['一、主要目标', '（一）甲。乙。', '（一）丙。丁。'])).toContain('error numbering-repeats 3');
  });

  test('accepts items that run through sections and items that start again', () => {
    expect(codes(['一、重点任务', '（一）甲', '1.甲。乙。', '2.丙。丁。', '（二）乙', '3.甲。乙。'])).toEqual([]);
    expect(codes(['一、重点任务', '（一）甲', '1.甲。乙。', '2.丙。丁。', '（二）乙', '1.甲。乙。'])).toEqual([]);
  });

  test('accepts sections that run through parts, and not those that go on where the list may be damaged', () => {
    expect(codes(['一、重点任务', '（一）甲。乙。', '（二）丙。丁。', '二、重点任务', '（三）甲。乙。'])).toEqual([]);
    expect(codes(['一、重点任务', '（一）甲。乙。', '二、重点任务', '（二）丙。丁。'])).toEqual([
      'warning numbering-skips 4',
    ]);
    expect(codes(['一、重点任务', '（一）甲。乙。', '（二）丙。丁。', '二、重点任务', '（四）甲。乙。'])).toEqual([
      'warning numbering-skips 5',
    ]);
  });

  test('does not let a subitem run on from the items', () => {
    expect(codes(['一、重点任务', '1.甲项', '2.乙项', '（3）丙。丁。'])).toEqual(['warning numbering-skips 4']);
  });

  test('stops where no provision is numbered', () => {
    expect(codes(['关于支持企业的意见', '支持企业发展。'])).toEqual(['error no-numbering 1']);
    expect(codes([''])).toEqual(['error no-numbering 1']);
  });

  test('asks for the kind of a part whose heading does not tell it', () => {
    const { diagnostics } = parseLines(['一、创业扶持', '（一）甲。乙。']);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'unknown-part', line: 1 }]);
    expect(diagnostics[0]?.remedy).toContain('partKinds: { "1": measure }');
  });
});
