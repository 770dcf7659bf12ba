import { policyOf } from '../../language/clause-id.ts';
import type { ClauseFrontmatter, CounterpartLink, Difference, Relation, Sentence } from '../../model/schema.ts';

/** What aligning needs to know of a clause; the front matter of `content/` has it all. */
export type AlignableClause = Pick<
  ClauseFrontmatter,
  | 'id'
  | 'policy'
  | 'city'
  | 'kind'
  | 'num'
  | 'heading'
  | 'text'
  | 'sentences'
  | 'units'
  | 'topics'
  | 'counterparts'
  | 'without'
  | 'unmatched'
>;

/** A sentence with the clause that it stands in. */
export interface Place {
  clause: AlignableClause;
  sentence: Sentence;
}

/** How an aligned sentence answers another; `relation` reads from that other to it. */
export interface Answering {
  to: Place;
  relation: Relation;
  note: string;
  differs: Difference[];
}

/** One own sentence and all that answer it in one counterpart. */
export interface AlignedSentence {
  own: Sentence;
  answers: { other: Sentence; relation: Relation; note: string; differs: Difference[] }[];
}

/** Groups a link's sentence pairs by own sentence, in the order of the clause. */
export function alignedSentences(
  own: AlignableClause,
  other: AlignableClause,
  link: CounterpartLink,
): AlignedSentence[] {
  return own.sentences.flatMap((sentence) => {
    const answers = link.sentences.flatMap(({ own: from, other: to, ...rest }) => {
      const answer = other.sentences.find(({ id }) => id === to);
      return from === sentence.id && answer ? [{ other: answer, ...rest }] : [];
    });
    return answers.length > 0 ? [{ own: sentence, answers }] : [];
  });
}

/** The policies that people judged a clause against: each answers it, or was searched in vain. */
export function judgedPolicies({ counterparts, without }: AlignableClause): Set<string> {
  return new Set([...counterparts.map(({ id }) => policyOf(id)), ...without.map(({ policy }) => policy)]);
}

/** Why no sentence of a policy answers a sentence; `null` where one does, or where nobody judged. */
export function absence(place: Place, policy: string): { reason: string; searched: string[] } | null {
  const entry = place.clause.unmatched.find(
    (unmatched) => unmatched.policy === policy && place.sentence.id in unmatched.sentences,
  );
  if (!entry) return null;
  return { reason: entry.sentences[place.sentence.id] ?? '', searched: entry.searched };
}

/** All sentences that answer a place, each with its clause. */
export function answersTo(place: Place, clause: (id: string) => AlignableClause | undefined): (Place & Answering)[] {
  return place.clause.counterparts.flatMap((link) => {
    const other = clause(link.id);
    return link.sentences.flatMap(({ own, other: id, relation, note, differs }) => {
      const sentence = other?.sentences.find((s) => s.id === id);
      return own === place.sentence.id && other && sentence
        ? [{ clause: other, sentence, to: place, relation, note, differs }]
        : [];
    });
  });
}
