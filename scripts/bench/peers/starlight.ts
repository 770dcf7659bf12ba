import { withTitle, type Peer } from './peer.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
const locales = { root: { label: '简体中文', lang: 'zh-CN' } };
export default defineConfig({ integrations: [starlight({ title: '条文', locales })] });
`;
const CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The part of Pagefind that its interface calls. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Astro's documentation theme, with Pagefind as it sets it up. */
export const starlight: Peer = {
  name: 'Starlight',
  modules: true,
  packages: ['astro@7.3.4', '@astrojs/starlight@0.42.4'],
  files: (pages) =>
    new Map([
      ['astro.config.mjs', CONFIG],
      ['src/content.config.ts', CONTENT],
      ['src/content/docs/index.md', '---\ntitle: 条文\n---\n\n条文\n'],
      ...pages.map((page): [string, string] => [`src/content/docs/${page.id}.md`, withTitle(page)]),
    ]),
  build: ['astro', 'build'],
  output: 'dist',
  url: (id) => `/${id}/`,
  async firstResult(page, query) {
    await page.click('button[data-open-modal]');
    await page.fill('.pagefind-ui__search-input', query);
    await page.waitForSelector('.pagefind-ui__result-link');
  },
  async find(page, origin, query) {
    if (!page.url().startsWith(origin)) await page.goto(`${origin}/`);
    return page.evaluate(async (text) => {
      const path = '/pagefind/pagefind.js';
      const engine = (await import(path)) as Pagefind;
      const { results } = await engine.search(text);
      return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
    }, query);
  },
};
