import type { Facts } from './facts.ts';
import type { Corpus } from './corpus.ts';
import { clauseShortName } from './corpus.ts';
import { BASE_LABELS, COMPARATOR_LABELS, ROLE_OF_FIGURE } from './fact-labels.ts';
import { clauseHref } from './href.ts';

/** Rows of `/data/figures.json`. */
export function figureRows({ figures, metrics }: Facts) {
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
    printed: figure.printed,
    note: figure.note ?? null,
    url: clauseHref(figure.clause, figure.sentence),
  }));
}

/** Rows of `/data/supports.json`; `quotes` has only what the sentence says. */
export function supportRows({ supports }: Facts) {
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
    quotes: Object.fromEntries(Object.entries(support.quotes).filter(([, quote]) => quote !== null)) as Record<string, string>,
    needs: support.needs,
    stages: support.stages,
    note: support.note ?? null,
    url: clauseHref(support.clause, support.sentence),
  }));
}

/** Rows of `/data/terms.json`. */
export function termRows({ terms }: Facts) {
  return terms.map(({ id, term, variants, aliases, pinyin, explanation, kind, confidence, occurrences }) => ({ id, term, variants, aliases, pinyin, explanation, kind, confidence, occurrences }));
}

const QUOTED = /[",\r\n]/u;
const cell = (value: string | number): string => (QUOTED.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

/**
 * The figures as CSV (RFC 4180), for spreadsheets: a byte order mark makes them read UTF-8.
 */
export function figuresCsv(facts: Facts, corpus: Corpus): string {
  const head = ['编号', '城市', '指标', '原文数值', '数值', '单位', '比较', '力争', '基数', '基数原文', '时限', '时限原文', '类别', '条文', '句', '引文', '地址'];
  const rows = figureRows(facts).map((row) => {
    const { record, city } = corpus.policy(row.policy);
    const clause = `${record.shortTitle} ${clauseShortName(corpus.clause(row.clause).data)}`;
    return [row.id, city.name, row.metricLabel, row.printed, row.value, row.unit, COMPARATOR_LABELS[row.comparator], row.effort ? '是' : '', BASE_LABELS[row.base], row.baseQuote ?? '', row.deadline ?? '', row.deadlineQuote ?? '', ROLE_OF_FIGURE[row.role], clause, row.sentence, row.quote, row.url];
  });
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
