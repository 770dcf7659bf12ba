import type { OpenNumeral } from '../../pipeline/annotate/coverage.ts';
import type { FiguresInput } from '../../pipeline/annotate/figures.ts';
import { runsOf } from '../../pipeline/annotate/places.ts';
import {
  JUDGED_KINDS,
  type AnnotationsSeed,
  type Card,
  type CardsSeed,
  type Clause,
  type Metric,
  type SupportSeed,
  type Topic,
} from '../../model/schema.ts';
import { UNKNOWN, type Open } from '../accept/open.ts';
import { endsFigure, proposeFigure, type FigureProposal, type KnownFigure, type ProposedFigure } from './figures.ts';
import { proposeNumeral, type ProposedNumeral } from './numerals.ts';
import { proposeCard, proposeSupport, proposeUnpriced, type ProposedSupport } from './supports.ts';
import type { TopicProposal } from './topics.ts';

/** What is known when clauses are read. */
export interface ClauseInput extends FiguresInput {
  knownFigures: readonly KnownFigure[];
  topics: readonly Topic[];
  /** What people judged of this policy already; it is not proposed again. */
  annotations: AnnotationsSeed;
  cards: CardsSeed;
  supports: readonly SupportSeed[];
}

/** Proposals for one clause. */
export interface ClauseProposal {
  clause: Clause;
  topics: TopicProposal | null;
  figures: ProposedFigure[];
  numerals: ProposedNumeral[];
  supports: ProposedSupport[];
  card: Card | null;
}

/** A new metric, or a known one that a figure of this policy seems to belong under. */
interface ProposedMetric {
  metric: Open<Metric>;
  /** The figures of other policies beside which it would stand. */
  beside: { policy: string; quote: string }[];
}

/** What the clauses of a policy give together. */
export interface Gathered {
  metrics: ProposedMetric[];
  /** Numerals that no quotation can tell apart from their likes. */
  unquotable: string[];
  /** Metrics that the policy has a figure for. */
  used: Set<string>;
}

/** Proposes what a clause says; what concerns the policy as a whole is added to `gathered`. */
export function proposeClause(
  clause: Clause,
  numerals: readonly OpenNumeral[],
  input: ClauseInput,
  proposeTopics: (text: string) => TopicProposal,
  gathered: Gathered,
): ClauseProposal {
  const known = input.annotations.clauses[clause.path]?.topics ?? [];
  const isOpen = JUDGED_KINDS.has(clause.kind) && known.length === 0;
  const topics = isOpen ? proposeTopics(textOf(clause)) : null;
  const under = topics?.topics ?? known;
  const judged = input.supports.filter((support) => support.clause === clause.path);
  const nextSupport = supportIds(judged.map(({ id }) => id));
  const proposal: ClauseProposal = { clause, topics, figures: [], numerals: [], supports: [], card: null };
  for (const numeral of numerals.filter((open) => !endsFigure(open))) {
    const figure = proposeFigure(numeral, input, gathered.used);
    if (!figure) {
      addNumeral(numeral, proposal, gathered);
      continue;
    }
    proposal.figures.push(figure.figure);
    gathered.metrics.push(...metricEntry(figure, input));
    if (figure.figure.role === 'support')
      proposal.supports.push(proposeSupport(figure, numeral.run.text, nextSupport(), under));
  }
  if (clause.kind !== 'measure' || clause.path in input.cards) return proposal;
  // Where people judged supports, they judged what is none.
  const unpriced = judged.length > 0 ? [] : proposeUnpriced(clause, takenBy(proposal), under);
  proposal.supports.push(...unpriced.map((support) => ({ id: nextSupport(), ...support })));
  return { ...proposal, card: proposeCard(clause, proposal.supports) };
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

/** Phrases that are supports with a sum, or targets. */
const takenBy = ({ supports, figures }: ClauseProposal): { sentence: string; quote: string }[] => [
  ...supports.map(({ sentence, quotes }) => ({ sentence, quote: quotes.support })),
  ...figures.filter(({ role }) => role === 'target'),
];

/** Adds a numeral that is no figure, once. */
function addNumeral(numeral: OpenNumeral, { clause, numerals }: ClauseProposal, { unquotable }: Gathered): void {
  const { run, span } = numeral;
  const found = proposeNumeral(numeral);
  if (!found) unquotable.push(`${clause.path} ${run.place}: “${run.text.slice(span.start, span.end)}”`);
  else if (
    !numerals.some((known) => (['sentence', 'quote', 'numeral'] as const).every((key) => known[key] === found[key]))
  )
    numerals.push(found);
}

/** A new metric's entry; for a shared one, a word on how the cities compare is asked for where there is none. */
function metricEntry({ figure, label }: FigureProposal, { metrics, knownFigures }: ClauseInput): ProposedMetric[] {
  if (label !== null) return [{ metric: { id: figure.metric, label, comparison: null }, beside: [] }];
  const shared = metrics.find(({ id }) => id === figure.metric);
  if (!shared) return [];
  const beside = knownFigures.filter(({ metric }) => metric === figure.metric);
  return [
    {
      metric: { ...shared, comparison: shared.comparison ?? UNKNOWN },
      beside: beside.map(({ policy, quote }) => ({ policy, quote })),
    },
  ];
}
