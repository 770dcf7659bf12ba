import { describe, expect, test } from 'vitest';
import { useSite } from '../test/support/browser.ts';

const site = useSite();
const PHONE = { viewport: { width: 360, height: 740 } };

describe('each kind of reader has an answer in three steps from the home page', () => {
  test('the owner who lacks money: what is offered, how much, on what condition', async () => {
    const { page, faults, close } = await site.open('/', { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('link', { name: /^缺资金/u }).click();
    expect(site.path(page)).toBe('/support/funding/');
    const item = page.locator('.support', { hasText: '首次“小升规”奖励' });
    expect(await item.locator('.sum').textContent()).toBe('“20万元”');
    await item.getByRole('link', { name: '首次“小升规”奖励' }).click();
    expect(new URL(page.url()).hash).toBe('#s1');
    const card = page.locator('.card');
    expect(await card.textContent()).toMatch(/额度\s*“首年奖励20万元”/u);
    expect(await card.locator('.reservation').textContent()).toContain('温政发〔2023〕6号');
    expect(faults).toEqual([]);
    await close();
  });

  test('the accountant: the rate of the extra deduction, and who decides', async () => {
    const { page, close } = await site.open('/', PHONE);
    await page.getByRole('link', { name: '支持', exact: true }).click();
    await page.getByRole('link', { name: /^税收/u }).click();
    expect(site.path(page)).toBe('/support/instrument/tax/');
    expect(await page.locator('.support .sum').allTextContents()).toEqual(['“75%”', '“100%”']);
    await page.getByRole('link', { name: '制造业研发费用加计扣除' }).click();
    expect(await page.locator('.card').textContent()).toMatch(/牵头单位\s*市科技局/u);
    await close();
  });

  test('the researcher: both cities’ parks, why they do not compare, and the data', async () => {
    const { page, close } = await site.open('/', PHONE);
    await page.getByRole('link', { name: '目标', exact: true }).click();
    await page.locator('.jump-list a', { hasText: '小微企业园数量' }).click();
    const pair = page.locator('#micro-parks');
    expect(await pair.textContent()).toMatch(/40个是新增数.*140个是总量/su);
    expect(await pair.locator('.bar').count()).toBe(0);
    const link = await page
      .getByRole('link', { name: /CSV/u })
      .evaluate((element) => (element as HTMLAnchorElement).href);
    const csv = await page.request.get(link);
    expect(csv.ok()).toBe(true);
    await close();
  });

  test('the official: what a bureau leads in either city', async () => {
    const { page, close } = await site.open('/', PHONE);
    await page.getByRole('link', { name: '单位', exact: true }).click();
    await page.getByRole('link', { name: '人民银行当地分支机构' }).click();
    expect(await page.locator('main').textContent()).toMatch(/职能相近、机构不同/u);
    expect(await page.locator('section#wenzhou, section[data-city="wenzhou"]').first().textContent()).toContain(
      '“人行温州市分行”',
    );
    await page.getByRole('link', { name: '5. 升级融资贷款服务' }).click();
    expect(site.path(page)).toBe('/shaoxing-2021/2-2-5/');
    await close();
  });
});

describe('filters of supports', () => {
  test('combine, live in the address, count, and Back undoes a step', async () => {
    const { page, faults, close } = await site.open('/support/');
    const shown = (): Promise<number> => page.locator('[data-support]:visible').count();
    const all = await shown();
    await page.getByLabel('处境').selectOption('funding');
    await page.getByLabel('城市').selectOption('wenzhou');
    await page.getByLabel('金额').selectOption('1000000');
    expect(new URL(page.url()).search).toBe('?need=funding&city=wenzhou&min=1000000');
    const count = await shown();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    expect(await page.locator('#support-status').textContent()).toBe(
      `处境：缺资金，城市：温州，金额：100万元以上：${count}项支持。`,
    );
    const groups = await page
      .locator('[data-group]:visible')
      .evaluateAll((list) => list.map((group) => (group as HTMLElement).dataset['group']));
    expect(groups).toEqual(['grant', 'loan', 'credit']);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?need=funding&city=wenzhou');
    expect(await page.getByLabel('金额').inputValue()).toBe('');
    expect(await shown()).toBeGreaterThan(count);
    await page.reload();
    expect(await page.getByLabel('处境').inputValue()).toBe('funding');
    expect(faults).toEqual([]);
    await close();
  });

  test('with nothing found say what to loosen, and the link does it', async () => {
    const { page, close } = await site.open('/support/?need=rights&city=shaoxing&min=1000000');
    expect(await page.locator('[data-support]:visible').count()).toBe(0);
    await page.getByRole('link', { name: '去掉“金额：100万元以上”，有6项' }).click();
    await page.waitForSelector('#support-status[data-total="6"]');
    expect(await page.locator('[data-support]:visible').count()).toBe(6);
    await close();
  });

  test('without JavaScript the pre-built lists serve, and no dead form is shown', async () => {
    const { page, close } = await site.open('/support/', { ...PHONE, javaScriptEnabled: false });
    expect(await page.locator('#support-filter').isVisible()).toBe(false);
    await page.getByRole('link', { name: /^专精特新/u }).click();
    expect(site.path(page)).toBe('/support/stage/specialised/');
    expect(await page.locator('[data-support]').count()).toBe(
      Number(await page.locator('[data-total]').getAttribute('data-total')),
    );
    await close();
  });

  test('a pre-built list can be narrowed further', async () => {
    const { page, close } = await site.open('/support/funding/');
    await page.getByLabel('城市').selectOption('shaoxing');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.waitForURL(/\/support\/\?/u);
    const cities = await page
      .locator('[data-support]:visible')
      .evaluateAll((list) => [...new Set(list.map((item) => (item as HTMLElement).dataset['city']))]);
    expect(cities).toEqual(['shaoxing']);
    await close();
  });
});

describe('the table of figures', () => {
  test('sorts by value and filters, and an address keeps the filter', async () => {
    const { page, faults, close } = await site.open('/targets/');
    await page.getByLabel('类别').selectOption('support');
    await page.getByLabel('城市').selectOption('wenzhou');
    expect(await page.locator('#figure-table tbody tr:visible').count()).toBe(12);
    await page.getByRole('button', { name: '原文数值' }).click();
    const values = await page
      .locator('#figure-table tbody tr:visible .value')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['sort'])));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(await page.locator('#figure-table th[aria-sort="ascending"]').textContent()).toBe('原文数值');
    await page.reload();
    expect(await page.locator('#figure-status').textContent()).toBe('12个数字。');
    await page.getByLabel('含有').fill('没有这个词');
    expect(await page.locator('#figure-status').textContent()).toMatch(/请去掉一个条件/u);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a term in a clause', () => {
  test('is a link whose note rises by keyboard, without JavaScript, and leads back', async () => {
    const { page, close } = await site.open('/wenzhou-2023/2-2-5/', { ...PHONE, javaScriptEnabled: false });
    const term = page.locator('.prose a.term', { hasText: '小升规' });
    await term.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('#t-xiao-sheng-gui');
    expect(await note.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    expect(await note.isVisible()).toBe(true);
    await note.getByRole('link', { name: '回到正文' }).click();
    expect(new URL(page.url()).hash).toBe('#s1');
    expect(await note.evaluate((element) => getComputedStyle(element).position)).toBe('static');
    await close();
  });

  test('opens by touch, and adds nothing to what is copied', async () => {
    const { page, close } = await site.open('/shaoxing-2021/2-1-1/', { ...PHONE, hasTouch: true });
    const copied = await page.evaluate(() => {
      const selection = getSelection();
      const sentence = document.querySelector('#s2');
      if (selection && sentence) selection.selectAllChildren(sentence);
      return selection?.toString() ?? '';
    });
    expect(copied.trim()).toBe(
      '持续深化“个转企、小升规、规改股、股上市”工作，支持优质小微企业和个体工商户发展成长，鼓励各地从税费、财政、金融等方面给予政策扶持。',
    );
    await page.locator('.prose a.term', { hasText: '规改股' }).tap();
    expect(
      await page
        .locator('#t-gui-gai-gu')
        .evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight + 1),
    ).toBe(true);
    await close();
  });
});

test.each([360, 390])('the header takes at most two rows at %i px', async (width) => {
  const { page, close } = await site.open('/support/', { viewport: { width, height: 740 } });
  const rows = await page
    .locator('.site-header > *, .site-header nav li')
    .evaluateAll(
      (list) =>
        new Set(
          list.map((item) =>
            Math.round((item.getBoundingClientRect().top + item.getBoundingClientRect().bottom) / 2 / 20),
          ),
        ).size,
    );
  expect(rows).toBeLessThanOrEqual(2);
  await close();
});
