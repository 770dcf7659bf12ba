import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskEffects } from '../../scripts/io/effects.ts';
import { precompress } from '../../scripts/build/precompress.ts';
import { findCaddy, findNginx, startCaddy, startNginx, type WebServer } from '../../scripts/io/web-servers.ts';
import { CACHE_HASHED, CACHE_OTHERS } from './caching.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { SITE, siteFiles, sitePages } from '../test/support/site.ts';

interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** Asks as it is told: neither the path nor the answer is changed on the way. */
function ask(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const file = (path: string): Buffer => readFileSync(join(SITE, path));
const hashed = siteFiles().find((name) => name.startsWith('_astro/') && name.endsWith('.css')) ?? '';
const BASE = '/duidu/';
const at = (path: string): string => `${BASE}${path}`;

const SERVERS = [
  ['nginx', findNginx(), startNginx],
  ['Caddy', findCaddy(), startCaddy],
] as const;

// The site lies below a path, which a configuration must get right, and stands there as at "/".
describe.each(SERVERS.map(([name, path, start]) => ({ name, path, start })))(
  '$name',
  ({ name, path: command, start }) => {
    const skip = command === null;
    if (skip) console.warn(`*** ${name} is not here: its configuration is NOT tested ***`);
    let server: WebServer;
    let folder = '';
    beforeAll(async () => {
      if (skip) return;
      folder = mkdtempSync(join(tmpdir(), 'duidu-site-'));
      cpSync(SITE, join(folder, 'duidu'), { recursive: true });
      for (const part of ['_astro', 'about']) await precompress(diskEffects, join(folder, 'duidu', part));
      server = await start(folder, BASE);
    }, 240_000);
    afterAll(async () => {
      if (skip) return;
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    test.skipIf(skip)('serves every page as it was built', async () => {
      for (const page of sitePages()) {
        const { status, body, headers } = await ask(server.origin, at(page.path.slice(1)));
        expect(status, page.path).toBe(200);
        expect(body.equals(file(page.file)), page.path).toBe(true);
        expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8$/iu);
      }
    });

    test.skipIf(skip).each([
      ['', 200],
      [hashed, 200],
      ['data/clauses.json', 200],
      ['pagefind/pagefind-entry.json', 200],
      ['about', 308],
      ['none/', 404],
      ['_astro/none.js', 404],
    ])('sends every header with /%s', async (path, status) => {
      const { status: sent, headers } = await ask(server.origin, at(path));
      // A folder without its slash: nginx says 301, Caddy 308.
      expect(status === 308 ? [301, 308] : [status]).toContain(sent);
      for (const [key, value] of SECURITY_HEADERS) expect(headers[key.toLowerCase()], key).toBe(value);
      expect(headers['cache-control']).toBe(path === hashed ? CACHE_HASHED : CACHE_OTHERS);
      if (name === 'nginx') expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['server'] ?? '').not.toMatch(/\d/u);
    });

    test.skipIf(skip)('sends what was compressed in the build, to those who take it', async () => {
      for (const path of ['about/', hashed]) {
        const name = path.endsWith('/') ? `${path}index.html` : path;
        const br = await ask(server.origin, at(path), { 'accept-encoding': 'gzip, br' });
        expect(br.headers['content-encoding']).toBe('br');
        expect(br.body.equals(readFileSync(join(folder, 'duidu', `${name}.br`)))).toBe(true);
        expect(brotliDecompressSync(br.body).equals(file(name))).toBe(true);
        const gz = await ask(server.origin, at(path), { 'accept-encoding': 'gzip' });
        expect(gz.headers['content-encoding']).toBe('gzip');
        expect(gz.body.equals(readFileSync(join(folder, 'duidu', `${name}.gz`)))).toBe(true);
        for (const { headers } of [br, gz]) expect(headers['vary']).toMatch(/accept-encoding/iu);
        expect((await ask(server.origin, at(path))).headers['content-encoding']).toBeUndefined();
      }
    });

    test.skipIf(skip)('compresses the rest on the way, but nothing twice', async () => {
      const page = await ask(server.origin, at('compare/'), { 'accept-encoding': 'gzip' });
      expect(gunzipSync(page.body).equals(file('compare/index.html'))).toBe(true);
      const compressed = siteFiles().filter((name) => /\.(?:pf_\w+|pagefind|zip|png)$/u.test(name));
      expect(compressed.length).toBeGreaterThan(4);
      for (const name of compressed.slice(0, 5).concat(compressed.slice(-5))) {
        const { headers, body } = await ask(server.origin, at(name), { 'accept-encoding': 'gzip, br' });
        expect(headers['content-encoding'], name).toBeUndefined();
        expect(body.equals(file(name)), name).toBe(true);
      }
    });

    test.skipIf(skip).each([
      ['about', 'about/'],
      ['wenzhou-2023/2-2-5', 'wenzhou-2023/2-2-5/'],
    ])('leads from /%s to the page, naming no host', async (path, to) => {
      const { status, headers } = await ask(server.origin, at(path));
      expect([301, 308]).toContain(status);
      // Caddy writes the last part alone; both lead to the same place.
      expect(new URL(String(headers['location']), `http://other.example${at(path)}`).href).toBe(
        `http://other.example${at(to)}`,
      );
    });

    test
      .skipIf(skip)
      .each([
        'none/',
        'wenzhou-2023/9-9/',
        '_astro/none.css',
        'none.md',
        '%2e%2e/%2e%2e/etc/hostname',
        '..%2f..%2fetc%2fhostname',
      ])('answers /%s with the site’s own page', async (path) => {
      const { status, body, headers } = await ask(server.origin, at(path));
      expect([400, 404]).toContain(status);
      if (status === 400) return;
      expect(body.equals(file('404.html'))).toBe(true);
      expect(headers['content-type']).toMatch(/^text\/html/u);
    });

    test.skipIf(skip).each([
      ['wenzhou-2023.md', 'text/markdown'],
      ['wenzhou-2023.txt', 'text/plain'],
      ['data/figures.csv', 'text/csv'],
      ['data/duidu.ttl', 'text/turtle'],
      ['data/clauses.json', 'application/json'],
      ['manifest.webmanifest', 'application/manifest+json'],
      ['favicon.svg', 'image/svg+xml'],
      [
        hashed.replace(
          /[^/]*$/u,
          siteFiles()
            .find((name) => /^_astro\/.*\.js$/u.test(name))
            ?.slice(7) ?? '',
        ),
        'javascript',
      ],
      [hashed, 'text/css'],
      ['wenzhou-2023.xml', 'text/xml'],
    ])('says what /%s is', async (path, type) => {
      const { status, headers } = await ask(server.origin, at(path));
      expect(status).toBe(200);
      expect(headers['content-type']).toContain(type);
      if (type.startsWith('text/')) expect(headers['content-type']).toMatch(/; charset=utf-8$/iu);
    });

    test.skipIf(skip)('answers an unchanged file without a body, and changes nothing', async () => {
      const { etag } = (await ask(server.origin, at('about/'))).headers;
      expect(await ask(server.origin, at('about/'), { 'if-none-match': String(etag) })).toMatchObject({
        status: 304,
        body: Buffer.alloc(0),
      });
      expect(await ask(server.origin, at('about/'), {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect((await ask(server.origin, at('about/'), {}, method)).status, method).toBe(405);
    });
  },
);
