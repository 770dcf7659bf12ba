import { expect, test } from 'vitest';
import { byCloseness, inverse, RELATIONS } from './relation-order.ts';

test('what one side calls broader the other calls narrower; twice turned, a relation is itself', () => {
  expect(inverse('broadMatch')).toBe('narrowMatch');
  for (const relation of RELATIONS) expect(inverse(inverse(relation))).toBe(relation);
});

test('the closest stands first: within another before holding it, and the same field by other means last', () => {
  const relations = ['relatedMatch', 'broadMatch', 'closeMatch', 'narrowMatch'] as const;
  expect(
    relations
      .map((relation) => ({ relation }))
      .sort(byCloseness)
      .map(({ relation }) => relation),
  ).toEqual(RELATIONS);
});
