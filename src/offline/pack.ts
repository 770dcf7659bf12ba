/** A file as it travels to be kept: text as it is, other bytes in base64. */
export interface PackedFile {
  /** Its address below the site's base; a page's is that of its folder. e.g. "wenzhou-2023/2-2-5/" */
  path: string;
  type: string;
  /** The Cache-Control that a host sends with it. */
  caching: string;
  body: string;
  base64?: true;
}

/** What a browser fetches to keep the site: one file, since pages that resemble each other compress together. */
export interface Pack {
  /** What a host sends with every file, by name and value. */
  headers: (readonly [name: string, value: string])[];
  files: PackedFile[];
}

/** What `/offline.json` says of it. */
export interface PackSummary {
  pages: number;
  files: number;
  /** The pack's size in bytes: as it is kept, and as a host sends it. */
  bytes: { plain: number; gzip: number; brotli: number };
  /** Parts of the site that were left out, since the pack would grow past its limit. */
  leftOut: string[];
}

/** Asks the script of every page to have the site kept; sent to the window by /offline/. */
export const KEEP = 'duidu-keep';
/** Tells the service worker to take over from the one before. */
export const TAKE_OVER = 'take-over';

/** A reader who does not want the site kept has this in `localStorage`. */
export const REFUSAL = { key: 'duidu-offline', value: 'no' } as const;

/** All caches of the site at a scope begin so. Sites below different paths of one host do not touch each other's. */
export function cachePrefix(scope: string): string {
  return `duidu ${scope} `;
}
