import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../support/browser.ts';
import { colourings } from './colourings.ts';
import { sitePages } from '../support/site.ts';

/** A page, what says that its scripts have drawn it, and the settings in which all rules run. */
interface Visit {
  path: string;
  drawn?: string;
  rulesAt: readonly Setting[];
}

/** Every page as it is built, and those that scripts fill as readers meet them. */
const PAGES: readonly Omit<Visit, 'rulesAt'>[] = [
  ...sitePages().map(({ path }) => ({ path })),
  { path: '/compare/pair/?left=wenzhou-2023%2F2-2-5&right=shaoxing-2021%2F2-2-5', drawn: '[data-pair-status="done"]' },
  ...['担保', '信保', '市场竟争', '担保 夜市', '没有这些字'].map((query) => ({
    path: `/search/?q=${encodeURIComponent(query)}`,
    drawn: '[data-search-status="done"]',
  })),
  { path: '/search/?q=%E6%8B%85%E4%BF%9D&city=nowhere', drawn: '[data-search-status="done"]' },
  { path: '/support/?need=funding&min=1000000000' },
];
const site = useSite();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pages open at a time. */
const LANES = 2;

const WIDE = { width: 1440, colorScheme: 'light', contrast: true } as const;
const NARROW = { width: 360, colorScheme: 'dark', contrast: true } as const;

/**
 * Each page is loaded once and set in ways that are one step apart. Contrast is measured at either
 * width and in either theme, on one element of each combination of colours and type that was not
 * measured before: nothing else decides it.
 */
const SETTINGS = [
  WIDE,
  { width: 1440, colorScheme: 'dark', contrast: true },
  { width: 768, colorScheme: 'dark', contrast: false },
  NARROW,
  { width: 360, colorScheme: 'light', contrast: true },
] as const;
type Setting = (typeof SETTINGS)[number];

/** Of a kind with more pages than this, a few are checked at either width, the others by turns at one. */
const FEW = 8;

/**
 * The kind of a page by its address. e.g. "/wenzhou-2023/2-2-5/" and "/shaoxing-2021/1/" are of one,
 * "/compare/pair/…" of another
 */
function kindOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((part, i) => ((i === 0 && !/\d/u.test(part)) || part === 'pair' ? part : ':')).join('/');
}

/** All rules of axe but that of contrast run on every page, and on every kind of page wide and narrow. */
const VISITS: readonly Visit[] = [...Map.groupBy(PAGES, ({ path, drawn }) => drawn ?? kindOf(path)).values()].flatMap(
  (kind) =>
    kind.map((page, i): Visit => ({ ...page, rulesAt: i < FEW ? [WIDE, NARROW] : [i % 2 === 0 ? WIDE : NARROW] })),
);

type Axe = typeof import('axe-core');

/**
 * Runs a rule, without fetching style sheets and media for rules that are not asked for, on the elements that an
 * earlier step marked, or all others on the page.
 */
async function violations(page: Page, what: 'contrast of what is marked' | 'all but contrast'): Promise<string[]> {
  return page.evaluate(async (contrast) => {
    const { axe: engine } = window as unknown as { axe: Axe };
    const result = contrast
      ? await engine.run(
          { include: [['[data-contrast]']] },
          { preload: false, resultTypes: ['violations'], runOnly: ['color-contrast'] },
        )
      : await engine.run({
          preload: false,
          resultTypes: ['violations'],
          rules: { 'color-contrast': { enabled: false } },
        });
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

async function setPage(page: Page, { width, colorScheme }: Setting, before: Setting | undefined): Promise<void> {
  if (before?.width !== width) await page.setViewportSize({ width, height: 900 });
  if (before?.colorScheme !== colorScheme) await page.emulateMedia({ colorScheme });
}

/** What is wrong with a page in one setting. */
async function faultsOf(page: Page, { contrast }: Setting, rules: boolean, known: Set<string>): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...(excess > 0 ? [`${excess} px wider than the window`] : []),
    ...(rules ? await violations(page, 'all but contrast') : []),
    ...(contrast ? await newContrast(page, known) : []),
  ];
}

/** Takes pages from a shared list until none is left. */
async function checkLane(queue: Visit[], known: Set<string>): Promise<string[]> {
  const { page, faults, close } = await site.open('/');
  const found: string[] = [];
  let before: Setting | undefined;
  for (let visit = queue.shift(); visit !== undefined; visit = queue.shift()) {
    const { path, drawn, rulesAt } = visit;
    await page.goto(site.url(path));
    if (drawn) await page.waitForSelector(drawn);
    await page.evaluate(AXE);
    for (const setting of SETTINGS) {
      await setPage(page, setting, before);
      before = setting;
      found.push(
        ...(await faultsOf(page, setting, rulesAt.includes(setting), known)).map(
          (fault) => `${path} ${setting.width} ${setting.colorScheme} ${fault}`,
        ),
      );
    }
  }
  await close();
  return [...found, ...faults];
}

describe('every page', () => {
  test(
    'has no violation that axe finds, fits 360, 768 and 1440 px, and reports no fault, light and dark',
    { timeout: 1_500_000 },
    async () => {
      const queue = [...VISITS];
      const known = new Set<string>();
      const found = await Promise.all(Array.from({ length: LANES }, () => checkLane(queue, known)));
      expect(found.flat()).toEqual([]);
    },
  );
});

describe('the measure of contrast', () => {
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
