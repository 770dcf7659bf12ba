import { parse } from 'yaml';
import { Changelog, lastChanged } from '../../src/publish/feeds/changelog-shape.ts';
import { sitemap } from '../../src/publish/feeds/feeds.ts';
import type { PolicyRow } from '../../src/publish/tables/policies.ts';
import type { Effects } from '../io/effects.ts';

/** A page that asks not to be listed. */
const UNLISTED = '<meta name="robots" content="noindex"';
const INDEX_FILE = 'index.html';

/**
 * Writes `sitemap.xml` into a built site: every page that does not ask to be left out, with the day on
 * which its policy's source, or the content of it, last changed; other pages follow the newest policy.
 * A sitemap needs absolute addresses: without `site` none is written.
 * @returns the number of pages listed, `null` without a sitemap.
 */
export function buildSitemap(
  effects: Effects,
  dist: string,
  place: { site: string | undefined; base: string },
): number | null {
  if (place.site === undefined) return null;
  const root = new URL(place.base, place.site);
  const changelog = Changelog.parse(parse(effects.readText('src/publish/feeds/changelog.yaml')));
  const policies = JSON.parse(effects.readText(`${dist}/data/policies.json`)) as PolicyRow[];
  const days = new Map(
    policies.map(({ id, issuedOn, publishedOn }) => [id, lastChanged(publishedOn ?? issuedOn, id, changelog)]),
  );
  const newest = [...days.values()].sort().at(-1) ?? changelog[0]?.date ?? '';
  const pages = effects
    .listFiles(dist)
    .filter(
      (file) =>
        (file === INDEX_FILE || file.endsWith(`/${INDEX_FILE}`)) &&
        !effects.readText(`${dist}/${file}`).includes(UNLISTED),
    )
    .map((file) => ({
      url: new URL(file.slice(0, -INDEX_FILE.length), root).href,
      lastModified: days.get(file.split('/')[0] ?? '') ?? newest,
    }));
  effects.writeFile(`${dist}/sitemap.xml`, sitemap(pages));
  return pages.length;
}
