/** The media type of each kind of text that the site serves, by the ending of its files. All are UTF-8. */
export type MediaTypes = Readonly<Record<string, string>>;

/** Text that every server knows. */
const KNOWN: MediaTypes = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'text/xml',
  svg: 'image/svg+xml',
};

/** Text that servers do not know, or know by another name. */
const OWN: MediaTypes = { csv: 'text/csv', ttl: 'text/turtle', webmanifest: 'application/manifest+json' };

/**
 * The media types of the site's text. A form whose ending is known everywhere is served as what it is
 * known for, since other files end so, too. e.g. Akoma Ntoso as XML
 * @param formats the forms in which policies and clauses are served.
 */
export function mediaTypes(formats: readonly { extension: string; mediaType: string }[]): MediaTypes {
  return { ...OWN, ...Object.fromEntries(formats.map(({ extension, mediaType }) => [extension, mediaType])), ...KNOWN };
}

/** Those that a server must be told, by ending, in the form of a header. e.g. ["md", "text/markdown; charset=utf-8"] */
export function toldTypes(types: MediaTypes): [extension: string, header: string][] {
  return Object.entries(types)
    .filter(([extension]) => !(extension in KNOWN))
    .map(([extension, type]): [string, string] => [extension, `${type}; charset=utf-8`])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
