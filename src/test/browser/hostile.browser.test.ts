import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchOptions } from '../../../scripts/io/browser.ts';
import { seedTree } from '../../../scripts/io/fixtures/seed-tree.ts';
import { createSiteServer, listen } from '../../../scripts/io/serve.ts';
import { withBuildLock } from '../support/build-lock.ts';

/** What a text may hold that is markup or program elsewhere. Each must show as these very characters. */
const HOSTILE = [
  '<script>document.title="ran";window.ran=true</script>',
  '<img src=x onerror="window.ran=true">',
  '{process.exit()}',
  '{(globalThis.ran = true)}',
  'import x from "./y.js"',
  'export const ran = true',
  '---',
  '[a](javascript:window.ran=true)',
  '![a](https://example.com/a.png)',
  '**甲**与_乙_及`丙`',
  '&lt;b&gt;&amp;&quot;',
  '# 甲',
  '| 甲 | 乙 |',
  '</p></article><iframe src="https://example.com"></iframe>',
  '<!-- 甲 --> <?php 乙 ?>',
  'https://example.com/?a=b&c=d',
];
/** Restoring may widen marks beside Chinese; layout may break lines. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

describe('a hostile text', () => {
  test('shows as text on every page that holds it, and nothing of it runs', { timeout: 120_000 }, async () => {
    const tree = seedTree();
    const out = join(tree.folder, 'dist');
    const text = `alpha计划\n\n${HOSTILE.join('\n')}\n\n一、主要目标\n（一）规模。到2025年，企业100家。\n二、重点任务\n1.给予奖励。奖励10万元。（责任单位：市经信局）\n`;
    tree.writeSource('alpha-2024', text);
    expect(tree.build()).toEqual({ code: 0, errors: [] });
    const env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: tree.content,
      OUT_DIR: out,
      CACHE_DIR: join(tree.folder, 'cache'),
    };
    const { status, stderr } = withBuildLock(() =>
      spawnSync('node_modules/.bin/astro', ['build', '--silent'], { env, encoding: 'utf8' }),
    );
    expect(status, stderr).toBe(0);

    const server = createSiteServer(out);
    const origin = `http://localhost:${await listen(server, 0)}`;
    const browser = await chromium.launch(launchOptions());
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const faults: string[] = [];
    page.on('dialog', (dialog) => faults.push(`dialog ${dialog.message()}`));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) faults.push(request.url());
    });
    for (const path of ['/alpha-2024/preamble/', '/alpha-2024/', '/sources/alpha-2024/']) {
      await page.goto(origin + path);
      const shown = bare(await page.locator('main').innerText());
      for (const line of HOSTILE) expect(shown, path).toContain(bare(line));
      const found = await page.evaluate(() => ({
        ran: 'ran' in window,
        title: document.title,
        elements: document.querySelectorAll(
          'main script:not([src]), main img, main iframe, main strong:not(.period-note strong), main em, main hr, main a[href^="javascript" i], main a[href*="example.com"], main table',
        ).length,
      }));
      expect(found).toMatchObject({ ran: false, elements: 0 });
      expect(found.title).not.toBe('ran');
    }
    const raw = await (await page.request.get(`${origin}/sources/alpha-2024/source.txt`)).body();
    expect(createHash('sha256').update(raw).digest('hex')).toBe(createHash('sha256').update(text).digest('hex'));
    expect(faults).toEqual([]);
    await browser.close();
    server.close();
    tree.dispose();
  });
});
