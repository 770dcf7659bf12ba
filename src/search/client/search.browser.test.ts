import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../../test/support/browser.ts';
import { siteJson, type ClauseRow } from '../../test/support/site.ts';
import { says } from '../fixtures/says.ts';

/* How the search page behaves; what it finds is for queries.browser.test.ts and search-runs.browser.test.ts. */

const clauses = siteJson('data/clauses.json') as ClauseRow[];
const site = useSite();
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 } };

const searchPath = (q: string, rest = ''): string => `/search/?q=${encodeURIComponent(q)}${rest}`;
const done = (page: Page): Promise<void> =>
  page.locator('#results[data-search-status="done"]').waitFor({ state: 'attached' });
const message = (page: Page): Promise<string | null> => page.locator('#search-message').textContent();
const shown = (page: Page): Promise<string[]> =>
  page.locator('[data-clause]').evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset['clause'] ?? ''));

describe('hits', () => {
  test('are marked and named by city, number, heading and period, in columns on a desk', async () => {
    const { page, faults, close } = await site.open(searchPath('首贷户'), DESK);
    await done(page);
    const hit = page.locator('[data-clause="wenzhou-2023/1-3"]');
    expect(await hit.locator('mark').first().textContent()).toBe('首贷户');
    expect(await hit.textContent()).toMatch(/（三）金融支持有力[\s\S]*温州目标[\s\S]*至2025年（已结束）/u);
    expect(
      await page
        .locator('#hits > section')
        .evaluateAll((columns) => columns.map((column) => (column as HTMLElement).dataset['city'])),
    ).toEqual(['wenzhou', 'shaoxing']);
    expect(faults).toEqual([]);
    await close();
  });

  test('stand in one list on a phone', async () => {
    const { page, close } = await site.open(searchPath('首贷户'), PHONE);
    await done(page);
    expect(await page.locator('#hits > section').count()).toBe(1);
    expect(await shown(page)).toEqual(['wenzhou-2023/1-3', 'shaoxing-2021/1-5-1', 'shaoxing-2021/2-2-5']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await close();
  });

  test('that do not contain the query come last and say why they are there', async () => {
    const { page, close } = await site.open(searchPath('首贷户'), PHONE);
    await done(page);
    expect(await page.locator('#results').getAttribute('data-total')).toBe('2');
    expect(
      await page
        .locator('[data-match="related"]')
        .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset['clause'])),
    ).toEqual(['shaoxing-2021/2-2-5']);
    expect(await page.locator('[data-match="related"] .reason').textContent()).toBe('同义：首贷户＝首贷');
    expect(await message(page)).toBe('2条条文含有“首贷户”。另有1条说法相关。');
    await close();
  });

  test('lead to their counterpart, side by side', async () => {
    const { page, close } = await site.open(searchPath('平均担保费率'), DESK);
    await done(page);
    await page.locator('[data-clause="wenzhou-2023/2-5-22"] .beside a').click();
    await page.waitForURL('**/compare/pair/wenzhou-2023/2-5-22~shaoxing-2021/2-2-5/');
    expect(await page.locator('main').textContent()).toMatch(/平均担保费率[\s\S]*政府性担保平均费率/u);
    await close();
  });

  test('lead to the run in the clause, marked and in sight', async () => {
    const { page, faults, close } = await site.open(searchPath('平均担保费率'), PHONE);
    await done(page);
    await page.locator('[data-clause="wenzhou-2023/2-5-22"] h3 a').click();
    await page.waitForURL('**/wenzhou-2023/2-5-22/?mark=*');
    await page.locator('.landing-note').waitFor();
    const marks = await page.evaluate(() =>
      [...(CSS.highlights.get('search-hit') ?? [])].map((range) => (range as Range).toString()),
    );
    expect(marks).toEqual(['平均担保费率']);
    const isInSight = (): Promise<boolean> =>
      page.evaluate(() => {
        const box = ([...(CSS.highlights.get('search-hit') ?? [])][0] as Range).getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      });
    await expect.poll(isInSight).toBe(true);
    await page.locator('.landing-note a').click();
    await page.waitForURL((url) => url.search === '');
    expect(await page.evaluate(() => CSS.highlights.has('search-hit'))).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('facets', () => {
  const box = (facet: string, value: string): string => `#facets input[name="${facet}"][value="${value}"]`;
  const countOf = async (page: Page, facet: string, value: string): Promise<number> =>
    Number(await page.locator(`#facets label:has(input[name="${facet}"][value="${value}"]) .count`).textContent());

  test('narrow the hits to as many as they say; the address keeps them, and Back undoes them', async () => {
    const { page, faults, close } = await site.open(searchPath('贷款'), DESK);
    await done(page);
    const all = await shown(page);
    const promised = await countOf(page, 'city', 'wenzhou');
    await page.locator(box('city', 'wenzhou')).check();
    await says(page, '在所选范围内');
    expect(await shown(page)).toEqual(all.filter((id) => id.startsWith('wenzhou-')));
    expect((await shown(page)).length).toBe(promised);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('贷款')}&city=wenzhou`);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('#search-message')?.textContent.includes('在所选范围内'));
    await done(page);
    expect(await shown(page)).toEqual(all);
    expect(await page.locator(box('city', 'wenzhou')).isChecked()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test('count under one another, and are read from the address', async () => {
    const { page, close } = await site.open(searchPath('贷款', '&city=wenzhou'), DESK);
    await done(page);
    expect(await page.locator(box('city', 'wenzhou')).isChecked()).toBe(true);
    const measures = await countOf(page, 'kind', '措施');
    await page.locator(box('kind', '措施')).check();
    await page.waitForURL('**&kind=*');
    await expect.poll(async () => (await shown(page)).length).toBe(measures);
    expect((await shown(page)).every((id) => id.startsWith('wenzhou-2023/2-'))).toBe(true);
    await close();
  });

  test('that leave nothing can be taken back', async () => {
    const { page, close } = await site.open(searchPath('首贷户', '&topic=procurement'), DESK);
    await done(page);
    expect(await shown(page)).toEqual([]);
    await page.getByRole('button', { name: '取消筛选，看全部3条' }).click();
    await says(page, '2条条文含有“首贷户”');
    expect((await shown(page)).length).toBe(3);
    await close();
  });

  test('are forgotten by another query', async () => {
    const { page, close } = await site.open(searchPath('贷款', '&city=shaoxing'), DESK);
    await done(page);
    await page.fill('#q', '担保');
    await page.keyboard.press('Enter');
    await says(page, '“担保”');
    expect(new URL(page.url()).searchParams.has('city')).toBe(false);
    await close();
  });
});

describe('the page', () => {
  test('keeps the query in the address, and Back works', async () => {
    const { page, close } = await site.open('/search/');
    await page.fill('#q', '浙里检');
    await page.keyboard.press('Enter');
    await says(page, '浙里检');
    expect(new URL(page.url()).searchParams.get('q')).toBe('浙里检');
    await page.fill('#q', '首贷');
    await page.keyboard.press('Enter');
    await says(page, '首贷');
    await page.goBack();
    await says(page, '浙里检');
    expect(await page.inputValue('#q')).toBe('浙里检');
    await close();
  });

  test('says so when nothing is found, and keeps hostile input as text', async () => {
    const hostile = '<img/src=x/onerror=alert(1)>';
    const { page, faults, close } = await site.open(searchPath(hostile));
    await says(page, `“${hostile}”`);
    expect(await message(page)).toMatch(/^没有条文/u);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('#search-help a').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ['温州22', ['wenzhou-2023/2-5-22']],
    ['第二十八条', ['wenzhou-2023/2-7-28']],
  ])('leads from %s to the clauses of that number', async (typed, ids) => {
    const { page, faults, close } = await site.open(`/search/?q=${encodeURIComponent(typed)}`);
    await done(page);
    const links = await page
      .locator('#named a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links).toHaveLength(ids.length);
    for (const [i, id] of ids.entries()) expect(links[i]).toMatch(new RegExp(`/${id}/$`, 'u'));
    expect(faults).toEqual([]);
    await close();
  });

  test('offers what may be dropped, and what a slip may have meant', async () => {
    const { page, close } = await site.open(searchPath('贷款 房租'));
    await says(page, '没有条文');
    await page.getByRole('link', { name: '去掉“房租”' }).click();
    await says(page, '7条条文含有“贷款”');
    await page.fill('#q', '首袋户');
    await page.keyboard.press('Enter');
    await says(page, '没有条文含有“首袋户”');
    expect(await shown(page)).toEqual([]);
    await page.getByRole('link', { name: '首贷户', exact: true }).click();
    await says(page, '2条条文含有“首贷户”');
    await close();
  });

  test('says that it needs JavaScript, and offers ways that do not', async () => {
    const { page, close } = await site.open(searchPath('担保'), { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('检索要在浏览器里运行脚本');
    const ways = await page
      .locator('noscript a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(ways).toEqual(
      expect.arrayContaining(
        ['/terms/', '/units/', '/compare/', ...new Set(clauses.map(({ policy }) => `/${policy}/`))].map((path) =>
          site.url(path),
        ),
      ),
    );
    for (const way of ways) expect((await page.request.get(way)).status()).toBe(200);
    await close();
  });

  test.each(['**/pagefind/**', '**/find/catalogue.json'])(
    'says so when %s does not load, and tries again when asked',
    async (broken) => {
      const { page, close } = await site.open('/search/');
      await page.context().route(broken, (route) => route.abort());
      await page.fill('#q', '担保');
      await page.keyboard.press('Enter');
      await page.locator('[data-search-status="failed"]').waitFor({ state: 'attached' });
      expect(await message(page)).toBe('检索数据没有载入。');
      await page.context().unroute(broken);
      await page.getByRole('button', { name: '重试' }).click();
      await says(page, '4条条文含有“担保”');
      await close();
    },
  );

  test('says so when there is no network', async () => {
    const { page, close } = await site.open('/search/');
    await page.fill('#q', '担保');
    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    await page.locator('[data-search-status="failed"]').waitFor({ state: 'attached' });
    expect(await message(page)).toBe('现在没有网络，检索数据没有载入。');
    await close();
  });
});
