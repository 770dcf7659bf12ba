import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../model/diagnostics.ts';
import { Reader } from '../../model/schema.ts';
import { plainHits, readContract } from './contract.ts';
import { realClauses } from '../fixtures/real-clauses.ts';

const SEED = join(import.meta.dirname, '../../../seeds/queries.yaml');

describe('seeds/queries.yaml', () => {
  const { value: queries, diagnostics } = readContract(
    { file: 'seeds/queries.yaml', text: readFileSync(SEED, 'utf8') },
    realClauses,
  );

  test('is true of the texts', () => {
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  });

  test('asks as every reader does, often enough', () => {
    expect(queries.length).toBeGreaterThanOrEqual(220);
    for (const reader of Reader.options)
      expect([reader, queries.filter((query) => query.reader === reader).length >= 40]).toEqual([reader, true]);
  });

  test('says for every query that finds something in a body of hits what comes first, or has few', () => {
    expect(
      queries
        .filter(({ literal, related, first }) => literal.length + related.length > 3 && first.length === 0)
        .map(({ q }) => q),
    ).toEqual([]);
  });
});

describe('plainHits', () => {
  const clauses = ['小微企业７.5 %贷款', '贷款', '免担保、贷款贴息'].map((text, i) => ({ id: `x-2020/${i}`, text }));
  test.each([
    ['贷款', [0, 1, 2]],
    ['7.5%', [0]],
    ['贷款 -贴息', [0, 1]],
    ['贷款　－"贴息"', [0, 1]],
    ['担保 贷款', [2]],
    ['"7.5% 贷款"', [0]],
    ['不存在', []],
  ])('%s', (q, expected) => {
    expect(plainHits(q, clauses)).toEqual(expected.map((i) => `x-2020/${i}`));
  });
});

describe('readContract', () => {
  const clauses = ['贷款', '信贷', '担保贷款'].map((text, i) => ({ id: `x-2020/${i}`, text }));
  const GOOD = {
    q: '贷款',
    reader: 'owner',
    literal: '[x-2020/0, x-2020/2]',
    related: '[x-2020/1]',
    first: '[x-2020/2]',
  };
  const faults = (...changes: Record<string, string>[]): string[] => {
    const text = changes
      .map((change) =>
        Object.entries({ ...GOOD, ...change })
          .map(([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${value}\n`)
          .join(''),
      )
      .join('');
    return readContract({ file: 'queries.yaml', text }, clauses).diagnostics.map(
      (diagnostic) => formatDiagnostic(diagnostic).split('\n')[0] ?? '',
    );
  };

  test('accepts what is true', () => {
    expect(faults({})).toEqual([]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a wrong key', { firts: '[]' }, /^queries\.yaml:6:3: error seed-invalid: .*firts/u],
    ['a reader that is none', { reader: 'mayor' }, /^queries\.yaml:2:11: error seed-invalid: 0\.reader/u],
    [
      'an id of no form',
      { literal: '[wenzhou]' },
      /^queries\.yaml:3:13: error seed-invalid: 0\.literal\.0: a clause id is/u,
    ],
    [
      'an id of no clause',
      { literal: '[x-2020/9]' },
      /^queries\.yaml:1:6: error query-unknown-clause: “贷款”: no clause x-2020\/9/u,
    ],
    [
      'a literal hit that is missing',
      { literal: '[x-2020/2]' },
      /^queries\.yaml:3:12: error query-literal: “贷款”: these clauses contain it too: x-2020\/0/u,
    ],
    [
      'a literal hit that is none',
      { literal: '[x-2020/0, x-2020/1, x-2020/2]', related: '[]' },
      /^queries\.yaml:3:12: error query-literal: “贷款”: these clauses do not contain it: x-2020\/1/u,
    ],
    ['a clause that is literal and related', { related: '[x-2020/0]' }, /^queries\.yaml:4:12: error query-related/u],
    [
      'a first hit that is not found',
      { related: '[]', first: '[x-2020/1]' },
      /^queries\.yaml:5:10: error query-first/u,
    ],
    ['a slip that finds something', { nearest: '贷款' }, /^queries\.yaml:6:12: error query-nearest/u],
  ])('names %s, with its place', (_, change, expected) => {
    expect(faults(change)).toEqual([expect.stringMatching(expected)]);
  });

  test('names a query that stands twice', () => {
    expect(faults({}, {})).toEqual([expect.stringMatching(/^queries\.yaml:6:6: error query-twice/u)]);
  });
});
