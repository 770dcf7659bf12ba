import { describe, expect, test } from 'vitest';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';
import { buildSitemap } from './sitemap.ts';

const FILES = {
  'src/publish/feeds/changelog.yaml':
    '- version: 0.2.0\n  date: 2026-12-01\n  title: 更正\n  policies: [b-2021]\n  changes: [更正一字。]\n',
  'dist/data/policies.json': JSON.stringify([
    { id: 'a-2023', issuedOn: '2023-10-12', publishedOn: null },
    { id: 'b-2021', issuedOn: '2021-09-03', publishedOn: '2021-09-06' },
  ]),
  'dist/index.html': '<p>',
  'dist/404.html': '<p>',
  'dist/a-2023/1/index.html': '<p>',
  'dist/b-2021/index.html': '<p>',
  'dist/cite/b-2021/index.html': '<meta name="robots" content="noindex">',
};

describe('the sitemap', () => {
  test('lists every page with the day of its source or of a later change', () => {
    const effects = new MemoryEffects(FILES);
    expect(buildSitemap(effects, 'dist', { site: 'https://example.org', base: '/duidu/' })).toBe(3);
    const pages = [
      ...effects.readText('dist/sitemap.xml').matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod>/gu),
    ].map((match) => match.slice(1, 3));
    expect(pages).toEqual([
      ['https://example.org/duidu/a-2023/1/', '2023-10-12'],
      ['https://example.org/duidu/b-2021/', '2026-12-01'],
      ['https://example.org/duidu/', '2026-12-01'],
    ]);
  });

  test('is not written without an address, since its addresses must be absolute', () => {
    const effects = new MemoryEffects(FILES);
    expect(buildSitemap(effects, 'dist', { site: undefined, base: '/' })).toBeNull();
    expect(effects.exists('dist/sitemap.xml')).toBe(false);
  });
});
