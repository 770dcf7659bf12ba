import { reporter, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import type { CounterpartPair, CounterpartsSeed, ReviewSheet, SheetAgainst, SheetOther } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { splitSentenceId } from '../../language/clause-id.ts';

const REMEDIES = { 'clause-unjudged': 'Add it under `clauses` there: { relation: …, note: … }.' };

/**
 * The judgements between policies that a sheet adds: pairs, and reasons for what has none. A reason
 * counts only where no pair, known or added, names the sentence.
 */
export function counterpartEntries(
  { data, locate }: Seed<ReviewSheet>,
  policy: string,
  known: CounterpartsSeed,
): StageResult<CounterpartsSeed> {
  const diagnostics: Diagnostic[] = [];
  const added: CounterpartsSeed = { pairs: [], none: [], unmatched: [] };
  for (const [path, { against }] of Object.entries(data.clauses))
    for (const [other, entry] of Object.entries(against)) {
      const report = reporter(locate, REMEDIES, diagnostics, ['clauses', path, 'against', other]);
      const clause = `${policy}/${path}`;
      for (const [target, sentences] of alignedBy(entry)) {
        const judged = entry.clauses[target];
        if (judged) added.pairs.push({ source: clause, target: `${other}/${target}`, ...judged, sentences });
        else
          report(
            [],
            'clause-unjudged',
            `sentences of ${path} are answered in ${other}/${target}, but the clauses are not judged`,
          );
      }
      addReasons(added, clause, other, { ...entry, sentences: reasonsIn(entry) }, known);
    }
  for (const [clause, reasons] of Object.entries(data.others)) addReasons(added, clause, policy, reasons, known);
  return { value: added, diagnostics };
}

/** The aligned sentences, by the path of the clause that answers. */
function alignedBy({ sentences }: SheetAgainst): Map<string, CounterpartPair['sentences']> {
  const aligned = Object.entries(sentences).flatMap(([source, answer]) =>
    typeof answer === 'string' ? [] : answer.map(({ to, ...rest }) => ({ source, ...splitSentenceId(to), rest })),
  );
  const byClause = Map.groupBy(aligned, ({ clause }) => clause);
  return new Map(
    [...byClause].map(([path, own]) => [
      path,
      own.map(({ source, sentence, rest }) => ({ source, target: sentence, ...rest })),
    ]),
  );
}

const reasonsIn = ({ sentences }: SheetAgainst): SheetOther['sentences'] =>
  Object.fromEntries(
    Object.entries(sentences).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** Adds the reasons of a clause that no pair overrules. */
function addReasons(
  added: CounterpartsSeed,
  clause: string,
  policy: string,
  { none, searched, sentences }: SheetOther,
  known: CounterpartsSeed,
): void {
  const answered = new Set([...known.pairs, ...added.pairs].flatMap((pair) => answeredIn(pair, clause, policy)));
  const left = Object.entries(sentences).filter(([id]) => !answered.has(id));
  const isKnown = known.none.some((judged) => judged.clause === clause && judged.policy === policy);
  if (answered.size === 0 && none !== undefined && !isKnown) added.none.push({ clause, policy, note: none, searched });
  if (left.length > 0) added.unmatched.push({ clause, policy, searched, sentences: Object.fromEntries(left) });
}

/** The sentences of a clause that a pair answers from a policy. */
function answeredIn({ source, target, sentences }: CounterpartPair, clause: string, policy: string): string[] {
  if (source === clause && target.startsWith(`${policy}/`)) return sentences.map((pair) => pair.source);
  return target === clause && source.startsWith(`${policy}/`) ? sentences.map((pair) => pair.target) : [];
}
