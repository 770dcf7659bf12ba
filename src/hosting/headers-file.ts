import { CACHE_HASHED, HASHED_FOLDER } from './caching.ts';
import { SECURITY_HEADERS, TRANSPORT_HEADER, type Header } from './headers.ts';
import { toldTypes, type MediaTypes } from './mime.ts';

/**
 * Renders `_headers`, which Netlify and Cloudflare Pages read. Both join the values of a header that two
 * rules give, so that each stands in one rule; what both do by themselves, asking anew for each file, is
 * what the other hosts are told.
 * @param base the path that the site was built for, e.g. "/" or "/duidu/".
 */
export function headersFile(base: string, types: MediaTypes): string {
  const rule = (path: string, headers: readonly Header[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule(`${base}*`, [...SECURITY_HEADERS, TRANSPORT_HEADER]),
    rule(`${base.slice(0, -1)}${HASHED_FOLDER}*`, [['Cache-Control', CACHE_HASHED]]),
    ...toldTypes(types).map(([extension, type]) => rule(`${base}*.${extension}`, [['Content-Type', type]])),
  ];
  return `${rules.join('\n')}\n`;
}
