import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { colourings } from './colourings.ts';
import { sitePages } from './site.ts';

const paths = sitePages().map(({ path }) => path);
const site = useSite();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pages open at a time. */
const LANES = 2;

/**
 * Each page is loaded once and set in four ways, one step from the last. All rules but that of contrast
 * run at either width and in either theme. Contrast is measured in all four, on one element of each
 * combination of colours and type that was not measured before: nothing else decides it.
 */
const SETTINGS = [
  { width: 1440, colorScheme: 'light', rules: true },
  { width: 1440, colorScheme: 'dark', rules: false },
  { width: 360, colorScheme: 'dark', rules: true },
  { width: 360, colorScheme: 'light', rules: false },
] as const;

type Axe = typeof import('axe-core');

/** Runs a rule on the elements that an earlier step marked, or all others on the page. */
async function violations(page: Page, what: 'contrast of what is marked' | 'all but contrast'): Promise<string[]> {
  return page.evaluate(async (contrast) => {
    const { axe: engine } = window as unknown as { axe: Axe };
    const result = contrast
      ? await engine.run({ include: [['[data-contrast]']] }, { resultTypes: ['violations'], runOnly: ['color-contrast'] })
      : await engine.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  }, what === 'contrast of what is marked');
}

/** Contrast of what looks unlike anything that was measured before. */
async function newContrast(page: Page, known: Set<string>): Promise<string[]> {
  const found = await page.evaluate(colourings, [...known]);
  if (found.length === 0) return [];
  const result = await violations(page, 'contrast of what is marked');
  for (const colouring of found) known.add(colouring);
  return result;
}

/** Takes pages from a shared list until none is left. */
async function checkLane(queue: string[], known: Set<string>): Promise<string[]> {
  const { page, close } = await site.open('/');
  const found: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    await page.goto(site.url(path));
    await page.evaluate(AXE);
    for (const { width, colorScheme, rules } of SETTINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const own = [...(rules ? await violations(page, 'all but contrast') : []), ...(await newContrast(page, known))];
      found.push(...own.map((violation) => `${path} ${width} ${colorScheme} ${violation}`));
    }
  }
  await close();
  return found;
}

describe('axe', () => {
  test('finds nothing on any page, at 360 and 1440 px, light and dark', { timeout: 1_500_000 }, async () => {
    const queue = [...paths];
    const known = new Set<string>();
    const found = await Promise.all(Array.from({ length: LANES }, () => checkLane(queue, known)));
    expect(found.flat()).toEqual([]);
  });

  test('finds poor contrast in every setting, so that none is passed over', async () => {
    const { page, close } = await site.open('/about/');
    await page.evaluate(AXE);
    const known = new Set<string>();
    const POOR = { light: '#b0b0b0', dark: '#404040' };
    for (const { width, colorScheme } of SETTINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await newContrast(page, known)).toEqual([]);
      expect(await newContrast(page, known)).toEqual([]);
      await page.evaluate((grey) => {
        const text = document.querySelector<HTMLElement>('main p');
        if (text) text.style.color = grey;
      }, POOR[colorScheme]);
      expect(await newContrast(page, known)).toHaveLength(1);
      await page.evaluate(() => document.querySelector<HTMLElement>('main p')?.style.removeProperty('color'));
      // What poor colours were seen may be seen again.
      known.clear();
    }
    await close();
  });
});
