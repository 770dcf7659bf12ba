import { loadCorpus } from '../../lib/corpus.ts';
import { jsonResponse } from '../../lib/json-response.ts';
import { clauseRows } from '../../lib/open-data.ts';

export const GET = async (): Promise<Response> => jsonResponse(clauseRows(await loadCorpus()));
