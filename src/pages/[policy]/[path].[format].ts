import type { APIRoute } from 'astro';
import { loadCorpus, type ClauseEntry, type CorpusPolicy } from '../../corpus/corpus.ts';
import { formatResponse, FORMATS, renderClauseFile, type FormatExtension } from '../../publish/formats.ts';

export async function getStaticPaths() {
  const { written } = await loadCorpus();
  return written.flatMap((policy) =>
    policy.clauses.flatMap((entry) =>
      FORMATS.map(({ extension }) => ({
        params: { policy: policy.record.id, path: entry.data.path.join('-'), format: extension },
        props: { policy, entry, extension },
      })),
    ),
  );
}

export const GET: APIRoute<{ policy: CorpusPolicy; entry: ClauseEntry; extension: FormatExtension }> = async ({
  props: { policy, entry, extension },
}) => formatResponse(await renderClauseFile(await loadCorpus(), policy, entry.data, extension), extension);
