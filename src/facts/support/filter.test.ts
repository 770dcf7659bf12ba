import { describe, expect, test } from 'vitest';
import { matches, readFilter, waysToLoosen, writeFilter, type SupportFacts } from './filter.ts';

const grant: SupportFacts = {
  needs: ['funding'],
  stages: ['scale-up'],
  instrument: 'grant',
  city: 'alpha',
  amount: 200_000,
};
const service: SupportFacts = {
  needs: ['rights', 'funding'],
  stages: ['any'],
  instrument: 'service',
  city: 'beta',
  amount: null,
};
const found = (search: string): string =>
  [grant, service]
    .filter((support) => matches(support, readFilter(search)))
    .map(({ instrument }) => instrument)
    .join(' ');

describe('filters combine', () => {
  test.each([
    ['', 'grant service'],
    ['?need=funding', 'grant service'],
    ['?need=funding&city=alpha', 'grant'],
    ['?stage=scale-up', 'grant'],
    ['?stage=any', 'service'],
    ['?min=100000', 'grant'],
    ['?min=300000', ''],
    ['?min=abc', 'grant service'],
    ['?min=-5', 'grant service'],
    ['?instrument=loan', ''],
    ['?need=', 'grant service'],
  ])('“%s” finds “%s”', (search, expected) => {
    expect(found(search)).toBe(expected);
  });
});

test('an address is read and written alike', () => {
  const search = '?need=funding&city=alpha&min=100000';
  expect(writeFilter(readFilter(search))).toBe(search);
  expect(writeFilter(readFilter('?need=&q=x'))).toBe('');
});

test('an empty result says what to drop, the most useful first', () => {
  const filter = readFilter('?need=rights&city=alpha&min=100000');
  expect([grant, service].some((support) => matches(support, filter))).toBe(false);
  expect(waysToLoosen([grant, service], filter)).toEqual([{ key: 'need', count: 1 }]);
  expect(waysToLoosen([grant, service], readFilter('?need=rights&city=alpha&min=900000'))).toEqual([]);
});
