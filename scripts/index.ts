import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { KIND_LABELS } from '../src/lib/labels.ts';
import type { ClauseKind } from '../src/policy/schema.ts';
import type { SearchDocument } from '../src/search/document.ts';
import { indexTokens } from '../src/search/tokens.ts';
import { diskEffects, type Effects } from './effects.ts';

/** The rows of `/data/*.json` that the index is made from. */
interface ClauseRow {
  id: string;
  policy: string;
  city: string;
  kind: ClauseKind;
  num: string;
  heading: string;
  text: string;
  sentences: { id: string; text: string }[];
}
interface PolicyRow {
  id: string;
  city: string;
  cityName: string;
  shortTitle: string;
  periodLabel: string;
  periodIsOver: boolean;
}

/** A language without stemming or segmentation of its own: tokens are opaque. ISO 639: no linguistic content. */
const INDEX_LANGUAGE = 'zxx';
const SIGNATURE = 'pagefind_dcd';
const FRAGMENT = '.pf_fragment';

/** What each hit shows, in document order. */
export function searchDocuments(clauses: readonly ClauseRow[], policies: readonly PolicyRow[]): SearchDocument[] {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const cities = [...new Set(policies.map(({ city }) => city))];
  return clauses.map((clause, order) => {
    const policy = byId.get(clause.policy);
    if (!policy) throw new Error(`${clause.id}: policies.json has no ${clause.policy}`);
    return {
      id: clause.id,
      url: `/${clause.id}/`,
      policy: clause.policy,
      city: clause.city,
      cityOrder: cities.indexOf(clause.city),
      cityName: policy.cityName,
      policyTitle: policy.shortTitle,
      period: `${policy.periodLabel}${policy.periodIsOver ? '（已结束）' : ''}`,
      kind: KIND_LABELS[clause.kind],
      order,
      num: clause.num,
      heading: clause.heading,
      text: clause.text,
      sentences: sentenceSpans(clause),
    };
  });
}

/** Where the sentences lie in the clause's text, which holds them in order. */
function sentenceSpans({ id, text, sentences }: ClauseRow): SearchDocument['sentences'] {
  let at = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence.text, at);
    if (start === -1) throw new Error(`${id}: sentence ${sentence.id} does not stand in the clause's text`);
    at = start + sentence.text.length;
    return [sentence.id, start, at];
  });
}

/**
 * Builds the search index of a built site from its own data files: one record a clause, its text
 * as opaque pairs of characters, so that a quoted phrase is exactly a run of the text. Each
 * record's fragment then carries what a hit shows in place of the pairs.
 */
export async function buildIndex(effects: Effects, site: string): Promise<number> {
  const read = (name: string): unknown => JSON.parse(effects.readText(`${site}/data/${name}`));
  const documents = searchDocuments(read('clauses.json') as ClauseRow[], read('policies.json') as PolicyRow[]);
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const document of documents) {
    const record = { url: document.id, content: indexTokens(document.text), language: INDEX_LANGUAGE };
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`${document.id}: ${added.errors.join('; ')}`);
  }
  const { files, errors: writeErrors } = await index.getFiles();
  await close();
  if (writeErrors.length > 0) throw new Error(`Pagefind: ${writeErrors.join('; ')}`);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const kept = files.filter(({ path }) => isNeeded(path));
  for (const { path, content } of kept) {
    effects.writeFile(`${site}/pagefind/${path}`, path.endsWith(FRAGMENT) ? withDocument(content, byId) : content);
  }
  return documents.length;
}

/** Pagefind's own interfaces are not used; only the engine and the index are. */
function isNeeded(path: string): boolean {
  return !/(?:-ui|component|modular|highlight|playground)/u.test(path);
}

/** Replaces the pairs in a fragment by the clause's search document. */
function withDocument(content: Uint8Array, byId: ReadonlyMap<string, SearchDocument>): Uint8Array {
  const raw = content[0] === 0x1f ? gunzipSync(content) : Buffer.from(content);
  if (raw.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error('a Pagefind fragment has an unknown form');
  const fragment = JSON.parse(raw.subarray(SIGNATURE.length).toString()) as { url: string };
  const document = byId.get(fragment.url.replace(/^\//u, ''));
  if (!document) throw new Error(`a Pagefind fragment belongs to no clause: ${fragment.url}`);
  const shown = { ...fragment, content: '', meta: { document: JSON.stringify(document) } };
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(JSON.stringify(shown))]), { level: 9 });
}

if (import.meta.main) {
  const site = process.argv[2] ?? 'dist';
  const count = await buildIndex(diskEffects, site);
  diskEffects.log(`search index: ${count} clauses in ${site}/pagefind/`);
}
