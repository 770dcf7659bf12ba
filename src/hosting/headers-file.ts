import { CACHE_HASHED, HASHED_FOLDER } from './caching.ts';
import { SECURITY_HEADERS, TRANSPORT_HEADER } from './headers.ts';

/**
 * Renders `_headers`, which Netlify and Cloudflare Pages read. Both join the values of a header that two
 * rules give, so that each stands in one rule; what both do by themselves, asking anew for each file, is
 * what the other hosts are told.
 * @param base the path that the site was built for, e.g. "/" or "/duidu/".
 */
export function headersFile(base: string): string {
  const everywhere = [...SECURITY_HEADERS, TRANSPORT_HEADER].map(([name, value]) => `  ${name}: ${value}`);
  return `${[`${base}*`, ...everywhere, `${base.slice(0, -1)}${HASHED_FOLDER}*`, `  Cache-Control: ${CACHE_HASHED}`].join('\n')}\n`;
}
