import { createHash } from 'node:crypto';
import { releaseId, type Changelog } from './changelog-shape.ts';
import { block, element, join, xmlDocument, xmlText } from '../akn/xml.ts';

/** A name-based UUID of a text, the same wherever the site stands (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The changes to the content as an Atom feed (RFC 4287). Days come from the change log, not from a clock. */
export function atomFeed(changelog: Changelog, urls: { self: string; page: string }): string {
  const stamp = (date: string): string => `${date}T00:00:00Z`;
  const entries = changelog.map(({ version, date, title, changes }) =>
    block(
      'entry',
      {},
      element('title', {}, xmlText(`${version} ${title}`)),
      element('id', {}, xmlText(`urn:uuid:${uuidOf(`duidu ${version}`)}`)),
      element('updated', {}, xmlText(stamp(date))),
      element('link', { href: `${urls.page}#${releaseId(version)}` }),
      element(
        'content',
        { type: 'html' },
        xmlText(`<ul>${join(...changes.map((change) => element('li', {}, xmlText(change))))}</ul>`),
      ),
    ),
  );
  return xmlDocument(
    block(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      element('title', {}, xmlText('对读：内容更新')),
      element('id', {}, xmlText(`urn:uuid:${uuidOf('duidu')}`)),
      element('updated', {}, xmlText(stamp(changelog[0]?.date ?? ''))),
      element('author', {}, element('name', {}, xmlText('对读'))),
      element('link', { rel: 'self', href: urls.self, type: 'application/atom+xml' }),
      element('link', { href: urls.page }),
      ...entries,
    ),
  );
}

/** A sitemap after sitemaps.org; addresses must be absolute. */
export function sitemap(pages: readonly { url: string; lastModified: string }[]): string {
  return xmlDocument(
    block(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      ...pages.map(({ url, lastModified }) =>
        element('url', {}, element('loc', {}, xmlText(url)), element('lastmod', {}, xmlText(lastModified))),
      ),
    ),
  );
}
