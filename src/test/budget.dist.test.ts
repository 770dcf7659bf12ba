import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITE, siteFiles, siteJson, sitePages, type ClauseRow } from './site.ts';

/** What arrives in the first round trip of a new connection. */
const CLAUSE_PAGE_LIMIT = 14 * 1024;

/** What enhances reading, all scripts of a page together. */
const SCRIPT_LIMIT = 8 * 1024;
/** A module that another one loads. e.g. `import{t as e}from"./dom.D2.js"` */
const IMPORTED = /(?:from|import)\s*"\.\/([^"]+\.js)"/gu;

/** Scripts with all that they import. */
function loadedBy(scripts: readonly string[]): Set<string> {
  const all = new Set(scripts);
  for (const file of all) for (const [, name = ''] of readFileSync(join(SITE, file), 'utf8').matchAll(IMPORTED)) all.add(`_astro/${name}`);
  return all;
}

const size = (data: string | Uint8Array): number => gzipSync(data, { level: 9 }).length;

describe('clause pages', () => {
  const css = siteFiles().filter((file) => file.endsWith('.css'));
  const clauses = new Set((siteJson('data/clauses.json') as ClauseRow[]).map(({ id }) => `/${id}/`));
  const pages = sitePages().filter(({ path }) => clauses.has(path));

  test('there is one for every clause', () => {
    expect(pages.length).toBe(clauses.size);
  });

  test.each(pages)('$path with its CSS fits the first round trip', ({ html }) => {
    const linked = css.filter((file) => html.includes(file));
    expect(linked.length).toBeGreaterThan(0);
    const total = size(html) + linked.reduce((sum, file) => sum + size(readFileSync(join(SITE, file))), 0);
    expect(total).toBeLessThanOrEqual(CLAUSE_PAGE_LIMIT);
  });

  test.each(pages)('what scripts add to reading $path is small', ({ html }) => {
    const scripts = [...html.matchAll(/<script type="module" src="\/([^"]+)"/gu)].map(([, file = '']) => file);
    const total = [...loadedBy(scripts)].reduce((sum, file) => sum + size(readFileSync(join(SITE, file))), 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(SCRIPT_LIMIT);
  });
});
