import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITE, siteFiles, siteJson, sitePages, type ClauseRow } from './site.ts';

/** What arrives in the first round trip of a new connection. */
const CLAUSE_PAGE_LIMIT = 14 * 1024;

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

  test.each(pages)('$path loads no script', ({ html }) => {
    expect(html.replaceAll('<script type="application/ld+json">', '')).not.toContain('<script');
  });
});
