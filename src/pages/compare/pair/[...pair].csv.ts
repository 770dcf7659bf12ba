import type { APIRoute } from 'astro';
import type { AlignableClause } from '../../../compare/align.ts';
import { toCsv } from '../../../compare/csv.ts';
import { pairTable } from '../../../compare/table.ts';
import { curatedPairs, tableContext } from '../../../lib/compare.ts';
import { loadCorpus } from '../../../lib/corpus.ts';
import { csvResponse } from '../../../lib/csv-response.ts';
import { ofShare } from '../../../lib/share.ts';

interface Props {
  left: AlignableClause;
  right: AlignableClause;
  [key: string]: unknown;
}

export async function getStaticPaths() {
  return ofShare(curatedPairs(await loadCorpus())).map((pair) => ({ params: { pair: `${pair.left.id}~${pair.right.id}` }, props: pair }));
}

export const GET: APIRoute<Props> = async ({ props: { left, right }, site }) =>
  csvResponse(toCsv(pairTable(left, right, tableContext(await loadCorpus(), site))));
