import type { APIRoute } from 'astro';
import { loadCorpus } from '../lib/corpus.ts';
import { referredClauses } from '../lib/references.ts';

/** What a reader may jump to; fetched when somebody begins to type. */
export const GET: APIRoute = async () => new Response(JSON.stringify(referredClauses(await loadCorpus())), { headers: { 'content-type': 'application/json; charset=utf-8' } });
