import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Akoma Ntoso schema with the one that it imports. */
export interface AknSchema {
  main: string;
  xml: string;
}

const MAIN = 'akomantoso30.xsd';

/**
 * Reads the OASIS schema from the folder that `AKN_XSD` names, or from `../shared/standards` beside the
 * project or beside one of the folders above it; `null` where there is none, since it is not part of the project.
 */
export function readAknSchema(): AknSchema | null {
  const above = ['..', '../..'].map((up) => join(up, 'shared/standards'));
  const folder = [process.env['AKN_XSD'] ?? '', ...above].find((path) => path !== '' && existsSync(join(path, MAIN)));
  if (folder === undefined) return null;
  return { main: readFileSync(join(folder, MAIN), 'utf8'), xml: readFileSync(join(folder, 'xml.xsd'), 'utf8') };
}

/** White space between elements is layout; elements that hold text stand on one line. */
const LAYOUT = />\s+</gu;
const TAG = /<[^>]*>/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The text of an Akoma Ntoso file: what stands outside `meta`, without markup. */
export function aknTextOf(xml: string): string {
  const body = xml.slice(xml.indexOf('</meta>'));
  return body
    .replace(LAYOUT, '><')
    .replace(TAG, '')
    .replace(/&(?:lt|gt|quot|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}
