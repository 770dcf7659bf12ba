import { getCollection } from 'astro:content';
import type { Ledger } from '../model/schema.ts';
import { loadCorpus, type CorpusPolicy } from '../corpus/corpus.ts';
import { href } from '../ui/href.ts';

/** A policy with the ledger of its text. */
export interface PolicySource {
  policy: CorpusPolicy;
  ledger: Ledger;
}

/** Policies with their ledgers, in the order of the corpus. */
export async function policySources(which: 'policies' | 'written'): Promise<PolicySource[]> {
  const [corpus, ledgers] = await Promise.all([loadCorpus(), getCollection('ledgers')]);
  const byPolicy = new Map(ledgers.map(({ data }) => [data.policy, data]));
  return corpus[which].map((policy) => {
    const ledger = byPolicy.get(policy.record.id);
    if (!ledger) throw new Error(`content/${policy.record.id}/ledger.json is missing; run npm run content`);
    return { policy, ledger };
  });
}

/** The paths of one page or file a policy, for `getStaticPaths`. */
export async function sourcePaths(): Promise<{ params: { policy: string }; props: PolicySource }[]> {
  return (await policySources('written')).map((source) => ({
    params: { policy: source.policy.record.id },
    props: source,
  }));
}

/** The address of a line of a policy's source. e.g. ("wenzhou-2023", 25) → "/sources/wenzhou-2023/#L25" */
export function sourceHref(policy: string, line?: number): string {
  return href(`/sources/${policy}/${line === undefined ? '' : `#L${line}`}`);
}

/** Serves a text as a file. */
export function textResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
