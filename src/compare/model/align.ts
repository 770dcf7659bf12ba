import { policyOf } from '../../language/clause-id.ts';
import type { ClauseFrontmatter, Difference, Relation, Sentence } from '../../model/schema.ts';

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
export interface PlacedSentence {
  clause: AlignableClause;
  sentence: Sentence;
}

/** How an aligned sentence answers another; `relation` reads from that other to it. */
export interface Answering {
  to: PlacedSentence;
  relation: Relation;
  note: string;
  differs: Difference[];
}

/** The policies that people judged a clause against: each answers it, or was searched in vain. */
export function judgedPolicies({ counterparts, without }: AlignableClause): Set<string> {
  return new Set([...counterparts.map(({ id }) => policyOf(id)), ...without.map(({ policy }) => policy)]);
}

/** A search in vain for what answers a sentence: in which policy, why nothing there counts, with which words. */
export interface Absence {
  policy: string;
  reason: string;
  searched: string[];
}

/** The policies that were searched in vain for a sentence; what nobody judged is not among them. */
export function absencesOf({ clause, sentence }: PlacedSentence): Absence[] {
  return clause.unmatched.flatMap(({ policy, searched, sentences }) => {
    const reason = sentences[sentence.id];
    return reason === undefined ? [] : [{ policy, reason, searched }];
  });
}

/** The sentences of one clause that answer a place. */
export function answersIn(place: PlacedSentence, other: AlignableClause): (PlacedSentence & Answering)[] {
  return answersTo(place, (id) => (id === other.id ? other : undefined));
}

/** All sentences that answer a place, each with its clause. */
export function answersTo(
  place: PlacedSentence,
  clause: (id: string) => AlignableClause | undefined,
): (PlacedSentence & Answering)[] {
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
