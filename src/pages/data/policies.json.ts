import { loadCorpus } from '../../lib/corpus.ts';
import { jsonResponse } from '../../lib/json-response.ts';
import { policyRows } from '../../lib/open-data.ts';

export const GET = async (): Promise<Response> => jsonResponse(policyRows(await loadCorpus()));
