import { getCollection } from 'astro:content';
import { jsonResponse } from '../../lib/json-response.ts';

export const GET = async (): Promise<Response> => {
  const pairs = await getCollection('counterparts');
  return jsonResponse(pairs.map(({ data: { id: _, ...pair } }) => pair));
};
