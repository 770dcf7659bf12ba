import { describe, expect, test } from 'vitest';
import { useSite } from '../test/support/browser.ts';

const site = useSite();
const PAGE = '/sources/wenzhou-2023/';

describe('the sources page', () => {
  test('shows only the lines of the chosen rule, without JavaScript', async () => {
    const { page, faults, close } = await site.open(PAGE, { javaScriptEnabled: false });
    const rows = page.locator('.source-lines li');
    const all = await rows.count();
    for (const value of [
      'judged',
      'gbk-slip',
      'lost-byte',
      'pinyin-gloss',
      'erratum',
      'width',
      'traditional',
      'untouched',
    ]) {
      await page.check(`.line-filter input[value="${value}"]`);
      const label = await page.locator(`.line-filter [value="${value}"] + label span`).textContent();
      expect(await page.locator('.source-lines li:visible').count(), value).toBe(Number(label));
    }
    await page.check('.line-filter input[value="all"]');
    expect(await page.locator('.source-lines li:visible').count()).toBe(all);
    expect(await page.locator('button[data-copy]:visible').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('leads from a clause to its line, and back', async () => {
    const { page, close } = await site.open('/wenzhou-2023/2-5-22/');
    await page.getByRole('link', { name: '对照所据文本第73行' }).click();
    await page.waitForURL('**/sources/wenzhou-2023/#L73');
    const row = page.locator('#L73');
    await expect
      .poll(() =>
        row.evaluate(
          (element) =>
            Math.round(element.getBoundingClientRect().top) >= 0 && element.getBoundingClientRect().top < innerHeight,
        ),
      )
      .toBe(true);
    await row.getByRole('link', { name: '完善政策性融资担保体系' }).click();
    await page.waitForURL('**/wenzhou-2023/2-5-22/');
    await close();
  });

  test('copies both texts whole', async () => {
    const { page, faults, close } = await site.open(PAGE, { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const [name, label] of [
      ['source.txt', '复制所据文本'],
      ['restored.txt', '复制复原文本'],
    ] as const) {
      await page.getByRole('button', { name: label }).click();
      await expect.poll(() => page.locator('#copy-status').textContent()).toBe(`已${label}。`);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await (await page.request.get(site.url(`${PAGE}${name}`))).text());
    }
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    [360, true],
    [1440, false],
  ])('at %i px the two texts stand one below the other: %s', async (width, stacked) => {
    const { page, close } = await site.open(PAGE, { viewport: { width, height: 900 } });
    const [raw, restored] = await Promise.all([
      page.locator('#L9 .raw').boundingBox(),
      page.locator('#L9 .restored').boundingBox(),
    ]);
    expect((restored?.y ?? 0) >= (raw?.y ?? 0) + (raw?.height ?? 0)).toBe(stacked);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });
});
