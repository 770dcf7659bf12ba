import { describe, expect, test } from 'vitest';
import { fold } from '../search/fold.ts';
import { queryTokens } from '../search/tokens.ts';
import { useSite } from './browser.ts';
import { siteJson, type ClauseRow } from './site.ts';

const clauses = siteJson('data/clauses.json') as ClauseRow[];
const folded = clauses.map(({ id, text }) => ({ id, text: fold(text) }));
const site = useSite();

const truth = (query: string): string[] => {
  const runs = query.split(/\s+/u).map(fold);
  return folded.filter(({ text }) => runs.every((run) => text.includes(run))).map(({ id }) => id).sort();
};

/** Every distinct run of `length` characters in the texts. */
function runsOf(length: number): string[] {
  const runs = new Set<string>();
  for (const { text } of folded) for (let i = 0; i + length <= text.length; i++) runs.add(text.slice(i, i + length));
  return [...runs];
}

describe('the search page', () => {
  const QUERIES = [
    '担保', '首贷户', '小微企业 贷款', '1000万元', '7.5%', '7.5 %以上', '５Ｇ', 'rcep', 'RCEP', '“1+14”', '信用“531X”', '云电贷、存货贷', '<市委人才办>',
    '（责任单位', '牵头单位:市经信局', '温政发〔2023〕6号', '绍政办发〔2021〕23号', '2023年10月12日', '双随机、一公开', '的', '贷',
    '关于印发绍兴市小微企业三年成长计划', '加入协作配套', '担保考核评价', '二、主要任务', '讓',
  ];

  test.each(QUERIES)('%s: shows exactly the clauses that hold it', async (query) => {
    const { page, faults, close } = await site.open(`/search/?q=${encodeURIComponent(query)}`);
    const status = page.locator('[data-search-status="done"]');
    await status.waitFor({ state: 'attached' });
    const shown = await page.locator('[data-clause]:not([data-match="related"])').evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset['clause'] ?? ''));
    expect(shown.sort()).toEqual(truth(query));
    expect(await status.getAttribute('data-total')).toBe(String(truth(query).length));
    expect(faults).toEqual([]);
    await close();
  });

  test('marks the run and names city, number, heading and period', async () => {
    const { page, close } = await site.open(`/search/?q=${encodeURIComponent('首贷户')}`);
    const hit = page.locator('[data-clause="wenzhou-2023/1-3"]');
    expect(await hit.locator('mark').first().textContent()).toBe('首贷户');
    expect(await hit.textContent()).toMatch(/金融支持有力[\s\S]*目标至2025年（已结束）/u);
    expect(await page.locator('section[data-city="wenzhou"] h2').textContent()).toContain('温州');
    await close();
  });

  test('says so when nothing is found, and keeps hostile input as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { page, faults, close } = await site.open(`/search/?q=${encodeURIComponent(hostile)}`);
    await page.locator('[data-search-status="done"]').waitFor({ state: 'attached' });
    expect(await page.locator('#search-message').textContent()).toContain(`没有条文含有“${hostile}”`);
    expect(await page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('keeps the query in the address, and Back works', async () => {
    const { page, close } = await site.open('/search/');
    await page.fill('#q', '浙里检');
    await page.keyboard.press('Enter');
    await page.locator('[data-search-status="done"]').waitFor({ state: 'attached' });
    expect(new URL(page.url()).searchParams.get('q')).toBe('浙里检');
    await page.fill('#q', '首贷');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#search-message')?.textContent.includes('首贷'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#search-message')?.textContent.includes('浙里检'));
    expect(await page.inputValue('#q')).toBe('浙里检');
    await close();
  });

  test('says that it needs JavaScript, and offers every clause instead', async () => {
    const { page, close } = await site.open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript a, .plain-index a').count()).toBe(clauses.length);
    await close();
  });

  test('says so when the index cannot be loaded', async () => {
    const { page, close } = await site.open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.fill('#q', '担保');
    await page.keyboard.press('Enter');
    await page.locator('[data-search-status="failed"]').waitFor({ state: 'attached' });
    expect(await page.locator('#search-message').textContent()).toContain('没有载入');
    await close();
  });
});

/** Runs in the page: asks Pagefind each query and returns the clause ids. A string, so that no bundler touches its import. */
const ANSWER_ALL = `async (queries) => {
  const pagefind = await import(new URL('../pagefind/pagefind.js', location.href));
  const idOf = new Map();
  const answers = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    for (const result of results) {
      if (!idOf.has(result.id)) idOf.set(result.id, JSON.parse((await result.data()).meta.document).id);
    }
    answers.push(results.map(({ id }) => idOf.get(id)));
  }
  return answers;
}`;

describe('the index', () => {
  test.each([1, 2])('finds every run of %i characters in the texts, and nothing else', { timeout: 300_000 }, async (length) => {
    const runs = runsOf(length);
    const { page, close } = await site.open('/search/');
    const queries = runs.map((run) => queryTokens(run) ?? '');
    const found = await page.evaluate<string[][]>(`(${ANSWER_ALL})(${JSON.stringify(queries)})`);
    const wrong = runs.filter((run, i) => found[i]?.toSorted().join() !== truth(run).join());
    console.log(`runs of ${length}: ${runs.length} searched, ${wrong.length} wrong`);
    expect(runs.length).toBeGreaterThan(800);
    expect(wrong).toEqual([]);
    await close();
  });
});
