import { describe, expect, test } from 'vitest';
import { useSite } from '../../test/support/browser.ts';
import { siteJson, type ClauseRow } from '../../test/support/site.ts';

const clauses = siteJson('data/clauses.json') as ClauseRow[];
const site = useSite();

describe('linked data in a page', () => {
  test('is no script to the Content-Security-Policy: nothing is reported', async () => {
    const { page, faults, close } = await site.open('/404.html');
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    for (const path of ['/wenzhou-2023/', '/shaoxing-2021/2-2-5/']) {
      await page.goto(site.url(path));
      const text = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(text ?? '')).toMatchObject({ '@type': 'Legislation' });
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe('Akoma Ntoso in the browser', () => {
  test('each file is well-formed, and its text is the clause’s', async () => {
    const { page, close } = await site.open('/', { bypassCSP: true });
    const texts = await page.evaluate(
      async (ids) => {
        const read = async (id: string): Promise<string> => {
          const xml = new DOMParser().parseFromString(await (await fetch(`${id}.xml`)).text(), 'application/xml');
          if (xml.querySelector('parsererror')) return 'not well-formed';
          const body = xml.querySelector('portionBody');
          return [...(body?.querySelectorAll('num, heading, p') ?? [])].map((element) => element.textContent).join('');
        };
        return Promise.all(ids.map(read));
      },
      clauses.map(({ id }) => id),
    );
    expect(texts).toEqual(clauses.map(({ text }) => text.replaceAll('\n', '')));
    await close();
  });
});

describe('citing', () => {
  test('is one click from a clause and from a sentence, without JavaScript', async () => {
    const { page, faults, close } = await site.open('/shaoxing-2021/2-2-5/', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.locator('.take').getByRole('link', { name: '第2句' }).click();
    expect(page.url()).toBe(site.url('/cite/shaoxing-2021/2-2-5/#s2'));
    const citation = page.locator('#s2 [data-cite="plain"]');
    expect(await citation.textContent()).toContain('（绍政办发〔2021〕23号）第二部分第（二）节第5条第2句');
    expect(await citation.locator('.slot').textContent()).toBe('访问日期');
    expect(await page.getByRole('button', { name: '复制' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('copies with today’s date and the site’s address', async () => {
    const { page, faults, close } = await site.open('/cite/wenzhou-2023/2-2-5/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    // A site that was told its address cites that one, wherever it is served.
    const canonical = page.locator('link[rel="canonical"]');
    const home =
      (await canonical.count()) > 0
        ? await canonical.evaluate((link) => (link as HTMLLinkElement).href.split('/cite/')[0])
        : site.url('/').slice(0, -1);
    for (const [label, day] of [
      ['中文', today],
      ['GB/T 7714', today],
      ['BibTeX', today],
      ['RIS', today.replaceAll('-', '/')],
    ] as const) {
      await page
        .getByRole('button', { name: `复制${label}格式`, exact: true })
        .first()
        .click();
      await page
        .getByRole('status')
        .filter({ hasText: `已复制${label}格式。` })
        .waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(`${home ?? ''}/wenzhou-2023/2-2-5/`);
      expect(copied).toContain(day);
      expect(copied).not.toContain('访问日期');
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('a quotation leads to its sentence', async () => {
    const { page, close } = await site.open('/cite/wenzhou-2023/2-2-5/');
    await page.locator('#s3 blockquote a').click();
    await page.waitForURL('**/wenzhou-2023/2-2-5/#s3*');
    expect(await page.locator('#s3').evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
    await close();
  });
});
