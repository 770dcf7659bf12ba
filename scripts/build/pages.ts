import type { Effects } from '../io/effects.ts';

/** So many clauses are rendered in one run: at 0.45 MB each, all in all, it takes under 5 GiB. */
const CLAUSES_A_RUN = 10_000;

/** Room for the data of all clauses of a large site, in megabytes, whatever Node would take; NODE_OPTIONS wins. */
const HEAP = 8192;

/** In how many shares the pages of a content folder are written. */
export function shareCount(effects: Pick<Effects, 'listFiles'>, content: string): number {
  const clauses = effects.listFiles(content).filter((file) => file.endsWith('.mdx')).length;
  return Math.max(1, Math.ceil(clauses / CLAUSES_A_RUN));
}

/**
 * Writes all pages: at once, or a large site in several runs, one after the other, into one folder.
 * @param astro runs Astro with the variables given beside its own, and gives its exit code.
 * @returns the exit code of the last run; it is 0 if all succeeded.
 */
export async function writePages(
  effects: Pick<Effects, 'log'>,
  of: number,
  astro: (env: Record<string, string>) => number | Promise<number>,
): Promise<number> {
  for (let number = 1; number <= of; number++) {
    if (of > 1) effects.log(`Share ${number} of ${of} …`);
    const room: Record<string, string> =
      of > 1 ? { NODE_OPTIONS: `--max-old-space-size=${HEAP} ${process.env['NODE_OPTIONS'] ?? ''}`.trim() } : {};
    const code = await astro({ SITE_SHARE: `${number}/${of}`, ...room });
    if (code !== 0) return code;
  }
  return 0;
}
