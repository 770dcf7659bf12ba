import { clauseName } from '../../../model/clause-names.ts';
import type { APIRoute } from 'astro';
import type { ClauseList } from '../../../compare/client/pair-lists.ts';
import { loadCorpus, type CorpusPolicy } from '../../../corpus/corpus.ts';
import { isPaginatedByCity } from '../../../corpus/paginated-by-city.ts';
import { fileResponse, readableJson } from '../../../ui/files.ts';

/** Of many policies, the clauses of one, for the page on which a reader chooses two. */
export async function getStaticPaths() {
  const corpus = await loadCorpus();
  return isPaginatedByCity(corpus)
    ? corpus.written.map((policy) => ({ params: { policy: policy.record.id }, props: { policy } }))
    : [];
}

export const GET: APIRoute<{ policy: CorpusPolicy }> = ({ props: { policy } }) => {
  const list: ClauseList = policy.clauses
    .filter(({ data }) => data.sentences.length > 0)
    .map(({ data }) => [data.id, clauseName(data, policy.city.name)]);
  return fileResponse(readableJson(list), 'application/json');
};
