import { loadCorpus } from '../../lib/corpus.ts';
import { jsonResponse } from '../../lib/json-response.ts';

export const GET = async (): Promise<Response> => jsonResponse((await loadCorpus()).topics);
