import { loadCorpus } from '../../lib/corpus.ts';
import { figuresCsv } from '../../lib/facts-data.ts';
import { loadFacts } from '../../lib/facts.ts';

/** Bytes, since a body given as text would lose its byte order mark. */
export const GET = async (): Promise<Response> =>
  new Response(new TextEncoder().encode(figuresCsv(await loadFacts(), await loadCorpus())), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
