import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { sitePages } from './site.ts';

const paths = sitePages().map(({ path }) => path);
const site = useSite();

/** Pages open at a time. */
const LANES = 2;

/** Each page is loaded once; all rules run in two settings, what colours decide in the other two. */
const SETTINGS = [
  { width: 1440, colorScheme: 'light', rules: 'all' },
  { width: 1440, colorScheme: 'dark', rules: 'contrast' },
  { width: 360, colorScheme: 'light', rules: 'contrast' },
  { width: 360, colorScheme: 'dark', rules: 'all' },
] as const;

async function violations(page: Page, rules: 'all' | 'contrast'): Promise<string[]> {
  return page.evaluate(async (which) => {
    const { axe: engine } = window as unknown as { axe: typeof import('axe-core') };
    const result = await engine.run(which === 'all' ? {} : { runOnly: ['color-contrast'] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  }, rules);
}

/** Takes pages from a shared list until none is left. */
async function checkLane(queue: string[]): Promise<string[]> {
  const { page, close } = await site.open('/');
  const found: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    await page.goto(site.url(path));
    await page.evaluate(axe.source);
    for (const { width, colorScheme, rules } of SETTINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page, rules)).map((violation) => `${path} ${width} ${colorScheme} ${violation}`));
    }
  }
  await close();
  return found;
}

describe('axe', () => {
  test('finds nothing on any page, at 360 and 1440 px, light and dark', { timeout: 1_500_000 }, async () => {
    const queue = [...paths];
    const found = await Promise.all(Array.from({ length: LANES }, () => checkLane(queue)));
    expect(found.flat()).toEqual([]);
  });
});
