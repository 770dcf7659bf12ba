import { chromium } from 'playwright-core';
import { launchOptions } from '../../../../scripts/io/browser.ts';
import { HEIGHT, type StartEngine } from './engine.ts';

/** Today's Chromium, or an older one at a path. */
export function startChromium(executablePath?: string): StartEngine {
  return async (theme) => {
    const options = launchOptions();
    const browser = await chromium.launch(
      executablePath === undefined ? options : { executablePath, args: [...options.args, '--no-zygote'] },
    );
    const page = await browser.newPage({ colorScheme: theme, serviceWorkers: 'block' });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    return {
      version: browser.version(),
      faults,
      async open(url, width) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.goto(url);
      },
      evaluate: (expression) => page.evaluate(expression),
      screenshot: () => page.screenshot(),
      close: () => browser.close(),
    };
  };
}
