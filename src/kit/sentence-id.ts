/** Splits a sentence's id, or its path within a policy. e.g. "wenzhou-2023/2-1#s2" → { clause: "wenzhou-2023/2-1", sentence: "s2" } */
export function splitSentenceId(id: string): { clause: string; sentence: string } {
  const [clause = '', sentence = ''] = id.split('#');
  return { clause, sentence };
}
