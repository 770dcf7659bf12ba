import { openNumerals } from '../../pipeline/annotate/coverage.ts';
import type { SheetAgainst, Unit } from '../../model/schema.ts';
import { proposeClause, type ClauseInput, type ClauseProposal, type Gathered } from './clause.ts';
import { proposeCounterparts, type CounterpartProposals, type SentencePolicy } from './counterparts.ts';
import { topicProposer, type JudgedClause } from './topics.ts';
import { notedUnits, proposeUnits, type ProposedUnit } from './units.ts';

/** What is known when proposals are made. */
interface ProposeInput extends ClauseInput {
  own: SentencePolicy;
  others: readonly SentencePolicy[];
  judgedClauses: readonly JudgedClause[];
  units: readonly Unit[];
  isOpen: (sentence: string, policy: string) => boolean;
}

/** All that the rules propose for a policy. */
export interface Proposals extends Pick<CounterpartProposals, 'others' | 'near'>, Omit<Gathered, 'used'> {
  policy: string;
  units: ProposedUnit[];
  /** Known bodies that the policy names, with a note that may no longer hold. */
  notedUnits: Unit[];
  clauses: (ClauseProposal & { against: Map<string, SheetAgainst> })[];
  /** Every sentence's text by its id, to be shown beside what is proposed of it. */
  texts: Map<string, string>;
}

/** Proposes everything that is not judged yet. Only what a person accepts becomes data. */
export function propose(input: ProposeInput): Proposals {
  const { policy, own, others } = input;
  const counterparts = proposeCounterparts(own, others, input.isOpen);
  const numerals = Map.groupBy(openNumerals(input), ({ clause }) => clause);
  const proposeTopics = topicProposer(input.judgedClauses, input.topics);
  const used = new Set(input.facts.data.figures.map(({ metric }) => metric));
  const gathered: Gathered = { metrics: [], unquotable: [], used };
  const clauses = input.clauses.map((clause) => ({
    ...proposeClause(clause, numerals.get(clause) ?? [], input, proposeTopics, gathered),
    against: counterparts.against.get(clause.path) ?? new Map<string, SheetAgainst>(),
  }));
  const units = proposeUnits(input.clauses, input.units);
  const sentences = [own, ...others].flatMap((each) => each.sentences);
  return {
    policy,
    units,
    notedUnits: notedUnits(input.clauses, units, input.units),
    metrics: gathered.metrics,
    clauses,
    others: counterparts.others,
    near: counterparts.near,
    texts: new Map(sentences.map(({ id, text }) => [id, text])),
    unquotable: gathered.unquotable,
  };
}
