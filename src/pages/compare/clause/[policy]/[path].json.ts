import type { APIRoute } from 'astro';
import type { Side } from '../../../../compare/client/side.ts';
import { tablePolicy } from '../../../../compare/view/corpus-comparison.ts';
import { loadCorpus } from '../../../../corpus/corpus.ts';
import { clauseId, splitClauseId } from '../../../../language/clause-id.ts';
import { clauseHref } from '../../../../ui/href.ts';

/** One side of a pair, fetched when a reader chooses it: small, however many policies there are. */
export async function getStaticPaths() {
  const { written } = await loadCorpus();
  return written.flatMap(({ clauses }) => clauses.map(({ data }) => ({ params: splitClauseId(data.id) })));
}

export const GET: APIRoute<Record<string, never>, { policy: string; path: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const { data } = corpus.clause(clauseId(params.policy, params.path));
  const policy = corpus.policy(data.policy);
  const { id, city, kind, num, heading, text, sentences, units, topics, counterparts, without, unmatched } = data;
  const side: Side = {
    clause: {
      id,
      policy: data.policy,
      city,
      kind,
      num,
      heading,
      text,
      sentences,
      units,
      topics,
      counterparts,
      without,
      unmatched,
    },
    policy: { ...tablePolicy(policy), shortTitle: policy.record.shortTitle },
    url: clauseHref(id),
  };
  return new Response(JSON.stringify(side), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
