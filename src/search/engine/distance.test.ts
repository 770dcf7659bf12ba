import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closestStretch, type Substitution } from './distance.ts';

const plain: Substitution = (a, b) => (a === b ? 0 : 1);

/** Edit distance of two whole strings, by its definition. */
function editDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  return Math.min(
    editDistance(a.slice(1), b) + 1,
    editDistance(a, b.slice(1)) + 1,
    editDistance(a.slice(1), b.slice(1)) + plain(a.charAt(0), b.charAt(0)),
  );
}

describe('closestStretch', () => {
  test.each([
    ['融资担保', '完善政策性融资担保体系', '融资担保', 0],
    ['溶资担保', '完善政策性融资担保体系', '融资担保', 1],
    ['融融资担保', '融资担保', '融资担保', 1],
    ['融担保', '政策性融资担保体系', '融资担保', 1],
  ])('finds what %s is closest to in %s', (typed, text, stretch, distance) => {
    expect(closestStretch(typed, text, plain)).toEqual({ text: stretch, distance });
  });

  test('lets some characters be taken for another at less cost', () => {
    expect(closestStretch('但保', '融资担保', (a, b) => (a === b ? 0 : a === '但' && b === '担' ? 0.4 : 1))).toEqual({
      text: '担保',
      distance: 0.4,
    });
  });

  test('finds nothing in an empty text', () => {
    expect(closestStretch('担保', '', plain)).toEqual({ text: '', distance: 2 });
  });

  test('finds the least distance of any stretch', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (typed, text) => {
        const ends = Array.from({ length: text.length + 1 }, (_, i) => i);
        const stretches = ends.flatMap((start) =>
          ends.filter((end) => end >= start).map((end) => text.slice(start, end)),
        );
        const found = closestStretch(typed, text, plain);
        expect(found.distance).toBe(Math.min(...stretches.map((stretch) => editDistance(typed, stretch))));
        expect(editDistance(typed, found.text)).toBe(found.distance);
      }),
    );
  });
});
