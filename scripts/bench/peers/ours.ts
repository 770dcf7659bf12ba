import type { Peer } from './peer.ts';

/** This project as it stands: its own build, its own search page. There is nothing to install and no file to write. */
export const ours: Peer = {
  name: 'This project',
  modules: true,
  packages: [],
  files: () => new Map(),
  build: ['node', 'scripts/build/build.ts'],
  output: 'dist',
  url: (id) => `/${id}/`,
  async firstResult(page, query) {
    await page.fill('.site-search input[name="q"]', query);
    await page.press('.site-search input[name="q"]', 'Enter');
    await page.waitForSelector('[data-clause]');
  },
  async find(page, origin, query) {
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-status="done"]', { state: 'attached' });
    return page.$$eval('[data-clause]', (hits) =>
      hits.map((hit) => `/${(hit as HTMLElement).dataset['clause'] ?? ''}/`),
    );
  },
};
