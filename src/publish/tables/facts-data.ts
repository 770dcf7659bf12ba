import type { Facts } from '../../corpus/facts.ts';
import type { FigureRow, NumeralRow, SupportRow, TermRow } from './fact-rows.ts';
import { clauseHref } from '../../ui/href.ts';

/** Rows of `/data/figures.json`. */
export function figureRows({ figures, metrics }: Facts): FigureRow[] {
  const labels = new Map(metrics.map(({ id, label }) => [id, label]));
  return figures.map((figure) => ({
    id: figure.id,
    clause: figure.clause,
    sentence: figure.sentence,
    policy: figure.policy,
    city: figure.city,
    quote: figure.quote,
    role: figure.role,
    metric: figure.metric,
    metricLabel: labels.get(figure.metric) ?? figure.metric,
    value: figure.value,
    unit: figure.unit,
    comparator: figure.comparator,
    effort: figure.effort,
    base: figure.base,
    baseQuote: figure.baseQuote,
    deadline: figure.deadline,
    deadlineQuote: figure.deadlineQuote,
    deadlineNote: figure.deadlineNote ?? null,
    printed: figure.printed,
    note: figure.note ?? null,
    url: clauseHref(figure.clause, figure.sentence),
  }));
}

/** Rows of `/data/supports.json`; `quotes` has only what the sentence says. */
export function supportRows({ supports }: Facts): SupportRow[] {
  return supports.map((support) => ({
    id: support.id,
    clause: support.clause,
    sentence: support.sentence,
    policy: support.policy,
    city: support.city,
    instrument: support.instrument,
    title: support.title,
    beneficiary: support.quotes.beneficiary,
    recipient: support.recipient,
    amount: support.amount,
    condition: support.quotes.condition,
    quotes: Object.fromEntries(Object.entries(support.quotes).filter(([, quote]) => quote !== null)) as Record<
      string,
      string
    >,
    needs: support.needs,
    stages: support.stages,
    note: support.note ?? null,
    url: clauseHref(support.clause, support.sentence),
  }));
}

/** Rows of `/data/terms.json`. */
export function termRows({ terms }: Facts): TermRow[] {
  return terms.map(({ id, term, variants, aliases, pinyin, explanation, kind, confidence, occurrences }) => ({
    id,
    term,
    variants,
    aliases,
    pinyin,
    explanation,
    kind,
    confidence,
    occurrences,
  }));
}

/** Rows of `/data/numerals.json`. */
export function numeralRows({ numerals }: Facts): NumeralRow[] {
  return numerals.map(({ id, clause, sentence, text, class: kind, basis }) => ({
    id,
    clause,
    sentence,
    text,
    class: kind,
    basis,
  }));
}
