import { describe, expect, test } from 'vitest';
import { useSite } from '../../test/support/browser.ts';
import { siteJson, type ClauseRow } from '../../test/support/site.ts';

const clauses = siteJson('data/clauses.json') as ClauseRow[];
const site = useSite();

describe('reading', () => {
  test('every clause page shows the clause whole, character for character', async () => {
    const { page, close } = await site.open('/', { bypassCSP: true });
    const shown = await page.evaluate(
      async (ids) => {
        const read = async (id: string): Promise<string> => {
          const html = await (await fetch(`${id}/`)).text();
          const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article.clause');
          const title = article?.querySelector('h1')?.textContent ?? '';
          return `${title}\n${article?.querySelector('.prose')?.textContent ?? ''}`;
        };
        return Promise.all(ids.map(read));
      },
      clauses.map(({ id }) => id),
    );
    const bare = (text: string): string => text.replace(/\s/gu, '');
    clauses.forEach(({ id, text, num, heading }, i) => {
      const lines = (shown[i] ?? '').split('\n');
      const title = lines[0] ?? '';
      const body = lines.slice(1).join('\n');
      if (heading !== '') expect(bare(title), id).toBe(bare(`${num}${heading}`));
      const rest = bare(text)
        .slice(bare(`${num}${heading}`).length)
        .replace(/^。/u, '');
      expect(bare(body), id).toBe(rest);
    });
    await close();
  });

  test('a policy page shows every clause in order, without JavaScript', async () => {
    const { page, faults, close } = await site.open('/shaoxing-2021/', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const own = clauses.filter(({ policy }) => policy === 'shaoxing-2021');
    const ids = await page.locator('article.policy section').evaluateAll((sections) => sections.map(({ id }) => id));
    expect(ids).toEqual(own.map(({ id }) => `c${id.split('/')[1]}`));
    await page.locator('.toc summary').click();
    await page.locator('.toc a', { hasText: '升级融资贷款服务' }).click();
    expect(new URL(page.url()).hash).toBe('#c2-2-5');
    expect(faults).toEqual([]);
    await close();
  });

  test('links between counterparts lead there and back', async () => {
    const { page, close } = await site.open('/wenzhou-2023/2-5-22/');
    await page.getByRole('link', { name: '升级融资贷款服务' }).click();
    expect(site.path(page)).toBe('/shaoxing-2021/2-2-5/');
    await page.getByRole('link', { name: '完善政策性融资担保体系' }).click();
    expect(site.path(page)).toBe('/wenzhou-2023/2-5-22/');
    await close();
  });
});
