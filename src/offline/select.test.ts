import { expect, test } from 'vitest';
import { selectFiles } from './select.ts';

const FILES = [
  'index.html',
  'offline/index.html',
  '_astro/a.js',
  'pagefind/pagefind.js',
  'find/1.json',
  'wenzhou-2023/index.html',
  'wenzhou-2023/1/index.html',
  'compare/credit/index.html',
  'compare/pair/wenzhou-2023.json',
  'wenzhou-2023/1.json',
  'support/index.html',
  'sources/wenzhou-2023/source.txt',
  'cite/wenzhou-2023/1/index.html',
];
const DOWNLOADS = [
  'data/duidu.zip',
  'data/clauses.json',
  'wenzhou-2023.md',
  'compare/credit.csv',
  'feed.xml',
  '_headers',
  'sw.js',
  'index.html.br',
  '_astro/a.js.gz',
  '_astro/offline.1.json',
  'robots.txt',
];

test('every page, the index and what they load is kept; downloads are not', () => {
  const { files, leftOut } = selectFiles([...FILES, ...DOWNLOADS], () => 1, 100);
  expect(files.toSorted()).toEqual(FILES.toSorted());
  expect(leftOut).toEqual([]);
});

test('a part that does not fit is left out whole, by name, and a later one that fits is kept', () => {
  const { files, leftOut } = selectFiles(FILES, (file) => (file.startsWith('compare/') ? 50 : 1), 20);
  expect(files.some((file) => file.startsWith('compare/'))).toBe(false);
  expect(files).toContain('cite/wenzhou-2023/1/index.html');
  expect(leftOut).toEqual(['比较']);
});
