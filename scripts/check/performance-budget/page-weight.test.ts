import { expect, test } from 'vitest';
import { budgetOf, BUDGETS } from './budgets.ts';
import { loadOf, readingWeight, weigh } from './page-weight.ts';

const FILES: Readonly<Record<string, string>> = {
  'a/index.html':
    '<link rel="icon" href="/duidu/i.svg"><link rel="stylesheet" href="/duidu/_astro/a.css">' +
    '<link href="/duidu/_astro/b.css" rel="stylesheet"><script type="module" src="/duidu/_astro/a.js"></script>' +
    '<script type="application/ld+json">{}</script>',
  '_astro/a.js': 'import{t as e}from"./b.js";import"./c.js";const x=import("./later.js");',
  '_astro/b.js': "import * as d from './c.js';",
  '_astro/c.js': 'export{}',
  '_astro/a.css': 'a',
  '_astro/b.css': 'bb',
  'i.svg': 'iii',
};
const read = (file: string): string =>
  FILES[file] ??
  (() => {
    throw new Error(file);
  })();

test('a page loads its styles, its scripts with all that they import, and its icon', () => {
  const load = loadOf('a/index.html', read, '/duidu/');
  expect(load).toEqual({
    html: 'a/index.html',
    css: ['_astro/a.css', '_astro/b.css'],
    scripts: ['_astro/a.js', '_astro/b.js', '_astro/c.js'],
    icon: ['i.svg'],
  });
  const weight = weigh(load, (file) => (file.endsWith('.html') ? 100 : read(file).length));
  expect(weight).toMatchObject({ requests: 7, html: 100, css: 3, icon: 3 });
  expect(readingWeight(weight)).toBe(106);
});

test.each([
  ['/', 'home'],
  ['/wenzhou-2023/2-2-5/', 'clause'],
  ['/a-b-2023/', 'policy'],
  ['/compare/', 'comparison: topics'],
  ['/compare/gaps/', 'comparison: topics'],
  ['/compare/credit/', 'comparison: one topic'],
  ['/compare/pair/', 'comparison: two clauses, chosen'],
  ['/compare/pair/a-2023/1~b-2021/1/', 'comparison: two clauses, judged'],
  ['/about/', 'others'],
  ['/404.html', 'others'],
])('%s is of the kind “%s”', (path, kind) => {
  expect(budgetOf(path).kind).toBe(kind);
});

test('every kind has a budget of its own name', () => {
  expect(new Set(BUDGETS.map(({ kind }) => kind)).size).toBe(BUDGETS.length);
});
