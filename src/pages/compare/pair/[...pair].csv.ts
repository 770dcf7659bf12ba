import type { APIRoute } from 'astro';
import type { AlignableClause } from '../../../compare/model/align.ts';
import { toCsv } from '../../../ui/csv.ts';
import { pairTable } from '../../../compare/model/table.ts';
import { curatedPairs, tableContext } from '../../../compare/view/corpus-comparison.ts';
import { loadCorpus } from '../../../corpus/corpus.ts';
import { fileResponse } from '../../../ui/files.ts';
import { ofShare } from '../../../corpus/share.ts';

interface Props {
  left: AlignableClause;
  right: AlignableClause;
  [key: string]: unknown;
}

export async function getStaticPaths() {
  return ofShare(curatedPairs(await loadCorpus())).map((pair) => ({
    params: { pair: `${pair.left.id}~${pair.right.id}` },
    props: pair,
  }));
}

export const GET: APIRoute<Props> = async ({ props: { left, right }, site }) =>
  fileResponse(toCsv(pairTable(left, right, tableContext(await loadCorpus(), site))), 'text/csv');
