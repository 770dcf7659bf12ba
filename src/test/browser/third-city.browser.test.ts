import { describe, expect, test } from 'vitest';
import { thirdCitySeeds } from '../../pipeline/fixtures/third-city/index.ts';
import { useOwnSite } from '../support/own-site.ts';

const site = useOwnSite('third', thirdCitySeeds);

describe('a site of three cities', () => {
  test('compares topics in three columns, with a visible gap', async () => {
    const page = await site.open('/compare/', 1440);
    expect(await page.locator('.matrix thead th').allTextContents()).toEqual(['主题', '温州', '绍兴', '云川']);
    const row = page.locator('.matrix tbody tr', { hasText: '知识产权' });
    expect(await row.locator('td').last().textContent()).toContain('未见');
    await page.close();
  });

  test('aligns a topic in three columns, each pair with its own reason', async () => {
    const page = await site.open('/compare/guarantee/', 1440);
    const row = page.locator('.rows > li', { hasText: '温州措施22 第3句' }).first();
    const boxes = await row
      .locator('.cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().x));
    expect(boxes.length).toBe(3);
    expect(
      boxes[0] !== undefined &&
        boxes[1] !== undefined &&
        boxes[2] !== undefined &&
        boxes[0] < boxes[1] &&
        boxes[1] < boxes[2],
    ).toBe(true);
    const third = await row.locator('.cell').last().textContent();
    expect(third).toContain('温州1%以下，云川0.8%以下');
    expect(third).toContain('绍兴逐步降至1%以下，云川保持在0.8%以下');
    expect(await page.locator('.differences thead th').count()).toBe(4);
    await page.close();
  });

  test('shows a clause’s counterparts in both other cities', async () => {
    const page = await site.open('/yunchuan-2024/2-1-2/', 1440);
    expect(await page.locator('.counterpart h3 .city').allTextContents()).toEqual(['温州', '绍兴']);
    await page.close();
  });

  test.each(['/compare/', '/compare/guarantee/', '/compare/gaps/'])(
    '%s does not speak of the other city, as there are two',
    async (path) => {
      const page = await site.open(path, 1440);
      // Editors' reasons may: each is about two texts.
      const words = await page.locator('main :is(h1, h2, .count, .ways, .tools, .why strong)').allTextContents();
      expect(words.filter((text) => /只见于一市|对方/u.test(text))).toEqual([]);
      expect(words.join()).toContain('未见对应');
      await page.close();
    },
  );

  test('tells what one city alone has from what some lack', async () => {
    const page = await site.open('/compare/gaps/', 1440);
    const alone = page.locator('#talent li', { hasText: '完善夜校学时' });
    expect(await alone.textContent()).toContain('所收各市中仅云川有');
    const shared = page.locator('#guarantee li', { hasText: '建立健全风险补偿和政府性融资担保机构' });
    expect(await shared.textContent()).not.toContain('仅温州有');
    expect(await page.locator('h1').textContent()).toBe('别的文本未见对应的内容');
    await page.close();
  });

  test('chooses pairs of any two of them', async () => {
    const page = await site.open('/compare/pair/?left=shaoxing-2021%2F2-2-5&right=yunchuan-2024%2F2-1-2', 1440);
    await page.waitForSelector('#pair[data-pair-status="done"]');
    expect(await page.locator('#pair .note').textContent()).toContain('两条都定政府性担保平均费率');
    await page.close();
  });

  test.each(['/', '/compare/', '/compare/credit/', '/compare/gaps/', '/wenzhou-2023/2-5-22/', '/compare/pair/'])(
    '%s fits a phone',
    async (path) => {
      const page = await site.open(path, 360);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});
