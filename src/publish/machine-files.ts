import { atomFeed } from './feeds/feeds.ts';
import { llmsText } from './text/llms.ts';
import { block, element, xmlDocument, xmlText } from './akn/xml.ts';
import { address, SITE } from '../ui/address.ts';
import { changelog } from './feeds/changelog.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { dataTables } from './tables/tables.ts';
import { FORMATS } from './registry.ts';
import { readableJson } from '../ui/files.ts';
import { href } from '../ui/href.ts';

/** A file at the root of the site that programs ask for by name. */
export interface MachineFile {
  name: string;
  mediaType: string;
  body: string;
}

/** All of them but the sitemap, which scripts/build/sitemap.ts makes of the finished pages. */
export async function machineFiles(): Promise<MachineFile[]> {
  return [
    {
      name: 'feed.xml',
      mediaType: 'application/atom+xml',
      body: atomFeed(changelog, { self: address('/feed.xml'), page: address('/data/') }),
    },
    { name: 'robots.txt', mediaType: 'text/plain', body: robots() },
    { name: 'llms.txt', mediaType: 'text/plain', body: await llms() },
    { name: 'opensearch.xml', mediaType: 'application/opensearchdescription+xml', body: openSearch() },
    { name: 'manifest.webmanifest', mediaType: 'application/manifest+json', body: manifest() },
  ];
}

/** Everybody may read everything; the sitemap is named where it has an address. */
function robots(): string {
  const place = SITE === undefined ? [] : [`Sitemap: ${address('/sitemap.xml')}`];
  return `${['User-agent: *', 'Allow: /', ...place].join('\n')}\n`;
}

/**
 * Lets a browser search this site from its own box (OpenSearch 1.1). Pages name it only where the site's address is
 * known.
 */
function openSearch(): string {
  const search = `${address('/search/')}?q={searchTerms}`;
  return xmlDocument(
    block(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, xmlText('对读')),
      element('Description', {}, xmlText('检索各市支持小微企业的政策条文')),
      element('InputEncoding', {}, xmlText('UTF-8')),
      element('Image', { width: '192', height: '192', type: 'image/png' }, xmlText(address('/icon-192.png'))),
      element('Url', { type: 'text/html', method: 'get', template: search }),
    ),
  );
}

async function llms(): Promise<string> {
  const { policies } = await loadCorpus();
  const tables = await dataTables();
  return llmsText({
    policies: policies.map(({ record, city, clauses }) => ({
      record,
      city,
      url: address(`/${record.id}.md`),
      example: address(`/${clauses.find(({ data }) => data.kind === 'measure')?.data.id ?? record.id}.md`),
    })),
    files: [
      ...tables.map(({ name, title, description }) => ({ url: address(`/data/${name}.json`), title, description })),
      { url: address('/data/'), title: '数据说明', description: '每个文件的字段、格式、示例与更新记录。' },
    ],
    formats: FORMATS.map(({ extension, label }) => `${label}（.${extension}）`).join('、'),
  });
}

function manifest(): string {
  const icon = (name: string, sizes: string, type: string, purpose?: string): Record<string, string> => ({
    src: href(name),
    sizes,
    type,
    ...(purpose === undefined ? {} : { purpose }),
  });
  const content = {
    name: '对读：各市支持小微企业的政策条文',
    short_name: '对读',
    lang: 'zh-CN',
    dir: 'ltr',
    id: href('/'),
    description: '逐条阅读、检索、并列比较各市支持小微企业的政策文件。没有网络也能用。',
    categories: ['government', 'business', 'reference'],
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#fbfaf5',
    theme_color: '#fbfaf5',
    icons: [
      icon('/favicon.svg', 'any', 'image/svg+xml'),
      icon('/icon-192.png', '192x192', 'image/png'),
      icon('/icon-512.png', '512x512', 'image/png'),
      icon('/icon-maskable-512.png', '512x512', 'image/png', 'maskable'),
    ],
  };
  return readableJson(content);
}
