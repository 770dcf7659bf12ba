import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useSite } from '../../test/support/browser.ts';
import { BASE, SITE } from '../../test/support/site.ts';

const site = useSite();
/** What a first search may fetch, the page and its scripts included: 120 KiB. */
const MOST = 120 * 1024;
/** Pagefind's files, and pictures, are compressed as they lie there. */
const COMPRESSED = /\.(?:pf_\w+|pagefind|png)$/u;

/** What finds nothing fetches more: how characters sound, to offer what may have been meant. */
const MOST_OF_SLIP = 140 * 1024;

/** A rare word, a common one, the commonest, one that names a body otherwise, pinyin, a number; a slip. */
const QUERIES = [
  ...['首贷户', '担保', '小微企业', '人社局', 'danbao', '一千万'].map((query) => ({ query, most: MOST })),
  { query: '融资坦保', most: MOST_OF_SLIP },
];

function sentBytes(file: string): number {
  const bytes = readFileSync(join(SITE, file));
  return COMPRESSED.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

/** The file of the site that answers for an address. */
function fileOf(address: string): string {
  const file = decodeURIComponent(new URL(address).pathname).slice(BASE.length);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

test.each(QUERIES)(
  'a first search for $query fetches at most $most bytes, interface included',
  async ({ query, most }) => {
    const { page, answered, close } = await site.open(`/search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-status="done"]', { state: 'attached' });
    await page.waitForLoadState('networkidle');
    const files = new Set(answered.map(fileOf));
    const bytes = [...files].reduce((sum, file) => sum + sentBytes(file), 0);
    console.log(`first search for ${query}: ${bytes} bytes in ${files.size} files`);
    expect([...files].some((file) => file.startsWith('pagefind/'))).toBe(true);
    expect(bytes).toBeLessThanOrEqual(most);
    await close();
  },
);
