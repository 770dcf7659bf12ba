import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { installPackages } from './web-servers.ts';

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

const OLD_CHROMIUM = {
  packed: 'node_modules/@sparticuz/chromium/bin/chromium.br',
  path: 'node_modules/.cache/chromium-109',
};

/** The path of the Chromium that is the floor, unpacked from its package; `null` where that does not run. */
export function findOldChromium(): string | null {
  const { packed, path } = OLD_CHROMIUM;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(`${path}.part`, path);
  return path;
}

/** What a WebKit with windows is run by. */
export interface WebKit {
  driver: string;
  browser: string;
  /** A screen that nobody looks at. */
  screen: string;
}

/** The WebKit of GTK, its driver and a screen for it, where Debian keeps them; `null` without one of them. */
export function findWebKit(): WebKit | null {
  const driver = firstFound(undefined, ['WebKitWebDriver'], []);
  const screen = firstFound(undefined, ['Xvfb'], []);
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().reverse();
  return driver !== null && screen !== null && browser !== undefined ? { driver, browser, screen } : null;
}

/** Engines beside today's Chromium, and the packages that Debian has of them. */
export const ENGINES = {
  'Chromium 109': { find: findOldChromium, packages: [] },
  Firefox: { find: findFirefox, packages: ['firefox-esr'] },
  WebKit: { find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
};

/** Installs the engines that are missing, where it can; their tests say which they have to do without. */
export function ensureEngines(): void {
  const missing = Object.values(ENGINES).filter(({ find }) => find() === null);
  const packages = missing.flatMap((engine) => engine.packages);
  if (packages.length > 0) installPackages(packages);
}
