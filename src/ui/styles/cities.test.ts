import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (name: string): string => readFileSync(`src/ui/styles/${name}`, 'utf8');
/** A pair of colours for the two themes. e.g. "--paper: light-dark(#faf8f2, #17181a)" */
const PAIR = /(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu;
/** e.g. "[data-city='wenzhou'] {\n  --city: light-dark(#17665c, #7ccabd)" */
const ACCENT = /\[data-city='([\w-]+)'\] \{\s*--city: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu;

const tokens = new Map(
  [...read('tokens.css').matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, [light, dark]] as const),
);
const accents = [...read('cities.css').matchAll(ACCENT)].map(([, city = '', light = '', dark = '']) => ({
  city,
  colours: [light, dark],
}));

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('text colours stand out from paper in both themes', () => {
  const texts = [
    ...accents.map(({ city, colours }) => [`city ${city}`, colours] as const),
    ...['--ink', '--ink-2', '--red'].map((name) => [name, tokens.get(name) ?? []] as const),
  ];
  const cases = texts.flatMap(([name, colours]) =>
    ['--paper', '--paper-2'].flatMap((paper) =>
      [0, 1].map((theme) => ({
        name,
        paper,
        theme,
        text: colours[theme] ?? '',
        ground: tokens.get(paper)?.[theme] ?? '',
      })),
    ),
  );

  test.each(cases)('$name on $paper, theme $theme', ({ text, ground }) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('every city that has a policy has an accent of its own', () => {
  const cities = (parse(readFileSync('seeds/cities.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id);
  expect(accents.map(({ city }) => city)).toEqual(expect.arrayContaining(cities));
  expect(new Set(accents.map(({ colours }) => colours.join())).size).toBe(accents.length);
});
