import { mediaTypes } from '../../src/hosting/mime.ts';
import { FORMATS } from '../../src/publish/registry.ts';

/** The media types of the site's text, by the ending of its files. */
export const MEDIA_TYPES = mediaTypes(FORMATS);

/** The ending of a file's name. e.g. "data/clauses.csv" → "csv" */
export function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1);
}
