import { describe, expect, test } from 'vitest';
import { clauseId, pathOf, policyOf } from '../language/clause-id.ts';
import { findClauseReference, readReference } from './clause-reference.ts';
import { mayRefer } from './reference-words.ts';
import { NO_REFERENCES, POLICIES, REFERENCES } from './fixtures/references.ts';

const find = (input: string): string[] => findClauseReference(input, POLICIES).map(({ id }) => id);

describe('a reference means', () => {
  test.each(REFERENCES)('“%s” → %s', (input, id) => {
    expect(find(input)[0]).toBe(id);
    expect(mayRefer(input)).toBe(true);
    expect(readReference(input, POLICIES)?.policies.map((policy) => policy.id)).toContain(policyOf(id));
  });

  test('a number without a place, in every city, measures first', () => {
    expect(find('5')).toEqual(['wenzhou-2023/2-2-5', 'shaoxing-2021/2-2-5', 'wenzhou-2023/1-5', 'shaoxing-2021/1-5']);
  });

  test('a whole path, nothing further down', () => {
    expect(find('温州 2-1')).toEqual(['wenzhou-2023/2-1']);
    expect(find('1-5')).toEqual(['wenzhou-2023/1-5', 'shaoxing-2021/1-5']);
  });

  test('a policy by its year, where its city has several', () => {
    const older = POLICIES.slice(0, 1).map(({ clauses, ...policy }) => ({
      ...policy,
      id: 'wenzhou-2019',
      clauses: clauses.map((clause) => ({ ...clause, id: clauseId('wenzhou-2019', pathOf(clause.id)) })),
    }));
    expect(findClauseReference('温州2019 18', [...POLICIES, ...older]).map(({ id }) => id)).toEqual([
      'wenzhou-2019/2-4-18',
    ]);
  });
});

test.each(NO_REFERENCES)('“%s” is no reference', (input) => {
  expect(find(input)).toEqual([]);
});

test('a reference is known as one by the names of the policies alone', () => {
  const names = POLICIES.map(({ clauses: _, ...named }) => named);
  expect(readReference('绍兴目标（五）3', names)).toMatchObject({
    kind: 'target',
    policies: [{ id: 'shaoxing-2021' }],
  });
  expect(readReference('融资担保', names)).toBeNull();
});

test.each(['融资担保', '温州', '措施', 'danbao', '一千万', '1000万元', ''])('“%s” is surely none', (input) => {
  expect(mayRefer(input)).toBe(false);
});
