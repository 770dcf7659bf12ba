import { reporter, type Diagnostic } from '../../model/diagnostics.ts';
import type { CounterpartsSeed, Relation } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';

/** Relations that say more than that two texts touch the same field. */
const FIRM: ReadonlySet<Relation> = new Set(['closeMatch', 'broadMatch', 'narrowMatch']);

const REMEDIES = {
  'pair-without-sentences': 'Pair the sentences that belong together, or remove the pair.',
  'pair-twice': 'Merge the two entries.',
  'unsupported-relation': 'Judge the clauses as relatedMatch, or the sentence pair that says more by its own relation.',
};

/**
 * Checks that the link between two clauses follows from their sentences: at least one sentence
 * pair, none twice, and a clause pair that is more than `relatedMatch` rests on one that is so too.
 */
export function checkSupport({ data, locate }: Seed<CounterpartsSeed>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [i, { source, target, relation, sentences }] of data.pairs.entries()) {
    const report = reporter(locate, REMEDIES, diagnostics, ['pairs', i]);
    const names = `${source} and ${target}`;
    if (sentences.length === 0)
      report([], 'pair-without-sentences', `${names} are paired, but none of their sentences are`);
    const keys = sentences.map((pair) => `${pair.source} ${pair.target}`);
    for (const [j, key] of keys.entries())
      if (keys.indexOf(key) < j) report(['sentences', j], 'pair-twice', `${key} is paired twice between ${names}`);
    const isSupported = !FIRM.has(relation) || sentences.some((pair) => FIRM.has(pair.relation));
    if (sentences.length > 0 && !isSupported) {
      const message = `${names} are ${relation}, but all their sentences are only relatedMatch`;
      report(['relation'], 'unsupported-relation', message);
    }
  }
  return diagnostics;
}
