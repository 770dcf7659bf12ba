import type { APIRoute } from 'astro';
import { loadCorpus, policyModel, type ClauseEntry, type CorpusPolicy } from '../../corpus/corpus.ts';
import type { Format } from '../../publish/format.ts';
import { formatContext } from '../../publish/formats.ts';
import { FORMATS } from '../../publish/registry.ts';
import { fileResponse } from '../../ui/files.ts';

export async function getStaticPaths() {
  const { written } = await loadCorpus();
  return written.flatMap((policy) =>
    policy.clauses.flatMap((entry) =>
      FORMATS.map((format) => ({
        params: { policy: policy.record.id, path: entry.data.path.join('-'), format: format.extension },
        props: { policy, entry, format },
      })),
    ),
  );
}

export const GET: APIRoute<{ policy: CorpusPolicy; entry: ClauseEntry; format: Format }> = async ({
  props: { policy, entry, format },
}) => fileResponse(format.clause(policyModel(policy), entry.data, await formatContext()), format.mediaType);
