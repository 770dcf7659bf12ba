import { describe, expect, test } from 'vitest';
import { useSite } from '../test/support/browser.ts';

const site = useSite();
const PAIR = '/compare/pair/?left=wenzhou-2023%2F2-4-18&right=shaoxing-2021%2F2-3-12';
const done = '#pair[data-pair-status="done"]';

/**
 * Runs in the page: chooses each pair, and compares what is shown of it with the pair's own page. @returns the
 * paths that differ.
 */
async function differingPairs(paths: readonly string[]): Promise<string[]> {
  const container = document.querySelector<HTMLElement>('#pair');
  if (!container) throw new Error('this is not the page of pairs');
  const load = (path: string): Promise<Document | null> =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.responseType = 'document';
      request.addEventListener('load', () => {
        resolve(request.responseXML);
      });
      request.open('GET', path);
      request.send();
    });
  const markup = (root: ParentNode | null): string =>
    [...(root?.querySelectorAll('.pair-heads, .note, .legend, .rows, .sources') ?? [])]
      .map(({ outerHTML }) => outerHTML)
      .join('');
  const differing: string[] = [];
  for (const path of paths) {
    const [left = '', right = ''] = (path.split('/compare/pair/')[1] ?? '').replace(/\/$/u, '').split('~');
    container.dataset['pairStatus'] = 'idle';
    history.replaceState(null, '', `?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`);
    dispatchEvent(new PopStateEvent('popstate'));
    while (container.dataset['pairStatus'] !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
    const [shown, built] = [markup(container), markup(await load(path))];
    if (shown !== built || !built.includes('class="rows"')) differing.push(path);
  }
  return differing;
}

describe('any two clauses', () => {
  test('are in the address, and Back returns to the pair before', async () => {
    const { page, faults, close } = await site.open(PAIR);
    await page.waitForSelector(done);
    expect(await page.locator('#pair .rows > li').count()).toBe(8);
    expect(await page.locator('#pair .rows u').first().textContent()).toContain('浙里检');
    await page.selectOption('#right', 'shaoxing-2021/2-3-9');
    await page.waitForURL(/2-3-9/u);
    await page.waitForFunction(() => document.querySelector('#pair')?.textContent.includes('优化准入退出机制'));
    expect(await page.title()).toContain('绍兴措施9');
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('#pair .pair-heads')?.textContent.includes('加大综合服务力度'),
    );
    expect(await page.locator('#right').inputValue()).toBe('shaoxing-2021/2-3-12');
    expect(faults).toEqual([]);
    await close();
  });

  test('are chosen by typing', async () => {
    const { page, close } = await site.open('/compare/pair/');
    await page.fill('#left-filter', '温州 18');
    expect(await page.locator('#left option').allTextContents()).toEqual(['请选择', '温州措施18 降低制度性交易成本']);
    await page.fill('#right-filter', '绍兴 综合服务');
    await page.press('#right-filter', 'Enter');
    await page.waitForSelector(done);
    expect(new URL(page.url()).search).toBe('?left=wenzhou-2023%2F2-4-18&right=shaoxing-2021%2F2-3-12');
    await close();
  });

  test('that nobody paired stand whole, and are not called counterparts', async () => {
    const { page, close } = await site.open('/compare/pair/?left=wenzhou-2023/2-2-8&right=shaoxing-2021/2-2-5');
    await page.waitForSelector(done);
    expect(await page.locator('#pair .note').textContent()).toContain('编者没有把这两条判为对应');
    expect(await page.locator('#pair .relation').count()).toBe(0);
    await close();
  });

  test('that people paired are marked up as on their own page, letter for letter', async () => {
    const { page, faults, close } = await site.open('/compare/pair/');
    const paths = await page
      .locator('.pair-list a[href*="~"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(paths.length).toBeGreaterThan(60);
    expect(await page.evaluate(differingPairs, paths)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('download as a table', async () => {
    const { page, close } = await site.open(PAIR);
    await page.waitForSelector(done);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载这一对' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('wenzhou-2023_2-4-18~shaoxing-2021_2-3-12.csv');
    await close();
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '../../data/clauses',
    'javascript:alert(1)',
    '__proto__',
    '"><script>alert(1)</script>',
  ])('an address with %s is data', async (text) => {
    const { page, faults, close } = await site.open(
      `/compare/pair/?left=${encodeURIComponent(text)}&right=shaoxing-2021%2F2-3-12`,
    );
    await page.waitForFunction(() => document.querySelector('#pair-message')?.textContent !== '');
    expect(await page.locator('#pair-message').textContent()).toContain(`没有这样的条文：${text}`);
    expect(await page.locator('#pair-message *, #pair *').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('without JavaScript the judged pairs are one link away', async () => {
    const { page, close } = await site.open('/compare/pair/', { javaScriptEnabled: false });
    expect(await page.locator('#pair-form').isVisible()).toBe(false);
    await page.locator('.pair-list a[href*="2-4-18~shaoxing-2021/2-3-12"]').click();
    expect(await page.locator('.rows > li').count()).toBe(8);
    await close();
  });
});

describe('from home', () => {
  test('two steps to what Shaoxing has against Wenzhou’s measure 18', async () => {
    const { page, close } = await site.open('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '准入监管与营商环境' }).click();
    await page.locator('.heads').getByRole('link', { name: '18. 降低制度性交易成本' }).click();
    const row = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await row.locator('[data-city="wenzhou"]').textContent()).toContain('温州措施18 第1句');
    expect(await row.locator('[data-city="shaoxing"]').textContent()).toContain('绍兴措施9 第1句');
    await close();
  });
});

describe('on a phone', () => {
  const viewport = { width: 360, height: 740 };

  test('a sentence’s counterpart is one tap away, and Back keeps the place', async () => {
    const { page, close } = await site.open('/shaoxing-2021/2-2-5/', { viewport, javaScriptEnabled: false });
    await page.getByRole('link', { name: '第4句的对应' }).click();
    expect(new URL(page.url()).hash).toBe('#to-s4');
    const answer = page.locator('#to-s4 .answer').first();
    expect((await answer.boundingBox())?.y ?? 9999).toBeLessThan(740);
    await page.goBack();
    const own = page.locator('#s4');
    await own.waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('link', { name: '第4句的对应' }).click();
    await page.locator('#to-s4').getByRole('link', { name: '本条第4句' }).click();
    const box = await own.boundingBox();
    expect(box && box.y >= 0 && box.y < 740).toBe(true);
    await close();
  });

  test('a topic is one column, the counterpart right below', async () => {
    const { page, close } = await site.open('/compare/credit/', { viewport });
    const [left, right] = await page
      .locator('.rows > li')
      .first()
      .locator('.cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    expect(
      left &&
        right &&
        Math.abs(left.x - right.x) < 1 &&
        right.y >= left.y + left.height &&
        right.y - left.y - left.height < 40,
    ).toBe(true);
    await close();
  });
});

test('a topic prints on A4 in columns, with sources and the day of checking, without controls', async () => {
  const { page, close } = await site.open('/compare/credit/', { viewport: { width: 700, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const [left, right] = await page
    .locator('.rows > li')
    .first()
    .locator('.cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
  expect(left && right && right.x > left.x + left.width - 1).toBe(true);
  expect(await page.locator('.sources').textContent()).toContain('2026-11-21核对');
  for (const hidden of ['.tools', '.site-header', '.pager'])
    expect(await page.locator(hidden).first().isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await close();
});
