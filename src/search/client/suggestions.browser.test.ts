import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../../test/support/browser.ts';
import { says } from '../fixtures/says.ts';

/* What a search box offers while somebody types, on its own page and over any other. */

const site = useSite();

describe('suggestions', () => {
  const options = (page: Page): Promise<string[]> => page.locator('[role="option"]').allTextContents();

  test('are offered while typing, and chosen by keys alone', async () => {
    const { page, faults, close } = await site.open('/search/');
    await page.locator('#q').pressSequentially('融资担保');
    await page.locator('[role="option"]').first().waitFor();
    const input = page.locator('#q');
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect((await options(page)).some((text) => text.includes('22.完善政策性融资担保体系'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
    const [chosen = ''] = await page.locator('[role="option"] > span:first-child').allTextContents();
    await page.keyboard.press('Enter');
    await says(page, `“${chosen}”`);
    expect(await input.inputValue()).toBe(chosen);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ['温州 5', 'wenzhou-2023/2-2-5'],
    ['绍兴目标（五）3', 'shaoxing-2021/1-5-3'],
  ])('lead from “%s” to %s', async (typed, id) => {
    const { page, close } = await site.open('/search/');
    await page.locator('#q').pressSequentially(typed);
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${id}/`);
    await close();
  });

  test('close on Escape; Enter without a choice searches for what was typed', async () => {
    const { page, close } = await site.open('/search/');
    await page.locator('#q').pressSequentially('担保');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[role="listbox"]').isHidden()).toBe(true);
    expect(await page.inputValue('#q')).toBe('担保');
    await page.keyboard.press('Enter');
    await says(page, '“担保”');
    await close();
  });

  test('wait for an input method to finish, and so does search', async () => {
    const { page, close } = await site.open('/search/');
    await page.locator('#q').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'danbao', selectionStart: 6, selectionEnd: 6 });
    expect(await page.inputValue('#q')).toBe('danbao');
    await page.waitForTimeout(600);
    expect(await options(page)).toEqual([]);
    expect(await page.locator('#results').getAttribute('data-search-status')).toBe('idle');
    await session.send('Input.insertText', { text: '担保' });
    await page.locator('[role="option"]').first().waitFor();
    expect(await page.inputValue('#q')).toBe('担保');
    expect((await options(page)).every((text) => text.includes('担保'))).toBe(true);
    await close();
  });
});

describe('search at hand', () => {
  test.each(['/', 'Control+k', 'Meta+k'])('%s opens it over any page; Escape gives the focus back', async (key) => {
    const { page, faults, close } = await site.open('/wenzhou-2023/2-5-22/');
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press(key);
    const dialog = page.locator('dialog.palette[open]');
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('dialog.palette input[name="q"]'))).toBe(true);
    expect(await page.locator('dialog.palette input').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('searches, and suggests, from there', async () => {
    const { page, close } = await site.open('/');
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    });
    await page.goto(site.url('/terms/'));
    await page.keyboard.press('/');
    await page.locator('dialog.palette[open]').waitFor();
    await page.keyboard.type('首贷');
    await page.locator('dialog.palette [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await says(page, '3条条文含有“首贷”');
    await close();
  });

  test('is the page’s own box where there is one, and leaves a slash that is typed alone', async () => {
    const { page, close } = await site.open('/search/');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('/');
    expect(await page.inputValue('#q')).toBe('/');
    expect(await page.locator('dialog.palette[open]').count()).toBe(0);
    await close();
  });
});
