import type { APIRoute } from 'astro';
import { loadCorpus, type CorpusPolicy } from '../corpus/corpus.ts';
import { formatResponse, FORMATS, renderPolicy, type FormatExtension } from '../publish/formats.ts';

export async function getStaticPaths() {
  const { written } = await loadCorpus();
  return written.flatMap((policy) =>
    FORMATS.map(({ extension }) => ({
      params: { policy: policy.record.id, format: extension },
      props: { policy, extension },
    })),
  );
}

export const GET: APIRoute<{ policy: CorpusPolicy; extension: FormatExtension }> = async ({
  props: { policy, extension },
}) => formatResponse(await renderPolicy(await loadCorpus(), policy, extension), extension);
