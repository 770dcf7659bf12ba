import type { APIRoute } from 'astro';
import { toCsv } from '../../compare/csv.ts';
import { topicTable } from '../../compare/table.ts';
import { tableContext, topicGroups } from '../../lib/compare.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { csvResponse } from '../../lib/csv-response.ts';
import { isMany } from '../../lib/many.ts';
import { ofShare } from '../../lib/share.ts';

export async function getStaticPaths() {
  return ofShare((await loadCorpus()).topics).map(({ id }) => ({ params: { topic: id } }));
}

export const GET: APIRoute<Record<string, never>, { topic: string }> = async ({ params, site }) => {
  const corpus = await loadCorpus();
  return csvResponse(toCsv(topicTable(topicGroups(corpus, params.topic, { sparse: isMany(corpus) }), tableContext(corpus, site))));
};
