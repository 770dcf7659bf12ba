/** Media types of the site's files that servers do not know, or know by another name. All are UTF-8. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  md: 'text/markdown',
  ttl: 'text/turtle',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
};
