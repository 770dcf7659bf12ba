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
 * Each page is loaded once and set in four ways. All rules but that of contrast run at either width;
 * contrast is measured in all four, on every element of a page in the first, and in the others on one
 * element of each combination of colours and type that no page before had.
 */
const SETTINGS = [
  { width: 1440, colorScheme: 'light', rules: true, contrast: 'every' },
  { width: 1440, colorScheme: 'dark', rules: false, contrast: 'new' },
  { width: 360, colorScheme: 'light', rules: false, contrast: 'new' },
  { width: 360, colorScheme: 'dark', rules: true, contrast: 'new' },
] as const;

type Axe = typeof import('axe-core');

/** Runs rules on a page, or on the elements that an earlier step marked. */
async function violations(page: Page, options: { only?: string[]; without?: string[]; marked?: boolean }): Promise<string[]> {
  return page.evaluate(async ({ only, without = [], marked = false }) => {
    const { axe: engine } = window as unknown as { axe: Axe };
    const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
    const context = marked ? { include: [['[data-contrast]']] } : document;
    const result = await engine.run(context, { resultTypes: ['violations'], rules, ...(only ? { runOnly: only } : {}) });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  }, options);
}

/** Contrast of what looks unlike anything that was measured before. */
async function newContrast(page: Page, known: Set<string>): Promise<string[]> {
  const found = await page.evaluate(colourings, [...known]);
  if (found.length === 0) return [];
  const result = await violations(page, { only: ['color-contrast'], marked: true });
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
    for (const { width, colorScheme, rules, contrast } of SETTINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const own = [
        ...(rules ? await violations(page, contrast === 'every' ? {} : { without: ['color-contrast'] }) : []),
        ...(contrast === 'new' ? await newContrast(page, known) : []),
      ];
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
    for (const { width, colorScheme } of SETTINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await newContrast(page, known)).toEqual([]);
      await page.evaluate((grey) => {
        const text = document.querySelector<HTMLElement>('main p');
        if (text) text.style.color = grey;
      }, `rgb(${width % 200}, 128, 128)`);
      expect(await newContrast(page, known)).toHaveLength(1);
      await page.evaluate(() => document.querySelector<HTMLElement>('main p')?.style.removeProperty('color'));
    }
    await close();
  });
});
