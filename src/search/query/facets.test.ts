import { describe, expect, test } from 'vitest';
import { createFacetIndex, noSelection, readSelection, type FacetTable, type FacetSelection } from './facets.ts';
import { smallCorpus } from '../fixtures/corpus.ts';

const value = (id: string): { id: string; label: string } => ({ id, label: id.toUpperCase() });
const TABLE: FacetTable = {
  topics: [value('credit'), value('talent'), value('space')],
  units: [value('bank')],
  instruments: [value('loan'), value('grant')],
  topic: [[0], [0, 1], [1]],
  unit: [[0], [], []],
  instrument: [[0], [1], []],
};
const { catalogue, clauses } = smallCorpus([{ text: '甲' }, { text: '乙', kind: '目标' }, { text: '丙' }]);
const facets = createFacetIndex(catalogue, clauses, TABLE);
const choose = (chosen: Partial<FacetSelection>): FacetSelection => ({ ...noSelection(), ...chosen });

describe('narrow', () => {
  test('keeps everything in order when nothing is chosen', () => {
    expect(facets.narrow([2, 0, 1], noSelection())).toEqual([2, 0, 1]);
  });

  test('takes values of one facet as alternatives, facets together', () => {
    expect(facets.narrow([0, 1, 2], choose({ topic: ['credit', 'talent'] }))).toEqual([0, 1, 2]);
    expect(facets.narrow([0, 1, 2], choose({ topic: ['credit'], kind: ['措施'] }))).toEqual([0]);
  });

  test('keeps nothing for a value that does not exist', () => {
    expect(facets.narrow([0, 1, 2], choose({ topic: ['<script>'] }))).toEqual([]);
  });
});

describe('count', () => {
  const counted = (facet: keyof FacetSelection, selection: FacetSelection): [string, number][] =>
    facets.count([0, 1, 2], selection)[facet].map(({ id, count }) => [id, count]);

  test('counts the hits that each value would leave, and leaves out those that would leave none', () => {
    expect(counted('topic', noSelection())).toEqual([
      ['credit', 2],
      ['talent', 2],
    ]);
    expect(counted('kind', noSelection())).toEqual([
      ['措施', 2],
      ['目标', 1],
    ]);
    expect(counted('city', noSelection())).toEqual([['x', 3]]);
  });

  test('counts under the choices of the other facets, not its own', () => {
    const selection = choose({ topic: ['credit'] });
    expect(counted('topic', selection)).toEqual([
      ['credit', 2],
      ['talent', 2],
    ]);
    expect(counted('kind', selection)).toEqual([
      ['措施', 1],
      ['目标', 1],
    ]);
  });

  test('keeps a chosen value though it leaves nothing', () => {
    expect(counted('topic', choose({ topic: ['space'] }))).toContainEqual(['space', 0]);
  });
});

describe('readSelection', () => {
  test('reads the facets of an address, and nothing else of it', () => {
    expect(
      readSelection(new URLSearchParams('q=贷款&city=wenzhou&topic=credit&topic=talent&topic=credit&x=y')),
    ).toEqual(choose({ city: ['wenzhou'], topic: ['credit', 'talent'] }));
  });
});
