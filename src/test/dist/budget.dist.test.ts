import { describe, expect, test } from 'vitest';
import { diskEffects } from '../../../scripts/io/effects.ts';
import { weighPages } from '../../../scripts/check/performance-budget/report.ts';
import { BUDGETS, budgetOf } from '../../../scripts/check/performance-budget/budgets.ts';
import { readingWeight } from '../../../scripts/check/performance-budget/page-weight.ts';
import { BASE, SITE, siteJson, type ClauseRow } from '../support/site.ts';

const pages = weighPages(diskEffects, SITE, BASE);
const read = (file: string): string => diskEffects.readText(`${SITE}/${file}`);

describe('weight', () => {
  test.each(pages)('$path keeps to the budget of its kind', ({ path, load, gzip }) => {
    const { reading, scripts, requests } = budgetOf(path);
    expect(load.css.length).toBeGreaterThan(0);
    expect(readingWeight(gzip)).toBeLessThanOrEqual(reading);
    expect(gzip.scripts).toBeLessThanOrEqual(scripts);
    expect(gzip.requests).toBeLessThanOrEqual(requests);
  });

  test('there is a page of every kind, and one of a clause for every clause', () => {
    const kinds = Map.groupBy(pages, ({ path }) => budgetOf(path).kind);
    expect([...kinds.keys()].sort()).toEqual(BUDGETS.map(({ kind }) => kind).sort());
    expect(
      kinds
        .get('clause')
        ?.map(({ path }) => path)
        .sort(),
    ).toEqual((siteJson('data/clauses.json') as ClauseRow[]).map(({ id }) => `/${id}/`).sort());
  });

  test('no page but the search page loads code of the search', () => {
    for (const { path, load } of pages) {
      if (path !== '/search/')
        for (const file of load.scripts) expect(read(file), `${path} loads ${file}`).not.toMatch(/pagefind/u);
    }
  });

  test('no page loads the search engine before something is asked', () => {
    for (const { load } of pages) for (const file of load.scripts) expect(file).not.toMatch(/^pagefind\//u);
  });
});
