import { openNumerals } from '../../pipeline/annotate/coverage.ts';
import { runsOf } from '../../pipeline/annotate/places.ts';
import {
  JUDGED_KINDS,
  type AnnotationsSeed,
  type Card,
  type CardsSeed,
  type Clause,
  type FactsSeed,
  type Metric,
  type SheetAgainst,
  type SupportSeed,
  type Topic,
  type Unit,
} from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { proposeCounterparts, type CounterpartProposals, type SentencePolicy } from './counterparts.ts';
import { endsFigure, proposeFigure, type FigureContext, type KnownFigure, type ProposedFigure } from './figures.ts';
import { proposeNumeral, type ProposedNumeral } from './numerals.ts';
import { UNKNOWN, type Open } from '../accept/open.ts';
import { proposeCard, proposeSupport, proposeUnpriced, type ProposedSupport } from './supports.ts';
import { topicProposer, type JudgedClause, type TopicProposal } from './topics.ts';
import { notedUnits, proposeUnits, type ProposedUnit } from './units.ts';

export { UNKNOWN } from '../accept/open.ts';

/** What is known when proposals are made. */
export interface ProposeInput {
  policy: string;
  city: string;
  clauses: readonly Clause[];
  own: SentencePolicy;
  others: readonly SentencePolicy[];
  judgedClauses: readonly JudgedClause[];
  knownFigures: readonly KnownFigure[];
  topics: readonly Topic[];
  units: readonly Unit[];
  metrics: readonly Metric[];
  /** What people judged of this policy already; it is not proposed again. */
  annotations: AnnotationsSeed;
  facts: Seed<FactsSeed>;
  cards: CardsSeed;
  supports: readonly SupportSeed[];
  isOpen: (sentence: string, policy: string) => boolean;
}

/** Proposals for one clause. */
export interface ClauseProposal {
  clause: Clause;
  topics: TopicProposal | null;
  figures: ProposedFigure[];
  numerals: ProposedNumeral[];
  supports: ProposedSupport[];
  card: Card | null;
  against: Map<string, SheetAgainst>;
}

/** A new metric, or a known one that a figure of this policy seems to belong under. */
export interface ProposedMetric {
  metric: Open<Metric>;
  /** The figures of other policies beside which it would stand. */
  beside: { policy: string; quote: string }[];
}

/** All that the rules propose for a policy. */
export interface Proposals {
  policy: string;
  units: ProposedUnit[];
  /** Known bodies that the policy names, with a note that may no longer hold. */
  notedUnits: Unit[];
  metrics: ProposedMetric[];
  clauses: ClauseProposal[];
  others: CounterpartProposals['others'];
  near: CounterpartProposals['near'];
  /** Every sentence's text by its id, to be shown beside what is proposed of it. */
  texts: Map<string, string>;
  /** Numerals that no quotation can tell apart from their likes. */
  unquotable: string[];
}

/** Proposes everything that is not judged yet. Only what a person accepts becomes data. */
export function propose(input: ProposeInput): Proposals {
  const counterparts = proposeCounterparts(input.own, input.others, input.isOpen);
  const numerals = Map.groupBy(
    openNumerals({
      policy: input.policy,
      city: input.city,
      clauses: input.clauses,
      facts: input.facts,
      metrics: input.metrics,
    }),
    ({ clause }) => clause,
  );
  const proposeTopics = topicProposer(input.judgedClauses, input.topics);
  const metrics: ProposedMetric[] = [];
  const unquotable: string[] = [];
  const used = new Set(input.facts.data.figures.map(({ metric }) => metric));
  const clauses = input.clauses.map((clause): ClauseProposal => {
    const isJudged = JUDGED_KINDS.has(clause.kind);
    const known = input.annotations.clauses[clause.path]?.topics ?? [];
    const topics = isJudged && known.length === 0 ? proposeTopics(textOf(clause)) : null;
    const proposal: ClauseProposal = {
      clause,
      topics,
      figures: [],
      numerals: [],
      supports: [],
      card: null,
      against: counterparts.against.get(clause.path) ?? new Map<string, SheetAgainst>(),
    };
    const judged = input.supports.filter((support) => support.clause === clause.path);
    const nextSupport = supportIds(judged.map(({ id }) => id));
    let count = 0;
    const context: FigureContext = {
      known: input.knownFigures,
      metrics: input.metrics,
      used,
      nextId: () => nextMetric(input, clause.path, used, ++count),
    };
    for (const numeral of numerals.get(clause)?.filter((open) => !endsFigure(open)) ?? []) {
      const figure = proposeFigure(numeral, context);
      if (figure) {
        proposal.figures.push(figure.figure);
        const entry = metricEntry(figure.figure, figure.label, input);
        if (entry) metrics.push(entry);
        if (figure.figure.role === 'support')
          proposal.supports.push(proposeSupport(figure, numeral.run.text, nextSupport(), topics?.topics ?? known));
        continue;
      }
      const other = proposeNumeral(numeral);
      if (
        other &&
        !proposal.numerals.some(
          (same) => same.sentence === other.sentence && same.quote === other.quote && same.numeral === other.numeral,
        )
      )
        proposal.numerals.push(other);
      if (!other)
        unquotable.push(
          `${clause.path} ${numeral.run.place}: “${numeral.run.text.slice(numeral.span.start, numeral.span.end)}”`,
        );
    }
    if (clause.kind === 'measure' && !(clause.path in input.cards)) {
      const targets = proposal.figures.filter(({ role }) => role === 'target');
      const taken = [
        ...proposal.supports.map(({ sentence, quotes }) => ({ sentence, quote: quotes.support })),
        ...targets,
      ];
      // Where people judged supports, they judged what is none.
      if (judged.length === 0)
        for (const support of proposeUnpriced(clause, taken, topics?.topics ?? known))
          proposal.supports.push({ id: nextSupport(), ...support });
      proposal.card = proposeCard(clause, proposal.supports);
    }
    return proposal;
  });
  const texts = new Map(
    [input.own, ...input.others].flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text] as const)),
  );
  const units = proposeUnits(input.clauses, input.units);
  return {
    policy: input.policy,
    units,
    notedUnits: notedUnits(input.clauses, units, input.units),
    metrics,
    clauses,
    others: counterparts.others,
    near: counterparts.near,
    texts,
    unquotable,
  };
}

const textOf = (clause: Clause): string =>
  runsOf(clause)
    .filter(({ place }) => place !== 'units')
    .map(({ text }) => text)
    .join('');

/** Gives the ids behind those that are used. e.g. after p1 and p4 → p5, p6 … */
function supportIds(used: readonly string[]): () => string {
  let last = Math.max(0, ...used.map((id) => Number(id.slice(1))));
  return () => `p${++last}`;
}

/** e.g. "yunchuan-2-1-1-1": unique, and people may rename it before they accept it */
function nextMetric({ city, metrics }: ProposeInput, path: string, used: ReadonlySet<string>, count: number): string {
  let id = `${city}-${path}-${count}`;
  for (let n = 2; used.has(id) || metrics.some((metric) => metric.id === id); n++) id = `${city}-${path}-${count}-${n}`;
  return id;
}

/** A new metric's entry; for a shared one, a word on how the cities compare is asked for where there is none. */
function metricEntry(
  figure: ProposedFigure,
  label: string | null,
  { metrics, knownFigures }: ProposeInput,
): ProposedMetric | null {
  if (label !== null) return { metric: { id: figure.metric, label, comparison: null }, beside: [] };
  const shared = metrics.find(({ id }) => id === figure.metric);
  if (!shared) return null;
  const beside = knownFigures.filter(({ metric }) => metric === figure.metric);
  return {
    metric: { ...shared, comparison: shared.comparison ?? UNKNOWN },
    beside: beside.map(({ policy, quote }) => ({ policy, quote })),
  };
}
