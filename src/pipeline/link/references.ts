import { splitClauseId } from '../../language/clause-id.ts';
import { reporter, type Diagnostic } from '../../model/diagnostics.ts';
import type { CounterpartsSeed } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';

const IDS = 'Correct the id; ids stand in the front matter under content/.';
const FOLDERS = 'Correct the id; policies are the folders of seeds/.';
const REMEDIES = {
  'unknown-reference': IDS,
  'same-policy': 'Counterparts stand in different policies; correct one of the ids.',
  'pair-twice': 'Merge the two entries.',
};

/**
 * Checks that what the judgements name is there, that they set policies against others, and that no pair
 * stands twice.
 * @param sentences clause id → the ids of its sentences.
 */
export function checkReferences(
  sentences: ReadonlyMap<string, ReadonlySet<string>>,
  { data, locate }: Seed<CounterpartsSeed>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(locate, REMEDIES, diagnostics);
  const policies = new Set([...sentences.keys()].map(policyOf));
  const need = (path: readonly PropertyKey[], clause: string, sentence?: string): void => {
    const own = sentences.get(clause);
    if (sentence === undefined ? own : (own?.has(sentence) ?? true)) return;
    const what = sentence === undefined ? `clause ${clause}` : `sentence ${sentence} in ${clause}`;
    report(path, 'unknown-reference', `there is no ${what}`);
  };
  /** What a clause was judged against must be another policy, and one that there is. */
  const needPolicy = (path: readonly PropertyKey[], clause: string, policy: string): void => {
    const same = 'Name the policy that was searched for a counterpart.';
    if (policyOf(clause) === policy) report(path, 'same-policy', `${clause} is judged against its own policy`, same);
    else if (!policies.has(policy)) report(path, 'unknown-reference', `there is no policy ${policy}`, FOLDERS);
  };
  const seen = new Set<string>();
  for (const [i, { source, target, sentences: aligned }] of data.pairs.entries()) {
    need(['pairs', i, 'source'], source);
    need(['pairs', i, 'target'], target);
    if (policyOf(source) === policyOf(target))
      report(['pairs', i], 'same-policy', `${source} and ${target} belong to one policy`);
    for (const [j, pair] of aligned.entries()) {
      need(['pairs', i, 'sentences', j, 'source'], source, pair.source);
      need(['pairs', i, 'sentences', j, 'target'], target, pair.target);
    }
    const key = [source, target].sort().join(' ');
    if (seen.has(key)) report(['pairs', i], 'pair-twice', `${source} and ${target} are paired twice`);
    seen.add(key);
  }
  for (const list of ['none', 'unmatched'] as const)
    for (const [i, { clause, policy }] of data[list].entries()) {
      need([list, i, 'clause'], clause);
      needPolicy([list, i, 'policy'], clause, policy);
    }
  for (const [i, { clause, sentences: reasons }] of data.unmatched.entries())
    for (const id of Object.keys(reasons)) need(['unmatched', i, 'sentences', id], clause, id);
  return diagnostics;
}

const policyOf = (clause: string): string => splitClauseId(clause).policy;
