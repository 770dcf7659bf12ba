import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const schemaFile = (name: string): string => readFileSync(join(import.meta.dirname, 'schema', name), 'utf8');

/**
 * Validates Akoma Ntoso files against the OASIS schema that lies beside this test.
 * @param files their texts by id.
 */
export async function validateAkn(files: ReadonlyMap<string, string>): Promise<{ valid: boolean; errors: string[] }> {
  const { valid, errors } = await validateXML({
    xml: [...files].map(([id, contents]) => ({ fileName: `${id.replaceAll('/', '_')}.xml`, contents })),
    schema: [schemaFile('akomantoso30.xsd')],
    preload: [{ fileName: 'xml.xsd', contents: schemaFile('xml.xsd') }],
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return { valid, errors: errors.map(({ rawMessage }) => rawMessage) };
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
