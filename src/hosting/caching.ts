/** The folder whose files carry a hash of what they hold in their names: they never change. */
export const HASHED_FOLDER = '/_astro/';

/** For a year, without asking again. */
export const CACHE_HASHED = 'public, max-age=31536000, immutable';

/** Kept, but asked about each time: an unchanged file costs one small answer, and a new build shows at once. */
export const CACHE_OTHERS = 'public, max-age=0, must-revalidate';

/** How long a browser may keep what stands at a path below the site's base. e.g. "/_astro/Page.a1.css" → a year */
export function cacheControl(path: string): string {
  return path.startsWith(HASHED_FOLDER) ? CACHE_HASHED : CACHE_OTHERS;
}
