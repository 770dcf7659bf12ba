import { sentenceId, splitClauseId, splitSentenceId } from '../../language/clause-id.ts';
import { findQuantities } from '../../language/quantities.ts';
import { measures } from '../../language/units.ts';
import { readDeadline } from '../../pipeline/annotate/figure-words.ts';
import type { Difference, SheetAgainst, SheetAnswer, SheetOther } from '../../model/schema.ts';
import type { JudgedSentence } from '../../pipeline/judgements.ts';
import { UNKNOWN } from '../accept/open.ts';
import { suggestPairs, type Candidate } from '../suggest/index.ts';
import { bigrams, rarity, type Weights } from '../suggest/similarity.ts';
import { missingTerms, weightOf } from './telling-terms.ts';

/** A policy as far as its sentences go. */
export interface SentencePolicy {
  id: string;
  cityName: string;
  sentences: readonly JudgedSentence[];
  /** All that it says, in one string. */
  text: string;
}

/** Above this, four in five candidates are pairs that people judged to be pairs. */
const THRESHOLD = 0.15;
const PER_SENTENCE = 2;
/** Above this, one in five: too few to propose, enough to be worth a look. */
const NEAR = 0.04;
const NEAR_SHOWN = 4;

export interface CounterpartProposals {
  /** Clause path → other policy → proposal. */
  against: Map<string, Map<string, SheetAgainst>>;
  /** Clause id of another policy → reasons why this policy has nothing for it. */
  others: Map<string, SheetOther>;
  /** Sentence id → the other policies' sentences most like it, but for those that are proposed. */
  near: Map<string, string[]>;
}

/**
 * Proposes, for every sentence that `isOpen`, its answers in each other policy or the reason for
 * none: terms of the sentence that the other text does not hold. Relations are the weakest there is.
 */
export function proposeCounterparts(
  own: SentencePolicy,
  others: readonly SentencePolicy[],
  isOpen: (sentence: string, policy: string) => boolean,
): CounterpartProposals {
  const all = [own, ...others].flatMap(({ sentences }) => sentences);
  const weights = rarity(all.map(({ text }) => bigrams(text)));
  const textOf = new Map(all.map(({ id, text }) => [id, text]));
  const proposals: CounterpartProposals = { against: new Map(), others: new Map(), near: new Map() };
  for (const other of others) {
    const [ownOpen, otherOpen] = [openClauses(own, other, isOpen), openClauses(other, own, isOpen)];
    if (ownOpen.size + otherOpen.size === 0) continue;
    const found = Map.groupBy(candidatesFor(own, other, weights), ({ source }) => source);
    const answersOf = (id: string): Candidate[] =>
      isOpen(id, other.id) ? (found.get(id) ?? []).slice(0, PER_SENTENCE) : [];
    for (const [clause, sentences] of ownOpen) {
      const against = againstOf(
        sentences,
        other,
        (id) => answersOf(id).map((candidate) => answerOf(candidate, textOf)),
        weights,
      );
      const path = splitClauseId(clause).path;
      proposals.against.set(
        path,
        (proposals.against.get(path) ?? new Map<string, SheetAgainst>()).set(other.id, against),
      );
    }
    for (const [id, near] of mostSimilar(own, other)) {
      const proposed = answersOf(id).map(({ target }) => target);
      const left = near.filter((target) => !proposed.includes(target));
      if (left.length > 0) proposals.near.set(id, [...(proposals.near.get(id) ?? []), ...left]);
    }
    const answered = new Set(own.sentences.flatMap(({ id }) => answersOf(id)).map(({ target }) => target));
    for (const [clause, sentences] of otherOpen) {
      const entry = withoutAnswered(clause, reasonsOf(sentences, own, weights), answered);
      if (entry) proposals.others.set(clause, entry);
    }
  }
  return proposals;
}

/** The clauses of a policy with sentences that nobody has judged against another. */
function openClauses(
  { sentences }: SentencePolicy,
  other: SentencePolicy,
  isOpen: (sentence: string, policy: string) => boolean,
): Map<string, JudgedSentence[]> {
  return Map.groupBy(
    sentences.filter(({ id }) => isOpen(id, other.id)),
    ({ id }) => splitSentenceId(id).clause,
  );
}

/** A pair comes up only where it shares words that say something. e.g. not for “小微企业” alone */
const LEAST_WEIGHT = 4;
/** Words that say nothing however rare they are. e.g. "家以上", "不低于", "对首次" */
const EMPTY_RUN = /^.{0,2}以[上下内]|^[万亿个家户元]|^不[低少高超得]|^对|给予$/u;

function candidatesFor(own: SentencePolicy, other: SentencePolicy, weights: Weights): Candidate[] {
  const isTelling = (run: string): boolean =>
    run.length > 2 && !EMPTY_RUN.test(run) && weightOf(run, weights) >= LEAST_WEIGHT;
  return suggestPairs([...own.sentences, ...other.sentences], {
    threshold: THRESHOLD,
    perSentence: PER_SENTENCE,
    of: own.id,
  })
    .map((candidate) => ({ ...candidate, shared: candidate.shared.filter(isTelling) }))
    .filter(({ shared }) => shared.length > 0);
}

/** For each sentence the most similar ones of another policy; a person finds there what the rules cannot tell. */
function mostSimilar(own: SentencePolicy, other: SentencePolicy): Map<string, string[]> {
  const options = { threshold: NEAR, perSentence: NEAR_SHOWN, of: own.id };
  const candidates = suggestPairs([...own.sentences, ...other.sentences], options);
  const near = [...Map.groupBy(candidates, ({ source }) => source)];
  return new Map(near.map(([id, list]) => [id, list.slice(0, NEAR_SHOWN).map(({ target }) => target)]));
}

/**
 * A reason that the rules do not know is not asked for where they propose an answer. Those that they
 * know stay, in case a person strikes the answer.
 */
function withoutAnswered(
  clause: string,
  { none, searched, sentences }: SheetOther,
  answered: ReadonlySet<string>,
): SheetOther | null {
  const isAnswered = (place: string): boolean => answered.has(sentenceId(clause, place));
  const left = Object.entries(sentences).filter(([place, reason]) => reason !== UNKNOWN || !isAnswered(place));
  if (left.length === 0) return null;
  const isMoot = none === UNKNOWN && Object.keys(sentences).some(isAnswered);
  return { ...(none === undefined || isMoot ? {} : { none }), searched, sentences: Object.fromEntries(left) };
}

function againstOf(
  sentences: readonly JudgedSentence[],
  other: SentencePolicy,
  answersOf: (id: string) => SheetAnswer[],
  weights: Weights,
): SheetAgainst {
  const { none, searched, sentences: reasons } = reasonsOf(sentences, other, weights);
  const answers = sentences.map(({ id }) => [splitSentenceId(id).sentence, answersOf(id)] as const);
  const clauses: SheetAgainst['clauses'] = {};
  for (const { to, note } of answers.flatMap(([, list]) => list))
    clauses[splitSentenceId(to).clause] ??= { relation: 'relatedMatch', note: note.replace(/^两句/u, '两条') };
  const isAnswered = Object.keys(clauses).length > 0;
  return {
    clauses,
    ...(isAnswered ? {} : { none }),
    searched,
    sentences: Object.fromEntries(
      answers.map(([place, list]) => [place, list.length > 0 ? list : (reasons[place] ?? UNKNOWN)]),
    ),
  };
}

/** Reasons that anybody can check: the terms named stand nowhere in the other text. */
function reasonsOf(sentences: readonly JudgedSentence[], other: SentencePolicy, weights: Weights): SheetOther {
  const missing = sentences.map(
    ({ id, text }) => [splitSentenceId(id).sentence, missingTerms(text, other.text, weights)] as const,
  );
  const searched = [...new Set(missing.flatMap(([, terms]) => terms))];
  const reason = (terms: readonly string[]): string =>
    terms.length === 0 ? UNKNOWN : `${other.cityName}文本没有${terms.map((term) => `“${term}”`).join('')}。`;
  return {
    none: reason(searched.slice(0, 4)),
    searched,
    sentences: Object.fromEntries(missing.map(([place, terms]) => [place, reason(terms)])),
  };
}

function answerOf({ target, source, shared }: Candidate, textOf: ReadonlyMap<string, string>): SheetAnswer {
  const runs = shared
    .slice(0, 2)
    .map((run) => `“${run}”`)
    .join('');
  return {
    to: splitClauseId(target).path,
    relation: 'relatedMatch',
    note: `两句都写到${runs}。`,
    differs: differences(textOf.get(source) ?? '', textOf.get(target) ?? ''),
  };
}

/** What the rules can see: other sums, another deadline. */
function differences(a: string, b: string): Difference[] {
  const sums = (text: string): string =>
    findQuantities(text)
      .filter(({ unit }) => !measures(unit, 'time'))
      .map(({ value, unit }) => `${value}${unit}`)
      .sort()
      .join();
  const isOther = (read: (text: string) => string | undefined): boolean => (read(a) ?? '') !== (read(b) ?? '');
  return [
    ...(isOther(sums) ? (['amount'] as const) : []),
    ...(isOther((text) => readDeadline(text)?.iso) ? (['period'] as const) : []),
  ];
}
