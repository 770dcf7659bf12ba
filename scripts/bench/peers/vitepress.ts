import { policyOf } from '../../../src/language/clause-id.ts';
import { withTitle, type Peer, type PeerPage } from './peer.ts';
import { settledLinks } from './settled.ts';

const INPUT = '.VPLocalSearchBox .search-input';
const RESULTS = '.VPLocalSearchBox .results a.result';

function config(pages: readonly PeerPage[]): string {
  const sidebar = [...Map.groupBy(pages, ({ id }) => policyOf(id))].map(([text, own]) => ({
    text,
    items: own.map(({ id, title }) => ({ text: title, link: `/${id}` })),
  }));
  const themeConfig = { search: { provider: 'local' }, sidebar };
  return `export default ${JSON.stringify({ lang: 'zh-CN', title: '条文', themeConfig })};\n`;
}

/** VitePress with the search that it brings along. */
export const vitepress: Peer = {
  name: 'VitePress',
  modules: true,
  packages: ['vitepress@1.6.4'],
  files: (pages) =>
    new Map([
      ['.vitepress/config.mjs', config(pages)],
      ['index.md', '# 条文\n'],
      ...pages.map((page): [string, string] => [
        `${page.id}.md`,
        withTitle({ ...page, markdown: `# ${page.title}\n\n${page.markdown}` }),
      ]),
    ]),
  build: ['vitepress', 'build'],
  output: '.vitepress/dist',
  url: (id) => `/${id}.html`,
  async firstResult(page, query) {
    await page.click('#local-search button, .DocSearch-Button');
    await page.fill(INPUT, query);
    await page.waitForSelector(RESULTS);
  },
  async find(page, origin, query) {
    if (!page.url().startsWith(origin)) await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
    if ((await page.$(INPUT)) === null) await page.click('#local-search button, .DocSearch-Button');
    await page.fill(INPUT, '');
    await page.fill(INPUT, query);
    return settledLinks(page, RESULTS);
  },
};
