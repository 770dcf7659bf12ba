import { describe, expect, test } from 'vitest';
import { useSite } from '../../test/support/browser.ts';
import { siteJson, type ClauseRow } from '../../test/support/site.ts';

const site = useSite();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const CLAUSE = '/shaoxing-2021/2-2-5/';
const clauses = siteJson('data/clauses.json') as ClauseRow[];

describe('a sentence', () => {
  test('gives its link, and its text with the citation', async () => {
    const { page, faults, close } = await site.open(CLAUSE, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('link', { name: '第4句', exact: true }).first().click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制链接。').waitFor();
    expect(await copied()).toBe(site.url(`${CLAUSE}#s4`));
    await page.getByRole('button', { name: '复制文字与出处' }).click();
    await page.getByText('已复制文字与出处。').waitFor();
    const text = clauses.find(({ id }) => id === 'shaoxing-2021/2-2-5')?.sentences[3]?.text ?? '';
    expect(await copied()).toContain(`原文：${text}`);
    expect(await copied()).toContain('目标期已结束');
    expect(await copied()).toContain(site.url(`${CLAUSE}#s4`));
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#s4');
    expect(faults).toEqual([]);
    await close();
  });

  test('says so when the citation does not arrive', async () => {
    const { page, close } = await site.open(CLAUSE, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.route('**/cite/**', (route) => route.abort());
    await page.getByRole('link', { name: '第2句', exact: true }).first().click();
    await page.getByRole('button', { name: '复制文字与出处' }).click();
    await page.getByText('没有复制成').waitFor();
    await close();
  });
});

describe('previews', () => {
  test('say what a term and a body are, from the keyboard as well', async () => {
    const { page, faults, close } = await site.open(CLAUSE);
    await page.locator('a.term', { hasText: '“贷款码”' }).hover();
    await page.locator('#peek', { hasText: '企业扫描二维码' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#peek').waitFor({ state: 'hidden' });
    await page.locator('.units a', { hasText: '人行绍兴市中心支行' }).hover();
    await page.locator('#peek', { hasText: '职能相近、机构不同' }).waitFor();
    await page.locator('a.term').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.locator('#peek', { hasText: '第一次从银行拿到贷款' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the size of the text', () => {
  test('is kept from page to page', async () => {
    const { page, close } = await site.open(CLAUSE);
    const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(await size()).toBe('16px');
    await page.getByRole('button', { name: '字号：中' }).click();
    expect(await size()).toBe('18px');
    await page.goto(site.url('/support/'));
    expect(await size()).toBe('18px');
    await close();
  });

  test('is the middle one where something else was kept', async () => {
    const { page, faults, close } = await site.open('/about/');
    await page.evaluate(() => {
      localStorage.setItem('duidu:text-size', '"><img src=x onerror=alert(1)>');
    });
    await page.goto(site.url(CLAUSE));
    await page.getByRole('button', { name: '字号：中' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('medium');
    expect(faults).toEqual([]);
    await close();
  });

  test.each([360, 1440])('at its largest no reading page is wider than %i px', async (width) => {
    const { page, close } = await site.open('/', { viewport: { width, height: 800 } });
    await page.evaluate(() => {
      localStorage.setItem('duidu:text-size', 'largest');
    });
    for (const path of ['/', CLAUSE, '/wenzhou-2023/', '/compare/', '/compare/guarantee/', '/targets/']) {
      await page.goto(site.url(path));
      await page.waitForFunction(() => document.documentElement.dataset['text'] === 'largest');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
    await close();
  });
});

describe('jumping', () => {
  test('“温州 18” leads to measure 18, words to the search', async () => {
    const { page, close } = await site.open(CLAUSE);
    const box = page.getByRole('searchbox', { name: /跳到/u });
    await box.fill('温州 18');
    await page.locator('.offers a', { hasText: '温州措施18 降低制度性交易成本' }).waitFor();
    await box.press('Enter');
    await page.waitForURL('**/wenzhou-2023/2-4-18/');
    await box.fill('第二十二条');
    await page.locator('.offers a', { hasText: '温州措施22 完善政策性融资担保体系' }).waitFor();
    await box.fill('首贷户');
    await box.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await close();
  });
});

describe('the table of contents', () => {
  test('follows the position and filters', async () => {
    const { page, faults, close } = await site.open('/wenzhou-2023/', { viewport: { width: 1440, height: 900 } });
    await page.evaluate(() => {
      document.getElementById('c2-4-18')?.scrollIntoView();
    });
    await page.locator('.toc [aria-current="location"]', { hasText: '18. 降低制度性交易成本' }).waitFor();
    expect(await page.locator('.toc progress').getAttribute('value')).toBe('30');
    const box = await page.locator('.toc [aria-current]').boundingBox();
    expect(box && box.y > 0 && box.y < 900).toBe(true);
    await page.getByRole('searchbox', { name: /筛选目录/u }).fill('人才');
    expect(await page.locator('.toc li:visible').allTextContents()).toEqual([
      '二、主要任务',
      '（一）创业扶持友好',
      '2. 激励人才创业',
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  test('stays in reach on a phone, and closes when it has led somewhere', async () => {
    const { page, close } = await site.open('/wenzhou-2023/', PHONE);
    await page.evaluate(() => {
      document.getElementById('c2-2-5')?.scrollIntoView();
    });
    await page.locator('.toc .now', { hasText: '5. 实施中小微企业' }).waitFor();
    await page.locator('.toc summary').click();
    await page.locator('.toc a', { hasText: '18. 降低制度性交易成本' }).click();
    await page.locator('.toc .now', { hasText: '18. 降低制度性交易成本' }).waitFor();
    expect(await page.locator('.toc details').getAttribute('open')).toBeNull();
    const [bar, heading] = await Promise.all([
      page.locator('.toc').boundingBox(),
      page.locator('#c2-4-18 .provision-heading').boundingBox(),
    ]);
    expect((heading?.y ?? 0) >= (bar?.y ?? 0) + (bar?.height ?? 0)).toBe(true);
    await close();
  });
});

describe('an address that leads nowhere', () => {
  test('offers what it may have meant', async () => {
    const { page, close } = await site.open('/wenzhou/18/');
    await page.locator('#near a', { hasText: '温州措施18' }).click();
    await page.waitForURL('**/wenzhou-2023/2-4-18/');
    await close();
  });

  test('leads to every clause without JavaScript', async () => {
    const { page, close } = await site.open('/wenzhou/18/', { javaScriptEnabled: false });
    const ids = await page
      .locator('.plain-index a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(ids).toEqual(clauses.map(({ id }) => `/${id}/`));
    await close();
  });
});
