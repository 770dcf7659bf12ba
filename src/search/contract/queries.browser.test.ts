import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuerySeed } from '../../model/schema.ts';
import { readContract } from './contract.ts';
import { useSite, type WatchedPage } from '../../test/support/browser.ts';
import { siteJson, type ClauseRow } from '../../test/support/site.ts';

/** Below the width of columns: one list by rank. */
const NARROW = { width: 700, height: 900 };
const site = useSite();
const { value: queries } = readContract(
  { file: 'seeds/queries.yaml', text: readFileSync('seeds/queries.yaml', 'utf8') },
  siteJson('data/clauses.json') as ClauseRow[],
);

/** What the page shows for a query. */
interface Shown {
  status: string;
  total: number;
  hits: { id: string; related: boolean; reason: string }[];
  names: string[];
}

/** Types a query, submits the form, and waits until the search has finished. */
function ask(page: Page, q: string): Promise<Shown> {
  return page.evaluate(async (typed) => {
    const results = document.querySelector<HTMLElement>('#results');
    const input = document.querySelector<HTMLInputElement>('#q');
    if (!results || !input) throw new Error('this is not the search page');
    input.value = typed;
    input.form?.requestSubmit();
    const status = (): string => results.dataset['searchStatus'] ?? '';
    while (!['done', 'failed'].includes(status())) await new Promise((resolve) => setTimeout(resolve, 2));
    const hits = [...results.querySelectorAll<HTMLElement>('[data-clause]')].map((hit) => ({
      id: hit.dataset['clause'] ?? '',
      related: hit.dataset['match'] === 'related',
      reason: hit.querySelector('.reason')?.textContent ?? '',
    }));
    return {
      status: status(),
      total: Number(results.dataset['total']),
      hits,
      names: [...results.querySelectorAll('#search-help li a')].map(({ textContent }) => textContent),
    };
  }, q);
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** FoundClause against true, over all queries together. */
function score(pairs: readonly { found: readonly string[]; expected: readonly string[] }[]): {
  recall: number;
  precision: number;
} {
  const both = sum(pairs.map(({ found, expected }) => found.filter((id) => expected.includes(id)).length));
  return {
    recall: share(both, sum(pairs.map(({ expected }) => expected.length))),
    precision: share(both, sum(pairs.map(({ found }) => found.length))),
  };
}

/** The reciprocal rank of the first hit that the reader wants. */
const reciprocalRank = (first: readonly string[], found: readonly string[]): number => {
  const at = found.findIndex((id) => first.includes(id));
  return at === -1 ? 0 : 1 / (at + 1);
};

describe('the contract of search', () => {
  let watched: WatchedPage | undefined;
  const answers: { query: QuerySeed; shown: Shown }[] = [];
  const ids = (shown: Shown, related?: boolean): string[] =>
    shown.hits.filter((hit) => related === undefined || hit.related === related).map(({ id }) => id);

  beforeAll(async () => {
    watched = await site.open('/search/', { viewport: NARROW });
    for (const query of queries) answers.push({ query, shown: await ask(watched.page, query.q) });
  }, 300_000);
  afterAll(async () => watched?.close());

  test('every query is answered, without a fault', () => {
    expect(answers.length).toBeGreaterThanOrEqual(220);
    expect(answers.filter(({ shown }) => shown.status !== 'done').map(({ query }) => query.q)).toEqual([]);
    expect(watched?.faults).toEqual([]);
  });

  test('recall, precision and rank', () => {
    const literal = score(answers.map(({ query, shown }) => ({ found: ids(shown, false), expected: query.literal })));
    const related = score(answers.map(({ query, shown }) => ({ found: ids(shown, true), expected: query.related })));
    const all = score(
      answers.map(({ query, shown }) => ({ found: ids(shown), expected: [...query.literal, ...query.related] })),
    );
    const ranked = answers
      .filter(({ query }) => query.first.length > 0)
      .map(({ query, shown }) => ({ q: query.q, rank: reciprocalRank(query.first, ids(shown)) }));
    const mrr = share(sum(ranked.map(({ rank }) => rank)), ranked.length);
    const percent = (value: number): string => value.toFixed(3);
    console.log(
      [
        `contract: ${answers.length} queries   recall  precision`,
        ...Object.entries({ literal, related, 'all hits': all }).map(
          ([name, { recall, precision }]) => `  ${name.padEnd(24)}${percent(recall)}   ${percent(precision)}`,
        ),
        `  MRR ${percent(mrr)} over ${ranked.length} queries; first not first: ${ranked
          .filter(({ rank }) => rank < 1)
          .map(({ q, rank }) => `${q} ${rank === 0 ? '—' : 1 / rank}`)
          .join(', ')}`,
        ...answers.flatMap(({ query, shown }) => differences(query, shown)),
      ].join('\n'),
    );
    expect(literal).toEqual({ recall: 1, precision: 1 });
    expect(all.recall).toBeGreaterThanOrEqual(0.995);
    expect(all.precision).toBeGreaterThanOrEqual(0.995);
    expect(mrr).toBeGreaterThanOrEqual(0.94);
  });

  test('data-total counts the literal hits; the related ones come after them and say why they are there', () => {
    for (const { query, shown } of answers) {
      expect([query.q, shown.total]).toEqual([query.q, ids(shown, false).length]);
      expect([query.q, ids(shown)]).toEqual([query.q, [...ids(shown, false), ...ids(shown, true)]]);
      expect(new Set(ids(shown)).size).toBe(shown.hits.length);
      for (const { related, reason } of shown.hits) expect([query.q, reason !== '']).toEqual([query.q, related]);
    }
  });

  test('a slip is offered what was meant, and nothing is put in its place', () => {
    const slips = answers.filter(({ query }) => query.nearest !== undefined);
    expect(slips.length).toBeGreaterThan(10);
    expect(
      slips
        .filter(({ query, shown }) => shown.hits.length > 0 || !shown.names.includes(query.nearest ?? ''))
        .map(({ query, shown }) => [query.q, query.nearest, shown.names]),
    ).toEqual([]);
  });

  test('a clause named by its number is suggested first', async () => {
    const named = queries.filter(({ goes }) => goes !== undefined);
    const page = watched?.page;
    const wrong: string[] = [];
    for (const { q, goes } of named) {
      await page?.goto(site.url('/search/'));
      await page?.fill('#q', q);
      await page?.locator('[role="option"]').first().waitFor();
      await page?.keyboard.press('ArrowDown');
      await page?.keyboard.press('Enter');
      await page?.waitForURL((url) => url.pathname !== '/search/');
      const reached = new URL(page?.url() ?? '').pathname;
      if (reached !== `/${goes ?? ''}/`) wrong.push(`${q}: ${reached}, not ${goes ?? ''}`);
    }
    console.log(
      `clause numbers: ${named.length - wrong.length} of ${named.length} lead to the clause meant ${wrong.join('; ')}`,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
  });
});

/** Hits that are missing (−) and that should not be there (+). */
function differences({ q, literal, related }: QuerySeed, { hits }: Shown): string[] {
  const expected = [...literal, ...related];
  const found = hits.map(({ id }) => id);
  const missing = expected.filter((id) => !found.includes(id)).map((id) => `−${id}`);
  const wrong = hits.filter(({ id }) => !expected.includes(id)).map(({ id, reason }) => `+${id} (${reason})`);
  return missing.length + wrong.length === 0 ? [] : [`  ${q}: ${[...missing, ...wrong].join(' ')}`];
}
