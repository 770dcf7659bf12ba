import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manySeeds } from '../../pipeline/fixtures/many-seeds.ts';
import { useOwnSite } from '../support/own-site.ts';

/** Written in two shares, as a site of many clauses is: each page is in one of them. */
const site = useOwnSite('many', manySeeds, 2);

/** Pages that only a site of many cities has, and those that it divides. */
const PAGES = [
  '/',
  '/policies/',
  '/compare/',
  '/compare/startup/',
  '/compare/startup/alpha/',
  '/compare/gaps/',
  '/compare/pair/',
  '/compare/pair/alpha-2024/',
  '/units/',
  '/units/economy/',
  '/units/economy/alpha/',
  '/targets/',
  '/targets/city/alpha/',
  '/targets/metric/firms/',
  '/support/',
  '/support/funding/',
  '/terms/',
  '/alpha-2024/2-1/',
];

describe('a site of many cities', () => {
  test('lists its policies on a page, and says which are compared', async () => {
    const page = await site.open('/policies/');
    expect(await page.locator('main section').count()).toBe(6);
    expect(await page.locator('#alpha').textContent()).toContain('已与1个文件比对，4个尚未比对');
    expect(await page.locator('#gamma').textContent()).toContain('已与0个文件比对，5个尚未比对');
    await page.close();
  });

  test('has a row a city in the matrix, its heads in view while it scrolls', async () => {
    const page = await site.open('/compare/');
    expect(await page.locator('.city-matrix tbody tr').count()).toBe(6);
    expect(
      await page
        .locator('.city-matrix thead th')
        .first()
        .evaluate((head) => getComputedStyle(head).position),
    ).toBe('sticky');
    await page.close();
  });

  test('leads from a topic to one city’s sentences, beside those that answer them and no empty columns', async () => {
    const page = await site.open('/compare/startup/');
    await page.click('tr#alpha a');
    expect(new URL(page.url()).pathname).toBe('/compare/startup/alpha/');
    const row = page.locator('.rows > li').first();
    expect(
      await row.locator('.cell').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['city'])),
    ).toEqual(['alpha', 'beta']);
    await page.close();
  });

  test('says of a clause that the rest is not compared, and never that it has no counterpart', async () => {
    const page = await site.open('/gamma-2024/2-1/');
    const aside = await page.locator('#counterparts').textContent();
    expect(aside).toContain('与其他5个文件尚未比对');
    expect(aside).not.toContain('未见对应');
    await page.close();
  });

  test('fetches the clauses of a policy when a reader chooses it', async () => {
    const page = await site.open('/compare/pair/');
    await page.selectOption('#left-policy', 'alpha-2024');
    await page.selectOption('#left', 'alpha-2024/2-1');
    await page.selectOption('#right-policy', 'gamma-2024');
    await page.selectOption('#right', 'gamma-2024/2-1');
    await page.waitForSelector('#pair[data-pair-status="done"]');
    expect(await page.locator('#pair .note').textContent()).toContain('尚未比对');
    await page.goBack();
    await page.goto(`${site.origin()}/compare/pair/?left=alpha-2024%2F2-1&right=beta-2024%2F2-1`);
    await page.waitForSelector('#pair[data-pair-status="done"]');
    expect(await page.locator('#pair .note').textContent()).toContain('同为奖励');
    await page.goto(`${site.origin()}/compare/pair/?left=..%2F..%2Fetc&right=nowhere-2024%2F1`);
    expect(await page.locator('#pair-message').textContent()).toContain('没有这样的条文');
    await page.close();
  });

  test.each(PAGES)('%s fits a phone, has no violation, and leads nowhere in vain', async (path) => {
    const page = await site.open(path, 360, { bypassCSP: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () =>
      (await (window as unknown as { axe: typeof import('axe-core') }).axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
      ),
    );
    expect(found).toEqual([]);
    const links = await page.$$eval('a[href]', (all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    for (const link of new Set(links))
      expect(
        () => readFileSync(`${site.folder}${decodeURIComponent(link)}${link.endsWith('/') ? 'index.html' : ''}`),
        link,
      ).not.toThrow();
    await page.close();
  });
});
