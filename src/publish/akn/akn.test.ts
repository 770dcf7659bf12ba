import { describe, expect, test } from 'vitest';
import { aknIds } from './akn-ids.ts';
import { aknParagraph } from './akn-text.ts';
import { realModel, realModels } from '../fixtures/policies.ts';

describe('ids', () => {
  test('a measure is named by its number, what restarts by its place', () => {
    const ids = aknIds(realModel('shaoxing-2021').clauses);
    expect(ids.get('shaoxing-2021/2-2-5')).toBe('art_5');
    expect(ids.get('shaoxing-2021/1-5-1')).toBe('dvs_1__subdvs_5__art_1');
    expect(ids.get('shaoxing-2021/2-1')).toBe('dvs_2__subdvs_1');
    expect(ids.get('shaoxing-2021/notice')).toBe('notice');
  });

  test('measures whose numbering restarts are named by their place', () => {
    const { clauses } = realModel('shaoxing-2021');
    const [clause] = clauses.filter(({ id }) => id.endsWith('/2-2-5'));
    if (!clause) throw new Error('no clause');
    const ancestors = ['shaoxing-2021/2', 'shaoxing-2021/2-3'];
    const twin = { ...clause, id: 'shaoxing-2021/2-3-5', path: ['2', '3', '5'], ancestors };
    const ids = aknIds([...clauses, twin]);
    expect([ids.get(clause.id), ids.get(twin.id)]).toEqual(['dvs_2__subdvs_2__art_5', 'dvs_2__subdvs_3__art_5']);
  });

  test.each(realModels.map((model) => [model.record.id, model] as const))(
    '%s: no id stands twice',
    (_, { clauses }) => {
      expect(new Set(aknIds(clauses).values()).size).toBe(clauses.length);
    },
  );
});

describe('dates', () => {
  const host = { eId: 'closing', units: [], issuedOn: '2023-10-12' };
  const docDate = (text: string): string => aknParagraph([{ kind: 'date', text }], host);

  test('are read where they stand in digits', () => {
    expect(docDate('2021年9月3日')).toBe('<p><docDate date="2021-09-03">2021年9月3日</docDate></p>');
  });

  test.each(['二〇二三年十月十二日', '2023年10月'])('of another form are the policy’s: %s', (text) => {
    expect(docDate(text)).toContain('date="2023-10-12"');
  });
});
