import { describe, expect, test } from 'vitest';
import { realSeeds } from '../../pipeline/fixtures/real-seeds.ts';
import { clausesOf } from './fixtures/clauses.ts';
import { pairTable } from './table.ts';

describe('pairTable', () => {
  const clauses = clausesOf(realSeeds, ['wenzhou-2023', 'shaoxing-2021']);
  const find = (id: string) => clauses.find((clause) => clause.id === id) ?? expect.fail(id);
  const record = {
    title: '',
    shortTitle: '',
    titleIsDerived: false,
    issuer: '',
    documentNumber: null,
    issuedOn: '2021-09-03',
    period: { label: '至2025年', covers: 'targets', from: null, to: '2025', checkedOn: '2026-11-21', quotes: [] },
    periodIsOver: false,
  } as const;
  const context = {
    policy: (id: string) => ({
      record: { ...record, id, period: { ...record.period, quotes: [] } },
      city: { id, name: id },
    }),
    url: (clause: string, sentence: string) => `/${clause}/#${sentence}`,
  };

  test('has a line for each aligned pair and each search in vain, all of one width', () => {
    const lines = pairTable(find('wenzhou-2023/2-2-9'), find('shaoxing-2021/2-1-2'), context);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines.length).toBe(1 + 2 + 2);
    expect(lines.slice(1).map((line) => line[7])).toEqual(['第1句', '第2句', '第3句', '第5句']);
    expect(lines.at(-1)).toEqual(expect.arrayContaining(['对方文本未见对应', '至2025年', '2026-11-21']));
  });
});
