import type { APIRoute } from 'astro';
import { comparedPolicy } from '../../../compare/view/corpus-comparison.ts';
import { loadCorpus } from '../../../corpus/corpus.ts';
import { fileResponse, readableJson } from '../../../ui/files.ts';

/** What the page on which a reader chooses two clauses fetches of a policy. */
export async function getStaticPaths() {
  return (await loadCorpus()).written.map(({ record }) => ({ params: { policy: record.id } }));
}

export const GET: APIRoute<Record<string, never>, { policy: string }> = async ({ params }) =>
  fileResponse(readableJson(comparedPolicy(await loadCorpus(), params.policy)), 'application/json');
