import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { configurations } from '../../scripts/build/hosting.ts';
import { readBase } from './base.ts';
import { CACHE_HASHED, CACHE_OTHERS, cacheControl } from './caching.ts';
import { caddyfile } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { pagePolicy, SECURITY_HEADERS, TRANSPORT_HEADER } from './headers.ts';
import { mediaTypes } from './mime.ts';
import { nginxConfig } from './nginx.ts';

const TYPES = mediaTypes([{ extension: 'md', mediaType: 'text/markdown' }]);
const PLACE = { base: '/duidu/', root: '/srv', listen: '80', types: TYPES };
const TEXTS = { nginx: nginxConfig(PLACE), caddy: caddyfile(PLACE), file: headersFile(PLACE.base, TYPES) };

/** What a configuration sends everywhere, as read from its text. */
const READERS: Readonly<Record<keyof typeof TEXTS, (text: string) => [string, string][]>> = {
  nginx: (text) =>
    [...text.matchAll(/^ {4}add_header (\S+) "([^"]*)" always;$/gmu)].map((match) => [match[1] ?? '', match[2] ?? '']),
  caddy: (text) =>
    [...(/\theader \{\n([\s\S]*?)\n\t\}/u.exec(text)?.[1] ?? '').matchAll(/^\t\t(\S+) "([^"]*)"$/gmu)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  file: (text) =>
    [...(text.split('/duidu/_astro/*')[0] ?? '').matchAll(/^ {2}(\S+): (.*)$/gmu)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
};
/** nginx sends the transport header by a map of whether there is TLS. */
const withTransport = (name: string): readonly (readonly [string, string])[] =>
  name === 'nginx' ? SECURITY_HEADERS : [...SECURITY_HEADERS, TRANSPORT_HEADER];

describe('the configurations', () => {
  test.each(Object.keys(TEXTS) as (keyof typeof TEXTS)[])('%s sends every header, and no other', (name) => {
    expect(READERS[name](TEXTS[name])).toEqual(withTransport(name));
  });

  test.each(Object.entries(TEXTS))('%s keeps hashed files for a year, below the base', (_, text) => {
    expect(text).toContain('/duidu/_astro/');
    expect(text.split(CACHE_HASHED)).toHaveLength(2);
  });

  test('in nginx, no location takes the headers away, and TLS has its own', () => {
    expect(TEXTS.nginx).not.toMatch(/^\s*location\b/mu);
    expect(TEXTS.nginx).toContain(`on "${TRANSPORT_HEADER[1]}";`);
  });

  test('those in deploy/ are what npm run hosting writes', () => {
    for (const [name, text] of configurations())
      expect(readFileSync(`deploy/${name}`, 'utf8'), `deploy/${name}: run npm run hosting`).toBe(text);
  });

  test('the workflow of GitHub Pages builds for the address that GitHub gives, after the tests', () => {
    const workflow = readFileSync('.github/workflows/pages.yml', 'utf8');
    expect(workflow.indexOf('npm test')).toBeGreaterThan(0);
    expect(workflow.indexOf('npm run build')).toBeGreaterThan(workflow.indexOf('npm test'));
    expect(workflow).toMatch(
      /SITE_URL: \$\{\{ steps\.pages\.outputs\.origin \}\}\n\s+BASE_PATH: \$\{\{ steps\.pages\.outputs\.base_path \}\}/u,
    );
  });
});

describe('the Content-Security-Policy', () => {
  const header = SECURITY_HEADERS[0]?.[1] ?? '';

  test('allows no inline script or style, no eval, no other host', () => {
    for (const policy of [header, pagePolicy({ wasm: false }), pagePolicy({ wasm: true })]) {
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*|data:|blob:/u);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types duidu");
    }
  });

  test('lets a page compile WebAssembly only where it is asked to', () => {
    expect(pagePolicy({ wasm: false })).not.toContain('wasm');
    expect(pagePolicy({ wasm: true })).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  test('in the header, keeps the site out of frames', () => {
    expect(header).toContain("frame-ancestors 'none'");
  });
});

test.each([
  ['/_astro/a.b1.css', CACHE_HASHED],
  ['/', CACHE_OTHERS],
  ['/pagefind/fragment/zxx_1.pf_fragment', CACHE_OTHERS],
  ['/x/_astro/y', CACHE_OTHERS],
])('%s is kept “%s”', (path, value) => {
  expect(cacheControl(path)).toBe(value);
});

describe('readBase', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['duidu', '/duidu/'],
    ['/duidu', '/duidu/'],
    ['/a/b/', '/a/b/'],
  ])('reads %s', (value, base) => {
    expect(readBase(value)).toBe(base);
  });

  test.each(['/a b/', '/a"/', 'https://example.org/', '/对读/', '/a//b/'])(
    'refuses %s and says what it must be',
    (value) => {
      expect(() => readBase(value)).toThrow(`BASE_PATH is “${value}”; it must be a path of`);
    },
  );
});
