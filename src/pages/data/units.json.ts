import { getCollection } from 'astro:content';
import { inOrder } from '../../lib/corpus.ts';
import { jsonResponse } from '../../lib/json-response.ts';

export const GET = async (): Promise<Response> => jsonResponse(inOrder(await getCollection('units')));
