import { policyOf } from '../../language/clause-id.ts';
import { absencesOf, answersIn, judgedPolicies, type AlignableClause, type PlacedSentence } from './align.ts';
import type { AlignedRow, RowItem } from './rows.ts';
import { JUDGED_KINDS } from '../../model/clause-kinds.ts';

/** How two clauses stand to each other. */
export type PairStanding = 'counterparts' | 'unpaired' | 'same-policy' | 'not-judged' | 'not-yet';

/** A row of a pair of clauses; `elsewhere` are the clauses that answer the sentence instead. */
export interface PairRow extends AlignedRow {
  elsewhere: string[];
}

/**
 * Where two counterparts stand side by side, left and right in the order of the columns: behind it “/” for the
 * page, “.csv” for the table.
 */
export function pairPath(left: string, right: string): string {
  return `/compare/pair/${left}~${right}`;
}

/** Says whether people judged two clauses to be counterparts, and if not, why there is nothing to align. */
export function standing(left: AlignableClause, right: AlignableClause): PairStanding {
  if (left.policy === right.policy) return 'same-policy';
  if (left.counterparts.some(({ id }) => id === right.id)) return 'counterparts';
  if (!JUDGED_KINDS.has(left.kind) || !JUDGED_KINDS.has(right.kind)) return 'not-judged';
  return judgedPolicies(left).has(right.policy) ? 'unpaired' : 'not-yet';
}

/**
 * Sets two clauses side by side, sentence by sentence: the left one's in order, then what the right one has
 * besides.
 */
export function pairRows(left: AlignableClause, right: AlignableClause): PairRow[] {
  const answered = new Set(
    left.counterparts
      .filter(({ id }) => id === right.id)
      .flatMap(({ sentences }) => sentences.map(({ other }) => other)),
  );
  const rest = right.sentences.filter(({ id }) => !answered.has(id));
  return [
    ...left.sentences.map((sentence) => rowOf({ clause: left, sentence }, right, true)),
    ...rest.map((sentence) => rowOf({ clause: right, sentence }, left, false)),
  ];
}

function rowOf(anchor: PlacedSentence, other: AlignableClause, anchorFirst: boolean): PairRow {
  const items = answersIn(anchor, other).map(({ clause, sentence, ...answering }): RowItem => ({
    clause,
    sentence,
    answering: [answering],
    inTopic: true,
  }));
  const absent = items.length > 0 ? [] : absencesOf(anchor).filter(({ policy }) => policy === other.policy);
  const own = { city: anchor.clause.city, items: [{ ...anchor, answering: [], inTopic: true }], absent: [] };
  const theirs = { city: other.city, items, absent };
  const elsewhere =
    items.length > 0
      ? []
      : anchor.clause.counterparts.filter(
          ({ id, sentences }) =>
            policyOf(id) === other.policy && sentences.some(({ own: from }) => from === anchor.sentence.id),
        );
  return { anchor, cells: anchorFirst ? [own, theirs] : [theirs, own], elsewhere: elsewhere.map(({ id }) => id) };
}
