import { scriptAddress } from '../../ui/trusted.ts';
import type { SearchApi } from '../worker/api.ts';
import type { SearchDocument } from '../index/document.ts';
import { callWorker } from '../worker/messages.ts';
import workerAddress from '../worker/worker.ts?worker&url';

const base = import.meta.env.BASE_URL;
let api: SearchApi | undefined;

/** Search, in a worker that starts on the first call. */
export function searchApi(): SearchApi {
  api ??= callWorker(new Worker(scriptAddress(workerAddress), { type: 'module' }), () => {
    api = undefined;
  });
  return api;
}

const documents = new Map<string, Promise<SearchDocument>>();

/** Loads what is shown of a hit, once. */
export function loadDocument(id: string): Promise<SearchDocument> {
  const known = documents.get(id) ?? fetchDocument(id);
  documents.set(id, known);
  known.catch(() => documents.delete(id));
  return known;
}

async function fetchDocument(id: string): Promise<SearchDocument> {
  const response = await fetch(`${base}find/${id}.json`);
  if (!response.ok) throw new Error(`${response.status} for ${id}`);
  return response.json() as Promise<SearchDocument>;
}

/** The address of a site path. e.g. "/compare/" → "/duidu/compare/" */
export function siteAddress(path: string): string {
  return `${base.replace(/\/$/u, '')}${path}`;
}
