import { gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { CatalogueBlock } from '../../../src/search/index/catalogue.ts';
import { readableTexts } from '../../../src/search/engine/lexicon.ts';
import { indexTokens, tokenCount } from '../../../src/search/index/tokens.ts';
import type { PolicyRow } from '../../../src/publish/tables/policies.ts';
import { catalogueOf, facetTableOf, searchDocuments, type IndexedClause } from './catalogue.ts';
import { readClauses } from '../../io/content.ts';
import { diskEffects, type Effects } from '../../io/effects.ts';
import {
  amountList,
  characterList,
  headingList,
  nameList,
  numberList,
  readingList,
  syllableList,
  variantList,
} from './search-files.ts';

/** A language without stemming or segmentation of its own: tokens are opaque. ISO 639: no linguistic content. */
const INDEX_LANGUAGE = 'zxx';
/** Clauses in one record of the index: few records keep its table of records small, and its answers quick. */
const BLOCK = 256;
/** Where the lists lie that search loads beside the index. */
const LISTS = 'find';
const FRAGMENT = '.pf_fragment';

/**
 * Builds the search of a site from its clauses and its own data files: the index, whose records are
 * blocks of clauses as overlapping pairs of characters; the catalogue, which says where in a block
 * each clause lies; and the lists and documents that search loads on need.
 * @param given those of a policy stand in document order.
 * @returns how many clauses are searchable.
 */
export async function buildIndex(effects: Effects, site: string, given: readonly IndexedClause[]): Promise<number> {
  const read = <Row>(name: string): Row[] => JSON.parse(effects.readText(`${site}/data/${name}.json`)) as Row[];
  const policies = read<PolicyRow>('policies');
  const byPolicy = Map.groupBy(given, ({ policy }) => policy);
  const clauses = policies.flatMap(({ id }) => byPolicy.get(id) ?? []);
  const blocks = await writeIndex(effects, `${site}/pagefind`, clauses);
  const write = (name: string, value: unknown): void => {
    effects.writeFile(`${site}/${LISTS}/${name}.json`, JSON.stringify(value));
  };

  const names = nameList(read('terms'), read('units'), read('synonyms'), clauses);
  const headings = headingList(clauses);
  write('catalogue', catalogueOf(clauses, policies, blocks));
  write('facets', facetTableOf(clauses, read('topics'), read('units'), read('supports')));
  write('names', names);
  write('headings', headings);
  write('numbers', numberList(clauses));
  write('amounts', amountList(read('supports'), clauses));
  write('variants', variantList(clauses));
  write('readings', readingList(readableTexts(names, headings)));
  write('syllables', syllableList());
  write('characters', characterList(clauses));
  for (const [id, document] of searchDocuments(clauses, policies, read('counterparts'))) write(id, document);
  return clauses.length;
}

/** Writes the index of the clauses' texts and the program that reads it. */
async function writeIndex(
  effects: Effects,
  folder: string,
  clauses: readonly IndexedClause[],
): Promise<CatalogueBlock[]> {
  const blocks = Array.from({ length: Math.ceil(clauses.length / BLOCK) }, (_, i) =>
    clauses.slice(i * BLOCK, (i + 1) * BLOCK),
  );
  const files = await indexFiles(blocks.map((block) => block.map(({ text }) => text)));
  const records = new Map<number, string>();
  for (const { path, content } of files) {
    if (path.endsWith(FRAGMENT))
      records.set(recordNumber(content), path.slice(path.lastIndexOf('/') + 1, -FRAGMENT.length));
    else if (isNeeded(path)) effects.writeFile(`${folder}/${path}`, path.endsWith('.js') ? minified(content) : content);
  }
  return blocks.map((block, number) => ({ record: records.get(number) ?? '', clauses: block.length }));
}

/** Indexes texts, one record a block, and returns the files of the index. */
async function indexFiles(blocks: readonly (readonly string[])[]): Promise<{ path: string; content: Uint8Array }[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(blocks.flat()));
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const [number, texts] of blocks.entries()) {
    const added = await index.addCustomRecord({
      url: `/${number}`,
      content: texts.map(indexTokens).join(' '),
      language: INDEX_LANGUAGE,
    });
    if (added.errors.length > 0) throw new Error(`search block ${number}: ${added.errors.join('; ')}`);
  }
  const { files, errors: writeErrors } = await index.getFiles();
  await close();
  if (writeErrors.length > 0) throw new Error(`Pagefind: ${writeErrors.join('; ')}`);
  return files;
}

/** A query fetches one chunk a token, and before all the list of chunks: both must stay small. */
const LEAST_CHUNK = 330;
const MOST_CHUNKS = 400;

/** Places in one chunk of the index. Pagefind takes it from the environment only. */
function chunkSize(texts: readonly string[]): number {
  const places = texts.reduce((sum, text) => sum + tokenCount(text), 0);
  return Math.max(LEAST_CHUNK, Math.ceil(places / MOST_CHUNKS));
}

/**
 * Of Pagefind's own program only the engine is used, in a worker of this site; its interfaces and its worker are
 * not.
 */
function isNeeded(path: string): boolean {
  return !/(?:-ui|-worker|component|modular|highlight|playground)/u.test(path);
}

/** Pagefind's program comes with its names in full. */
function minified(program: Uint8Array): string {
  return transformSync(Buffer.from(program).toString(), { minify: true, format: 'esm', target: 'es2022' }).code;
}

const SIGNATURE = 'pagefind_dcd';

/** The number of the block that a fragment belongs to; the fragment itself is not needed. */
function recordNumber(content: Uint8Array): number {
  const raw = content[0] === 0x1f ? gunzipSync(content) : Buffer.from(content);
  if (raw.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('a Pagefind fragment has an unknown form');
  return Number((JSON.parse(raw.subarray(SIGNATURE.length).toString()) as { url: string }).url.replace('/', ''));
}

if (import.meta.main) {
  const [, , site = 'dist', content = 'content'] = process.argv;
  const count = await buildIndex(diskEffects, site, readClauses(diskEffects, content));
  diskEffects.log(`search index: ${count} clauses in ${site}/pagefind/`);
}
