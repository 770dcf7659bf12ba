import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { SITE, siteFiles, siteJson, sitePages, type ClauseRow } from '../support/site.ts';

const read = (name: string): string => readFileSync(join(SITE, name), 'utf8');
const clauses = siteJson('data/clauses.json') as ClauseRow[];
const policies = [...new Set(clauses.map(({ policy }) => policy))];
const EXTENSIONS = ['json', 'xml', 'md', 'txt'];

describe('files for programs', () => {
  test('every policy and clause has each form, and its page names them', () => {
    const files = new Set(siteFiles());
    const html = new Map(sitePages().map((page) => [page.path, page.html]));
    for (const id of [...policies, ...clauses.map((clause) => clause.id)]) {
      for (const extension of EXTENSIONS) {
        expect(files.has(`${id}.${extension}`), `${id}.${extension}`).toBe(true);
        expect(html.get(`/${id}/`), id).toMatch(
          new RegExp(`<link rel="alternate" type="[^"]+" href="/${id}\\.${extension}">`, 'u'),
        );
      }
    }
  });

  test('robots.txt lets everybody in and names a sitemap only where there is one', () => {
    expect(read('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n/u);
    expect(read('robots.txt').includes('Sitemap: ')).toBe(existsSync(join(SITE, 'sitemap.xml')));
  });

  test('feed.xml is an Atom feed whose newest entry is the data’s version', async () => {
    const feed = read('feed.xml');
    const { normalized } = await validateXML({
      xml: [{ fileName: 'feed.xml', contents: feed }],
      normalization: 'format',
    });
    expect(normalized).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    for (const element of ['id', 'title', 'updated']) {
      expect([...feed.matchAll(new RegExp(`<${element}>[^<]+</${element}>`, 'gu'))].length).toBe(
        1 + [...feed.matchAll(/<entry>/gu)].length,
      );
    }
    const { version, created } = siteJson('data/datapackage.json') as { version: string; created: string };
    expect(feed).toContain(`<title>${version} `);
    expect(feed).toContain(`<updated>${created}</updated>`);
  });

  test('llms.txt leads to files that exist and says each period', () => {
    const text = read('llms.txt');
    const links = [...text.matchAll(/\]\(([^)]+)\)/gu)].map((match) => new URL(match[1] ?? '', 'http://site').pathname);
    expect(links.length).toBeGreaterThan(policies.length);
    for (const link of links) expect(existsSync(join(SITE, link)), link).toBe(true);
    expect([...text.matchAll(/目标期已结束/gu)].length).toBe(policies.length);
  });

  test('the manifest names icons that exist, in their sizes', () => {
    const { name, icons } = siteJson('manifest.webmanifest') as {
      name: string;
      icons: { src: string; sizes: string; type: string }[];
    };
    expect(name).toContain('对读');
    for (const { src, sizes, type } of icons) {
      const bytes = readFileSync(join(SITE, src));
      if (type === 'image/png') expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  test.each(sitePages())('$path has Open Graph, a manifest and the feed', ({ html }) => {
    for (const property of ['og:title', 'og:description', 'og:type', 'og:site_name'])
      expect(html).toContain(`<meta property="${property}" content="`);
    expect(html).toContain('<link rel="manifest" href="/manifest.webmanifest">');
    expect(html).toContain('type="application/atom+xml"');
  });

  test('pages of citations, and the one that stands for none, are not listed by search engines; others are', () => {
    for (const { path, html } of sitePages())
      expect(html.includes('<meta name="robots" content="noindex">'), path).toBe(
        path.startsWith('/cite/') || path === '/404.html',
      );
  });
});
