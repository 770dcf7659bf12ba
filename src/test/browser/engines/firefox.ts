import puppeteer from 'puppeteer-core';
import { HEIGHT, type StartEngine } from './engine.ts';

const THEME = 'layout.css.prefers-color-scheme.content-override';

/** Firefox at a path. */
export function startFirefox(executablePath: string): StartEngine {
  return async (theme) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: { [THEME]: theme === 'dark' ? 0 : 1 },
    });
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    return {
      version: await browser.version(),
      faults,
      async open(url, width) {
        await page.setViewport({ width, height: HEIGHT });
        await page.goto(url);
      },
      evaluate: (expression) => page.evaluate(expression),
      screenshot: () => page.screenshot(),
      close: () => browser.close(),
    };
  };
}
