import { expect, test } from 'vitest';
import { useSite } from '../support/browser.ts';
import { hostileValues } from '../support/hostile-values.ts';

const site = useSite();
const VALUES = hostileValues(1000);

/** What the page is told before its own scripts run: to keep a record of what must not happen. */
const WATCH = (): void => {
  const record = Object.assign(window, { violations: [] as string[] });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    record.violations.push(`${violatedDirective} ${blockedURI}`),
  );
  window.alert =
    window.confirm =
    window.prompt =
      (): never => {
        throw new Error('a dialog was asked for');
      };
};

/** Runs in the page: gives it each value as an address, and returns the values that did something. */
async function tryAll({
  json,
  parameters,
  status,
}: {
  json: string;
  parameters: string[];
  status: string | null;
}): Promise<string[]> {
  const values = JSON.parse(json) as string[];
  const path = location.pathname;
  // The browser would draw the vector icon anew for every address.
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    icon.href = document.querySelector<HTMLLinkElement>('link[rel="apple-touch-icon"]')?.href ?? '';
  const active =
    'script, iframe, object, embed, img, svg, math, base, style, meta, link, [onerror], [onload], [style], a[href^="javascript" i], a[href^="data" i], a[href*="example.com"]';
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href', 'src', 'style', 'onerror', 'onload'],
  });
  const isActive = (node: Node): boolean =>
    node instanceof Element && (node.matches(active) || node.querySelector(active) !== null);
  const made = (): boolean =>
    observer
      .takeRecords()
      .some(({ target, type, addedNodes }) =>
        type === 'attributes' ? isActive(target) : [...addedNodes].some(isActive),
      );
  const shown = status === null ? null : document.querySelector<HTMLElement>(`[data-${status}]`);
  const attribute = status?.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase()) ?? '';
  const settled = async (): Promise<boolean> => {
    for (let round = 0; shown && round < 3000; round++) {
      if (['done', 'idle'].includes(shown.dataset[attribute] ?? '')) return true;
      await new Promise((next) => setTimeout(next, 1));
    }
    return shown === null;
  };
  const bad: string[] = [];
  for (const [i, value] of values.entries()) {
    // Every other value as it is: the browser escapes what an address cannot hold, and nothing else.
    const search =
      i % 2 === 0
        ? `?${parameters.map((name) => `${name}=${value}`).join('&')}`
        : `?${new URLSearchParams(parameters.map((name) => [name, value])).toString()}`;
    if (shown) shown.dataset[attribute] = 'asked';
    history.pushState(null, '', parameters.length === 0 ? `#${value}` : `${path}${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
    if (parameters.length === 0) dispatchEvent(new HashChangeEvent('hashchange'));
    const ended = await settled();
    if (!ended || made() || 'ran' in window || 'ran' in Object.prototype || location.pathname !== path)
      bad.push(`${ended ? '' : 'never ended: '}${value}`);
  }
  return bad;
}

/** A page, the parameters that it reads, what says that it has read them, and of how many values it is given one. */
const PAGES: readonly [path: string, parameters: string[], status: string | null, of: number][] = [
  ['/search/', ['q'], 'search-status', 1],
  ['/compare/pair/', ['left', 'right'], 'pair-status', 2],
  ['/support/', ['need', 'stage', 'instrument', 'city', 'min'], null, 4],
  ['/targets/', ['city', 'role', 'text'], null, 4],
  ['/wenzhou-2023/2-5-22/', [], null, 4],
  ['/sources/wenzhou-2023/', [], null, 4],
];

test.each(PAGES)(
  '%s takes hostile values of %j for data',
  { timeout: 300_000 },
  async (path, parameters, status, of) => {
    const given = VALUES.filter((_, i) => i % of === PAGES.findIndex(([name]) => name === path) % of);
    const { page, faults, close } = await site.open('/about/');
    await page.addInitScript(WATCH);
    await page.goto(site.url(path));
    const bad = await page.evaluate(tryAll, { json: JSON.stringify(given), parameters, status });
    expect(given.length).toBeGreaterThanOrEqual(VALUES.length / of);
    expect(bad).toEqual([]);
    expect(await page.evaluate('violations')).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  },
);

test('addresses that hold them load, and so do settings', { timeout: 300_000 }, async () => {
  const { page, faults, close } = await site.open('/about/');
  const loaded = VALUES.filter((_, i) => i % 40 === 0);
  await page.addInitScript(WATCH);
  await page.addInitScript((json: string) => {
    const values = JSON.parse(json) as string[];
    Storage.prototype.getItem = () => values[Math.floor(performance.timeOrigin) % values.length] ?? null;
  }, JSON.stringify(VALUES));
  for (const [i, value] of loaded.entries()) {
    const [path, parameters] = PAGES[i % PAGES.length] ?? ['/', []];
    await page.goto(`${site.url(path)}${parameters.length === 0 ? '#' : `?${parameters[0]}=`}${value.toWellFormed()}`);
    expect(await page.locator('h1').count(), value).toBe(1);
    expect(await page.evaluate(() => 'ran' in window), value).toBe(false);
    expect(await page.evaluate('violations'), value).toEqual([]);
  }
  expect(faults).toEqual([]);
  await close();
});

/** What must throw: every way from a string to a script that is not the site's own policy. */
const SINKS: Readonly<Record<string, () => void>> = {
  'a worker': () => {
    new Worker('/x.js');
  },
  markup: () => {
    document.body.innerHTML = '<p>';
  },
  'inserted markup': () => {
    document.body.insertAdjacentHTML('beforeend', '<p>');
  },
  'a script’s address': () => {
    document.createElement('script').src = '/x.js';
  },
  'another policy': () => {
    (
      window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
    ).trustedTypes.createPolicy('other', {});
  },
};

test.each(Object.entries(SINKS))('a string does not become %s', async (_, sink) => {
  const { page, close } = await site.open('/');
  const thrown = await page.evaluate(
    `(() => { try { (${String(sink)})(); return null; } catch (error) { return error.name; } })()`,
  );
  expect(['TypeError', 'EvalError']).toContain(thrown);
  await close();
});
