import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { sitePages } from './site.ts';

const paths = sitePages().map(({ path }) => path);
const site = useSite();

const SETTINGS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 360, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

describe('axe finds nothing', () => {
  test.each(SETTINGS)('on any page at $width px, $colorScheme', { timeout: 600_000 }, async ({ width, colorScheme }) => {
    const { page, close } = await site.open('/', { viewport: { width, height: 900 }, colorScheme });
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(site.url(path));
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: engine } = window as unknown as { axe: typeof import('axe-core') };
        return (await engine.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
      });
      found.push(...violations.map((violation) => `${path} ${violation}`));
    }
    expect(found).toEqual([]);
    await close();
  });
});
