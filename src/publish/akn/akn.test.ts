import { describe, expect, test } from 'vitest';
import { aknIds, levelAt } from './akn-ids.ts';
import { realModel, realModels } from '../fixtures/policies.ts';
import { clauseLines } from './segments.ts';

describe('ids', () => {
  test('a measure is named by its number, what restarts by its place', () => {
    const ids = aknIds(realModel('shaoxing-2021').clauses);
    expect(ids.get('shaoxing-2021/2-2-5')).toBe('art_5');
    expect(ids.get('shaoxing-2021/1-5-1')).toBe('dvs_1__subdvs_5__art_1');
    expect(ids.get('shaoxing-2021/2-1')).toBe('dvs_2__subdvs_1');
    expect(ids.get('shaoxing-2021/notice')).toBe('notice');
  });

  test('measures whose numbering restarts are named by their place', () => {
    const [clause] = realModel('shaoxing-2021').clauses.filter(({ id }) => id.endsWith('/2-2-5'));
    if (!clause) throw new Error('no clause');
    const twin = { ...clause, id: 'shaoxing-2021/2-3-5', path: ['2', '3', '5'] };
    expect([...aknIds([clause, twin]).values()]).toEqual(['dvs_2__subdvs_2__art_5', 'dvs_2__subdvs_3__art_5']);
  });

  test.each(realModels.map((model) => [model.record.id, model] as const))(
    '%s: no id stands twice',
    (_, { clauses }) => {
      expect(new Set(aknIds(clauses).values()).size).toBe(clauses.length);
    },
  );

  test('there is no fifth level', () => {
    expect(() => levelAt(5)).toThrow('four levels');
  });
});

describe('segments', () => {
  test('joined, they give the text of every clause', () => {
    for (const { record, clauses } of realModels) {
      for (const clause of clauses) {
        const lines = clauseLines(clause, record);
        expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n'), clause.id).toBe(clause.text);
        expect(lines.flat().flatMap(({ id }) => (id === undefined ? [] : [id]))).toEqual(
          clause.sentences.map(({ id }) => id),
        );
      }
    }
  });

  test('nothing of the two policies is of unknown kind', () => {
    const unknown = realModels
      .flatMap(({ record, clauses }) => clauses.flatMap((clause) => clauseLines(clause, record).flat()))
      .filter(({ kind }) => kind === 'other');
    expect(unknown).toEqual([]);
  });
});
