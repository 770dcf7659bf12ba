import { ACCESS_SLOT } from './access-slot.ts';

/** What the browser knows and the build did not. */
export interface Known {
  /** The form of the citation. e.g. "ris" */
  form: string;
  /** Today, ISO 8601. */
  day: string;
  /** The address in the citation, where it lacks the site's own. */
  path?: string | undefined;
  origin: string;
}

/**
 * Fills in the day of access and the site's address. e.g. "…/wenzhou-2023/，访问日期。" →
 * "…https://…/wenzhou-2023/，2026-11-22。"
 */
export function completeCitation(text: string, { form, day, path, origin }: Known): string {
  const dated = text.replace(ACCESS_SLOT, form === 'ris' ? day.replaceAll('-', '/') : day);
  // The address stands once, and is not part of a longer one when it is still without its beginning.
  return path === undefined || dated.includes(`${origin}${path}`) ? dated : dated.replace(path, `${origin}${path}`);
}

/** The reader's own calendar day. e.g. "2026-11-22" */
export function isoDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
