import { expect } from 'vitest';
import { call, until, type Engine } from './engine.ts';

/** What a reader does, and what must be so then. */
export interface Way {
  name: string;
  theme: 'light' | 'dark';
  go(engine: Engine, origin: string): Promise<void>;
}

const DESK = 1440;
const PHONE = 360;
const CLAUSE = '/shaoxing-2021/2-2-5/';
/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Texts of the page whose colour has less contrast to what lies behind them. */
function faintTexts(least: number): string[] {
  const parts = (color: string): number[] => (color.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = parts(color)
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const bare = document.body.appendChild(document.createElement('p'));
  bare.style.backgroundColor = 'Canvas';
  const canvas = getComputedStyle(bare).backgroundColor;
  bare.remove();
  const groundOf = (element: Element | null): string => {
    const ground = element ? getComputedStyle(element).backgroundColor : canvas;
    return parts(ground)[3] === 0 ? groundOf(element?.parentElement ?? null) : ground;
  };
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim() !== '');
  const shown = [...document.querySelectorAll('body *')].filter((one) => hasText(one) && one.checkVisibility());
  return shown
    .filter((element) => {
      const lights = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
      return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05) < least;
    })
    .map((element) => element.textContent.trim().slice(0, 40));
}

async function isReadable(engine: Engine): Promise<void> {
  expect(await call(engine, faintTexts, LEAST_CONTRAST)).toEqual([]);
}

/** The height of the first element that a selector finds; 0 where it is not shown. */
const heightOf = (engine: Engine, selector: string): Promise<number> =>
  call(engine, (one) => document.querySelector(one)?.getBoundingClientRect().height ?? 0, selector);

const press = (engine: Engine, selector: string): Promise<void> =>
  call(engine, (one) => document.querySelector<HTMLElement>(one)?.click(), selector);

const countShown = (engine: Engine, selector: string): Promise<number> =>
  call(engine, (all) => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility()).length, selector);

async function readClause(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}${CLAUSE}`, DESK);
  expect(await call(engine, () => document.querySelector('h1')?.textContent)).toContain('升级融资贷款服务');
  expect(await heightOf(engine, '.prose .s')).toBeGreaterThan(0);
  await isReadable(engine);
  await engine.open(`${origin}${CLAUSE}`, PHONE);
  await isReadable(engine);
  expect(await call(engine, () => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

async function goOn(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}${CLAUSE}`, DESK);
  await press(engine, '.pager [rel="next"]');
  await until(engine, () => location.pathname === '/shaoxing-2021/2-2-6/' && document.readyState === 'complete');
  await press(engine, '.site-header nav a');
  await until(engine, () => location.pathname === '/wenzhou-2023/' && document.readyState === 'complete');
}

async function readPolicy(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}/wenzhou-2023/#c2-4-18`, DESK);
  await until(engine, () => document.querySelector('.toc [aria-current]')?.textContent.startsWith('18.'));
  expect(await countShown(engine, '.toc li')).toBeGreaterThan(40);
  await engine.open(`${origin}/wenzhou-2023/`, PHONE);
  await until(engine, () => document.querySelector('.toc .now'));
  expect(await countShown(engine, '.toc li')).toBe(0);
  await press(engine, '.toc summary');
  expect(await countShown(engine, '.toc li')).toBeGreaterThan(40);
}

/** A number opens the sentence's menu; where there are no popovers it leads to the sentence. */
async function openSentence(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}${CLAUSE}`, DESK);
  await until(engine, () => document.querySelector('.jump-form'));
  await press(engine, '.s-link[href="#s4"]');
  if (await call(engine, () => 'popover' in HTMLElement.prototype)) {
    await until(engine, () => document.querySelector('.menu:popover-open')?.textContent.includes('复制文字与出处'));
  } else expect(await call(engine, () => location.hash)).toBe('#s4');
}

async function search(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}/search/?q=${encodeURIComponent('首贷')}`, DESK);
  await until(engine, () => document.querySelector('[data-search-status="done"]'));
  const total = await call(engine, () => Number(document.querySelector<HTMLElement>('[data-total]')?.dataset['total']));
  expect(total).toBeGreaterThan(0);
  expect(await countShown(engine, '[data-clause]:not([data-match])')).toBe(total);
  await isReadable(engine);
}

/** The kinds of line under what elements show. e.g. ["underline double"] */
const linesUnder = (engine: Engine, selector: string): Promise<string[]> =>
  call(
    engine,
    (all) => {
      const lines = [...document.querySelectorAll(all)].map((one) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(one);
        return `${textDecorationLine} ${textDecorationStyle}`;
      });
      return [...new Set(lines)];
    },
    selector,
  );

async function compareJudged(engine: Engine, origin: string): Promise<void> {
  for (const [path, marked] of [
    ['/compare/fiscal-tax/', '.rows'],
    ['/wenzhou-2023/2-5-22/', '.counterparts'],
  ] as const) {
    await engine.open(`${origin}${path}`, DESK);
    for (const shown of ['.legend', marked]) {
      expect(await linesUnder(engine, `${shown} u`), path).toEqual(['underline solid']);
      expect(await linesUnder(engine, `${shown} b`), path).toEqual(['underline double']);
    }
  }
}

async function compareChosen(engine: Engine, origin: string): Promise<void> {
  const query = new URLSearchParams({ left: 'wenzhou-2023/2-5-22', right: 'shaoxing-2021/2-2-5' });
  await engine.open(`${origin}/compare/pair/?${query.toString()}`, DESK);
  await until(engine, () => document.querySelector('#pair[data-pair-status="done"]'));
  const [left = 0, right = 0] = await call(engine, () =>
    [...document.querySelectorAll('#pair .rows .cell')].map((cell) => cell.getBoundingClientRect().left),
  );
  expect(left).toBeLessThan(right);
  expect(await linesUnder(engine, '#pair .rows u')).toEqual(['underline solid']);
}

async function filterSupports(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}/support/`, DESK);
  const total = (): Promise<string | undefined> =>
    call(engine, () => document.querySelector<HTMLElement>('#support-status')?.dataset['total']);
  await until(engine, () => document.querySelector('#support-status')?.textContent !== '');
  const all = Number(await total());
  expect(await countShown(engine, '[data-support]')).toBe(all);
  await call(engine, () => {
    const select = document.querySelector<HTMLSelectElement>('#filter-city');
    if (!select) return;
    select.value = 'wenzhou';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const some = Number(await total());
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect(await countShown(engine, '[data-support]')).toBe(some);
  expect(await countShown(engine, '[data-support]:not([data-city="wenzhou"])')).toBe(0);
}

async function filterSource(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}/sources/wenzhou-2023/`, DESK);
  const all = await countShown(engine, '.source-lines li');
  await press(engine, '.line-filter [value="erratum"]');
  expect(await countShown(engine, '.source-lines li')).toBe(1);
  await press(engine, '.line-filter [value="all"]');
  expect(await countShown(engine, '.source-lines li')).toBe(all);
}

/**
 * WebKit draws characters over each other where it spaces numbers itself; there, and where no browser does, margins
 * do.
 */
async function readNumbers(engine: Engine, origin: string): Promise<void> {
  await engine.open(`${origin}/wenzhou-2023/2-5-22/`, DESK);
  const spacing = await call(engine, () => {
    const number = document.querySelector('.n');
    const style = number && getComputedStyle(number);
    return [
      style?.getPropertyValue('text-autospace') ?? '',
      Number.parseFloat(style?.marginInlineStart ?? ''),
    ] as const;
  });
  const isWebKit = await call(engine, () => CSS.supports('hanging-punctuation', 'first'));
  if (isWebKit) expect(spacing[0]).not.toBe('normal');
  if (spacing[0] === 'normal') expect(spacing[1]).toBe(0);
  else expect(spacing[1]).toBeGreaterThan(0);
}

const way = (name: string, go: Way['go'], theme: Way['theme'] = 'light'): Way => ({ name, theme, go });

/** In the order in which readers come; dark ones last, since an engine may start anew for them. */
export const WAYS: readonly Way[] = [
  way('a clause is read, on a desk and on a phone', readClause),
  way('one goes on to the next clause and to another page', goOn),
  way('a policy is read: the contents are shown, and follow', readPolicy),
  way('the number of a sentence opens its menu', openSentence),
  way('numbers keep their distance, and their digits apart', readNumbers),
  way('words are searched for', search),
  way('cities are compared: what sentences share and where they differ is marked', compareJudged),
  way('two chosen clauses are compared', compareChosen),
  way('supports are filtered', filterSupports),
  way('lines of a source are filtered', filterSource),
  way('a clause is read in the dark', readClause, 'dark'),
  way('words are searched for in the dark', search, 'dark'),
];
