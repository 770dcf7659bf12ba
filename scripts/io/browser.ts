import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The shell first: the same engine without windows, which takes less time to show a page. */
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed Chrome or Chromium, or of the one that Playwright keeps; `null` without one. */
export function findBrowser(): string | null {
  return firstFound(process.env['CHROME_PATH'], NAMES, [...PLACES, chromium.executablePath()]);
}

/** The first path that is there: one that somebody named, a command on the path, or one of the usual places. */
function firstFound(named: string | undefined, commands: readonly string[], places: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => commands.map((name) => join(folder, name)));
  return [named ?? '', ...found, ...places].find((path) => path !== '' && existsSync(path)) ?? null;
}

/**
 * Finds a browser, or installs one: Playwright's, else Debian's with a Chinese font.
 * @throws Error that says how to get one, when none of that works.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  console.log('No Chrome or Chromium found; trying to install one …');
  const attempts: [string, string[]][] = [
    [process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']],
    ['apt-get', ['update']],
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk']],
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
  ];
  for (const [command, args] of attempts) {
    spawnSync(command, args, {
      stdio: 'inherit',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  const install = 'Debian: sudo apt-get install chromium fonts-noto-cjk';
  const name = 'CHROME_PATH=/path/to/chrome npm test';
  throw new Error(`The browser tests need Chrome or Chromium. Install one (${install}), or name it: ${name}`);
}

/** Options that let the browser start in a container and keep it from calling out. */
export function launchOptions(): { executablePath: string; args: string[] } {
  return {
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of an installed Firefox (`FIREFOX_PATH` names another), or `null`. */
export function findFirefox(): string | null {
  return firstFound(process.env['FIREFOX_PATH'], FIREFOX_NAMES, FIREFOX_PLACES);
}
