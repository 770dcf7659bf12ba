import type { APIRoute } from 'astro';
import { loadCorpus } from '../corpus/corpus.ts';
import { referredClauses } from '../reading/client/references.ts';

/** What a reader may jump to; fetched when somebody begins to type. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(referredClauses(await loadCorpus())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
