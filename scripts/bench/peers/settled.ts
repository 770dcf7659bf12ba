import type { Page } from 'playwright-core';

const STEP = 150;
const STEADY = 3;
const MOST_STEPS = 40;

/**
 * Waits until a list in a page stops changing, where the interface gives no sign that it is done.
 * @returns its addresses.
 */
export async function settledLinks(page: Page, selector: string): Promise<string[]> {
  let last = '';
  let same = 0;
  for (let step = 0; step < MOST_STEPS && same < STEADY; step++) {
    await page.waitForTimeout(STEP);
    const now = (await linksOf(page, selector)).join('\n');
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last === '' ? [] : last.split('\n');
}

function linksOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}
