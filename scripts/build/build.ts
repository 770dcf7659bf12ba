import { readBase } from '../../src/hosting/base.ts';
import { headersFile } from '../../src/hosting/headers-file.ts';
import { formatBytes } from '../../src/ui/format-bytes.ts';
import { buildContent } from './content.ts';
import { CACHE } from './content-cache.ts';
import { readClauses } from '../io/content.ts';
import { diskEffects } from '../io/effects.ts';
import { MEDIA_TYPES } from '../io/media-types.ts';
import { buildIndex } from './search/index.ts';
import { shippedNotices } from './licences.ts';
import { buildOffline, describeOffline } from './offline.ts';
import { shareCount, writePages } from './pages.ts';
import { precompress } from './precompress.ts';
import { run } from '../io/run.ts';
import { drawPictures, openDrawing } from './share-pictures.ts';
import { buildSitemap } from './sitemap.ts';

/** Where the site goes; a second build may lie beside the first. */
const DIST = process.env['DIST'] ?? 'dist';
const NEXT = `${DIST}.next`;
const BASE = readBase(process.env['BASE_PATH']);

/**
 * Builds the whole of `dist/`: content, pages, data, search index. It is built beside the present
 * one and takes its place when complete, so a build that fails or is stopped leaves that whole.
 */
async function build(): Promise<number> {
  diskEffects.recoverFolder(DIST);
  diskEffects.log('1/3 content');
  if (buildContent(diskEffects, { seeds: 'seeds', content: 'content', check: false, cache: CACHE }) !== 0) return 1;
  diskEffects.log('2/3 pages');
  diskEffects.remove(NEXT);
  // Pictures for link previews need absolute addresses; pages name them only if they will be drawn.
  const drawing = process.env['SITE_URL'] === undefined ? null : await openDrawing(diskEffects);
  const env = { OUT_DIR: `./${NEXT}`, BASE_PATH: BASE, ...(drawing ? { SHARE_PICTURES: 'yes' } : {}) };
  const code = await writePages(diskEffects, shareCount(diskEffects, 'content'), (share) =>
    run('astro', ['build'], { ...env, ...share }),
  );
  if (code !== 0) {
    await drawing?.browser.close();
    return code;
  }
  diskEffects.log('3/3 search index');
  const clauses = await buildIndex(diskEffects, NEXT, readClauses(diskEffects, 'content'));
  if (drawing) diskEffects.log(`${await drawPictures(diskEffects, NEXT, drawing)} share pictures in share/`);
  const listed = buildSitemap(diskEffects, NEXT, { site: process.env['SITE_URL'], base: BASE });
  if (listed === null)
    diskEffects.log('No sitemap: its addresses must be absolute. Set SITE_URL, e.g. SITE_URL=https://example.org');
  diskEffects.writeFile(`${NEXT}/_headers`, headersFile(BASE, MEDIA_TYPES));
  diskEffects.writeFile(`${NEXT}/licences.txt`, shippedNotices(diskEffects));
  diskEffects.log(describeOffline(await buildOffline(diskEffects, NEXT)));
  if (process.env['PRECOMPRESS'] === '1') {
    diskEffects.log('Compressing text …');
    const { files, plain, gzip, brotli } = await precompress(diskEffects, NEXT);
    diskEffects.log(
      `${files} files: ${formatBytes(plain)} plain, ${formatBytes(gzip)} gzip, ${formatBytes(brotli)} Brotli`,
    );
  }
  diskEffects.swapFolder(NEXT, DIST);
  diskEffects.log(`${DIST}/ is complete: ${diskEffects.listFiles(DIST).length} files, ${clauses} clauses searchable.`);
  return 0;
}

process.exitCode = await build();
