import { loadFacts } from '../../lib/facts.ts';
import { jsonResponse } from '../../lib/json-response.ts';

export const GET = async (): Promise<Response> => {
  const { numerals } = await loadFacts();
  return jsonResponse(numerals.map(({ id, clause, sentence, text, class: kind, basis }) => ({ id, clause, sentence, text, class: kind, basis })));
};
