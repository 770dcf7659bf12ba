import fc from 'fast-check';
import { Parser, type Quad } from 'n3';
import { expect, test } from 'vitest';
import { realModels } from '../fixtures/policies.ts';
import { FORMATS } from '../registry.ts';
import { turtle, type LinkedData } from './turtle.ts';

const nothing: LinkedData = { policies: [], formats: FORMATS, topics: [], units: [], terms: [], counterparts: [] };
const quadsOf = (data: Partial<LinkedData>): Quad[] =>
  new Parser({ baseIRI: 'http://site/data/duidu.ttl' }).parse(turtle({ ...nothing, ...data }));
const valuesOf = (quads: readonly Quad[], predicate: string): string[] =>
  quads.filter((quad) => quad.predicate.value.endsWith(predicate)).map(({ object }) => object.value);

test('the same data gives the same bytes', () => {
  const pair = { relation: 'closeMatch', note: '因', basis: 'curated' } as const;
  const data: LinkedData = {
    ...nothing,
    policies: realModels,
    counterparts: [
      {
        ...pair,
        source: 'a-2021/1',
        target: 'b-2021/1',
        sentences: [{ ...pair, source: 's1', target: 's2', differs: [] }],
      },
    ],
  };
  expect(turtle(data)).toBe(turtle(data));
});

test('any text is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      const quads = quadsOf({ topics: [{ id: 'credit', label, criterion: '说"好"\n\\' }] });
      expect(valuesOf(quads, '#prefLabel')).toContain(label);
      expect(valuesOf(quads, '#definition')).toEqual(['说"好"\n\\']);
    }),
  );
});

test('a file that knows its address says so, and means the same', () => {
  const topics = [{ id: 'credit', label: '信贷', criterion: '谈信贷' }];
  const base = 'https://example.org/duidu/data/duidu.ttl';
  expect(turtle({ ...nothing, topics, base })).toMatch(new RegExp(`^@base <${base}>`, 'u'));
  expect(quadsOf({ topics, base }).map(({ subject }) => subject.value)).toContain(
    'https://example.org/duidu/compare/credit/',
  );
});
