import { withTitle, type Peer } from './peer.ts';
import { settledLinks } from './settled.ts';

const CONFIG = `module.exports = {
  title: '条文', url: 'https://example.org', baseUrl: '/', onBrokenLinks: 'ignore',
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  markdown: { format: 'md' },
  presets: [['classic', { docs: { routeBasePath: '/', numberPrefixParser: false }, blog: false }]],
  themes: [[
    require.resolve('@easyops-cn/docusaurus-search-local'),
    { language: ['en', 'zh'], indexBlog: false, docsRouteBasePath: '/', hashed: true },
  ]],
};
`;
const RESULTS = '[class*="searchResultItem"] h2 a';

/** Docusaurus with the search plugin that cuts Chinese into words. */
export const docusaurus: Peer = {
  name: 'Docusaurus',
  packages: [
    '@docusaurus/core@3.10.2',
    '@docusaurus/preset-classic@3.10.2',
    '@easyops-cn/docusaurus-search-local@0.55.3',
    '@mdx-js/react@3.1.1',
    'react@19.2.0',
    'react-dom@19.2.0',
  ],
  modules: false,
  files: (pages) =>
    new Map([
      ['docusaurus.config.js', CONFIG],
      ['docs/index.md', '---\ntitle: 条文\nslug: /\n---\n\n条文\n'],
      ...pages.map((page): [string, string] => [`docs/${page.id}.md`, withTitle(page, `slug: /${page.id}\n`)]),
    ]),
  build: ['docusaurus', 'build'],
  output: 'build',
  url: (id) => `/${id}/`,
  async firstResult(page, query) {
    await page.click('.navbar__search-input');
    await page.fill('.navbar__search-input', query);
    await page.waitForSelector(
      '.navbar__search [class*="suggestion"] [class*="hit"], .navbar__search [class*="suggestion"]',
    );
  },
  async find(page, origin, query) {
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
    return settledLinks(page, RESULTS);
  },
};
