import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearchAddress, searchAddress } from './address.ts';
import { noSelection } from './facets.ts';

describe('the address of a search', () => {
  test('holds query and facets', () => {
    expect(
      searchAddress({ query: '贷款', selection: { ...noSelection(), city: ['wenzhou'], topic: ['credit', 'talent'] } }),
    ).toBe('?q=%E8%B4%B7%E6%AC%BE&city=wenzhou&topic=credit&topic=talent');
  });

  test('is empty for nothing', () => {
    expect(searchAddress({ query: '', selection: noSelection() })).toBe('');
    expect(readSearchAddress('')).toEqual({ query: '', selection: noSelection() });
  });

  test('leads back to what it holds', () => {
    const values = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 3 });
    const selection = fc.record({ city: values, kind: values, topic: values, unit: values, instrument: values });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), selection, (query, chosen) => {
        expect(readSearchAddress(searchAddress({ query, selection: chosen }))).toEqual({ query, selection: chosen });
      }),
    );
  });

  test('is cut where no text could be found by more', () => {
    expect(readSearchAddress(`?q=${'贷'.repeat(300)}`).query).toHaveLength(200);
  });
});
