import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';
import { gzipBest, precompress } from './precompress.ts';

const LONG = '各市小微企业政策条文。'.repeat(200);

test('text gets both codings, what is small or compressed already gets none', async () => {
  const effects = new MemoryEffects({
    'dist/a/index.html': LONG,
    'dist/small.css': 'a{}',
    'dist/data/duidu.zip': LONG,
    'dist/pagefind/x.pf_index': LONG,
    'dist/pagefind/wasm.unknown.pagefind': LONG,
  });
  const { files, plain, gzip, brotli } = await precompress(effects, 'dist');
  expect(effects.listFiles('dist').filter((file) => /\.(?:gz|br)$/u.test(file))).toEqual([
    'a/index.html.br',
    'a/index.html.gz',
  ]);
  expect(gunzipSync(effects.readBytes('dist/a/index.html.gz')).toString()).toBe(LONG);
  expect(brotliDecompressSync(effects.readBytes('dist/a/index.html.br')).toString()).toBe(LONG);
  expect({ files, plain }).toEqual({ files: 1, plain: Buffer.byteLength(LONG) });
  expect(Math.max(gzip, brotli)).toBeLessThan(plain);
});

test('gzip names no system and no time, so that the same text gives the same bytes everywhere', async () => {
  expect([...(await gzipBest(Buffer.from(LONG))).subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
});
