import type { APIRoute } from 'astro';
import { toCsv } from '../../../ui/csv.ts';
import { pairTable } from '../../../compare/model/table.ts';
import { pairPaths, tableContext, type JudgedPair } from '../../../compare/view/corpus-comparison.ts';
import { loadCorpus } from '../../../corpus/corpus.ts';
import { fileResponse } from '../../../ui/files.ts';

export const getStaticPaths = pairPaths;

export const GET: APIRoute<JudgedPair> = async ({ props: { left, right }, site }) =>
  fileResponse(toCsv(pairTable(left, right, tableContext(await loadCorpus(), site))), 'text/csv');
