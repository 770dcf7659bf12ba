import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precompress } from '../../scripts/build/precompress.ts';
import { diskEffects } from '../../scripts/io/effects.ts';
import { seedTree } from '../../scripts/io/fixtures/seed-tree.ts';
import { createSiteServer, listen } from '../../scripts/io/serve.ts';
import { caddyfile } from '../hosting/caddy.ts';
import { headersFile } from '../hosting/headers-file.ts';
import { mediaTypes } from '../hosting/mime.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import { selectFiles } from '../offline/select.ts';
import { withBuildLock } from '../test/support/build-lock.ts';
import { FORMATS } from './registry.ts';

/** A form that no server knows; long enough to be worth compressing. */
const ENTRY = `{
  extension: 'madeup', label: '虚构格式', mediaType: 'application/x-madeup',
  policy: (policy) => \`\${policy.record.id} \${'全文'.repeat(999)}\`,
  clause: (policy, clause) => \`\${clause.id} \${'条文'.repeat(999)}\`,
}`;
const TYPES = mediaTypes([...FORMATS, { extension: 'madeup', mediaType: 'application/x-madeup' }]);
const HEADER = 'application/x-madeup; charset=utf-8';

/** The project's own configuration, whose build sees one more entry in the registry. */
const config = `
import config from ${JSON.stringify(resolve('astro.config.mjs'))};
const entry = {
  name: 'made-up-format',
  transform: (code, id) => (id.endsWith('/publish/registry.ts') ? code + ${JSON.stringify(`\nFORMATS.push(${ENTRY});`)} : undefined),
};
export default { ...config, vite: { ...config.vite, plugins: [entry] } };
`;

describe('one more entry in the registry of formats', () => {
  const tree = seedTree();
  const dist = join(tree.folder, 'dist');
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  let server: Server | undefined;

  beforeAll(() => {
    expect(tree.build()).toEqual({ code: 0, errors: [] });
    writeFileSync(join(tree.folder, 'astro.config.mjs'), config);
    const { status, stderr } = withBuildLock(() =>
      spawnSync(
        'node_modules/.bin/astro',
        ['build', '--silent', '--config', relative('', join(tree.folder, 'astro.config.mjs'))],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            // The test runner's own BASE_URL would win over the build's.
            BASE_URL: undefined,
            ASTRO_TELEMETRY_DISABLED: '1',
            CONTENT_DIR: tree.content,
            OUT_DIR: dist,
            CACHE_DIR: join(tree.folder, 'cache'),
          },
        },
      ),
    );
    expect(status, stderr).toBe(0);
  }, 120_000);
  afterAll(() => {
    server?.close();
    tree.dispose();
  });

  test('gives every policy and clause an address', () => {
    expect(read('alpha-2024.madeup')).toMatch(/^alpha-2024 全文/u);
    const clauses = diskEffects.listFiles(tree.content).filter((file) => file.endsWith('.mdx'));
    for (const file of clauses) expect(existsSync(join(dist, file.replace(/mdx$/u, 'madeup'))), file).toBe(true);
  });

  test('is named on the pages, for people and for programs', () => {
    const page = read('alpha-2024/2-1/index.html');
    expect(page).toContain('<a href="/alpha-2024/2-1.madeup">虚构格式</a>');
    expect(page).toContain('<link rel="alternate" type="application/x-madeup" href="/alpha-2024/2-1.madeup">');
    expect(read('alpha-2024/index.html')).toContain('<a href="/alpha-2024.madeup">虚构格式</a>');
    expect(read('llms.txt')).toContain('虚构格式（.madeup）');
  });

  test('is listed on /data/, and packed', () => {
    expect(read('data/index.html')).toMatch(/<a href="\/alpha-2024\/[\d-]+\.madeup">[\s\S]*?<\/a> 虚构格式/u);
    expect(read('data/index.html')).toContain(`各有 ${FORMATS.length + 1} 种格式`);
    expect(Object.keys(unzipSync(readFileSync(join(dist, 'data/duidu.zip'))))).toContain('texts/alpha-2024.madeup');
    expect(read('data/datapackage.json')).toContain('"mediatype": "application/x-madeup"');
  });

  test('is among the addresses that JSON names, and in its schema', () => {
    const { formats } = JSON.parse(read('alpha-2024/2-1.json')) as { formats: Record<string, string> };
    expect(formats['madeup']).toBe('/alpha-2024/2-1.madeup');
    for (const shape of ['policy', 'clause'])
      expect(JSON.parse(read(`data/schemas/${shape}.schema.json`)), shape).toHaveProperty(
        'properties.formats.properties.madeup',
      );
  });

  test('is an embodiment in Turtle', () => {
    const turtle = read('data/duidu.ttl');
    expect(turtle).toMatch(/eli:is_embodied_by [^;]*<\.\.\/alpha-2024\.madeup>/u);
    expect(turtle).toContain('eli:format <https://www.iana.org/assignments/media-types/application/x-madeup>');
  });

  test('has its media type on every server', async () => {
    const place = { base: '/duidu/', root: '/srv', listen: '80', types: TYPES };
    const nginx = nginxConfig(place);
    expect(nginx).toContain('        application/x-madeup madeup;\n');
    expect(nginx).toMatch(/gzip_types .*\bapplication\/x-madeup\b/u);
    expect(nginx).toMatch(/charset_types .*\bapplication\/x-madeup\b/u);
    expect(caddyfile(place)).toContain(`@madeup path *.madeup\n\theader @madeup Content-Type "${HEADER}"\n`);
    expect(headersFile('/duidu/', TYPES)).toContain(`/duidu/*.madeup\n  Content-Type: ${HEADER}\n`);
    server = createSiteServer(dist, '/', TYPES);
    const response = await fetch(`http://localhost:${await listen(server, 0)}/alpha-2024/2-1.madeup`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, HEADER]);
    expect(await response.text()).toBe(read('alpha-2024/2-1.madeup'));
  });

  test('is compressed, and being a download, not kept offline', async () => {
    await precompress(diskEffects, join(dist, 'alpha-2024'), TYPES);
    const files = diskEffects.listFiles(dist);
    expect(files).toEqual(expect.arrayContaining(['alpha-2024/2-1.madeup.br', 'alpha-2024/2-1.madeup.gz']));
    expect(selectFiles(files, () => 1, Infinity).files.filter((file) => file.includes('.madeup'))).toEqual([]);
  });

  test('stands nowhere else', () => {
    expect(FORMATS.map(({ extension }) => extension)).toEqual(['json', 'xml', 'md', 'txt']);
  });
});
