import { href } from './href.ts';

/** Where the site stands, when the build was told (SITE_URL). */
export const SITE: string | undefined = import.meta.env.SITE;

/**
 * Gives a site path the form that files carry: absolute where the site's place is known. e.g. "/data/" →
 * "https://example.org/duidu/data/"
 */
export function address(path: string): string {
  return SITE === undefined ? href(path) : new URL(href(path), SITE).href;
}

/**
 * The address of a policy, clause or sentence in files. e.g. ("wenzhou-2023/2-2-5", "s2") →
 * "https://example.org/wenzhou-2023/2-2-5/#s2"
 */
export function idAddress(id: string, sentence?: string): string {
  return address(`/${id}/${sentence === undefined ? '' : `#${sentence}`}`);
}
