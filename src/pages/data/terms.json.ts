import { termRows } from '../../lib/facts-data.ts';
import { loadFacts } from '../../lib/facts.ts';
import { jsonResponse } from '../../lib/json-response.ts';

export const GET = async (): Promise<Response> => jsonResponse(termRows(await loadFacts()));
