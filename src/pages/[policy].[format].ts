import type { APIRoute } from 'astro';
import { loadCorpus, policyModel, type CorpusPolicy } from '../corpus/corpus.ts';
import type { Format } from '../publish/format.ts';
import { formatContext } from '../publish/formats.ts';
import { FORMATS } from '../publish/registry.ts';
import { fileResponse } from '../ui/files.ts';

export async function getStaticPaths() {
  const { written } = await loadCorpus();
  return written.flatMap((policy) =>
    FORMATS.map((format) => ({
      params: { policy: policy.record.id, format: format.extension },
      props: { policy, format },
    })),
  );
}

export const GET: APIRoute<{ policy: CorpusPolicy; format: Format }> = async ({ props: { policy, format } }) =>
  fileResponse(format.policy(policyModel(policy), await formatContext()), format.mediaType);
