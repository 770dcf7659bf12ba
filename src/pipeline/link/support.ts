import type { Diagnostic } from '../../model/diagnostics.ts';
import type { CounterpartsSeed, Relation } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';

/** Relations that say more than that two texts touch the same field. */
const FIRM: ReadonlySet<Relation> = new Set(['closeMatch', 'broadMatch', 'narrowMatch']);

/**
 * Checks that the link between two clauses follows from their sentences: at least one sentence
 * pair, none twice, and a clause pair that is more than `relatedMatch` rests on one that is so too.
 */
export function checkSupport(seed: Seed<CounterpartsSeed>): Diagnostic[] {
  return seed.data.pairs.flatMap((pair, i) => {
    const names = `${pair.source} and ${pair.target}`;
    const report = (
      code: string,
      message: string,
      remedy: string,
      path: readonly PropertyKey[] = ['pairs', i],
    ): Diagnostic => ({
      severity: 'error',
      code,
      file: seed.file,
      ...seed.locate(path),
      message,
      remedy,
    });
    if (pair.sentences.length === 0) {
      return [
        report(
          'pair-without-sentences',
          `${names} are paired, but none of their sentences are`,
          'Pair the sentences that belong together, or remove the pair.',
        ),
      ];
    }
    const keys = pair.sentences.map(({ source, target }) => `${source} ${target}`);
    const twice = keys.flatMap((key, j) =>
      keys.indexOf(key) === j
        ? []
        : [
            report('pair-twice', `${key} is paired twice between ${names}`, 'Merge the two entries.', [
              'pairs',
              i,
              'sentences',
              j,
            ]),
          ],
    );
    if (!FIRM.has(pair.relation) || pair.sentences.some(({ relation }) => FIRM.has(relation))) return twice;
    return [
      ...twice,
      report(
        'unsupported-relation',
        `${names} are ${pair.relation}, but all their sentences are only relatedMatch`,
        'Judge the clauses as relatedMatch, or the sentence pair that says more by its own relation.',
        ['pairs', i, 'relation'],
      ),
    ];
  });
}
