import type { APIRoute } from 'astro';
import { toCsv } from '../../ui/csv.ts';
import { topicTable } from '../../compare/model/table.ts';
import { tableContext, topicGroups } from '../../compare/view/corpus-comparison.ts';
import { loadCorpus } from '../../corpus/corpus.ts';
import { fileResponse } from '../../ui/files.ts';
import { isPaginatedByCity } from '../../corpus/paginated-by-city.ts';
import { ofShare } from '../../corpus/share.ts';

export async function getStaticPaths() {
  return ofShare((await loadCorpus()).topics).map(({ id }) => ({ params: { topic: id } }));
}

export const GET: APIRoute<Record<string, never>, { topic: string }> = async ({ params, site }) => {
  const corpus = await loadCorpus();
  const groups = topicGroups(corpus, params.topic, { sparse: isPaginatedByCity(corpus) });
  return fileResponse(toCsv(topicTable(groups, tableContext(corpus, site))), 'text/csv');
};
