import { LIMIT, readQuantities, type ComparedQuantity } from '../../language/comparators.ts';
import { measures } from '../../language/units.ts';
import type { OpenNumeral } from '../../pipeline/annotate/coverage.ts';
import { BASE_WORDS, readDeadline } from '../../pipeline/annotate/figure-words.ts';
import { isSentence } from '../../pipeline/annotate/places.ts';
import type { Base, ClauseKind, FigureRecord, FigureRole, FigureSeed, Metric } from '../../model/schema.ts';
import { UNKNOWN, type Open, type Unknown } from '../accept/open.ts';
import { metricLabel, sameMetric } from './metric-names.ts';
import { phraseAround } from './phrase.ts';
import { quoteOf } from './quotes.ts';

export type ProposedFigure = Open<Omit<FigureSeed, 'clause' | 'effort'>> & { effort?: boolean };

/** A figure of another policy that a new one may belong with, and what it measures in its text's words. */
export type KnownFigure = FigureRecord & { label: string };

/** What figures are told by. */
interface FigureContext {
  city: string;
  knownFigures: readonly KnownFigure[];
  metrics: readonly Metric[];
}

export interface FigureProposal {
  figure: ProposedFigure;
  quantity: ComparedQuantity;
  /** What its metric measures, where it is a new one. */
  label: string | null;
}

const OFFERS = /奖励|奖补|补助|补贴|资助|补偿|贴息|贷款额度|授信|给予|减免|减按|抵扣|返还|补足|支付/u;
const SIZE = /基金|总规模|资金池|规模/u;
const AIMS = /到\d{4}年|力争|达到|达成|突破|超过|新增|新建|培育|建成|累计|每年|年均|不低于|实现|保持|控制在|降至|平均/u;
/** What a firm must have in order to be covered. e.g. "销售收入500万元以下的企业" */
const COVERED = new RegExp(`^${LIMIT}(?:的|企业|项目|小微|中小|单户|，)`, 'u');

/** What a figure may be made of: the quantities of a sentence but for spans of time. */
function measuredIn({ place, text }: OpenNumeral['run']): ComparedQuantity[] {
  return isSentence(place) ? readQuantities(text).filter(({ unit }) => !measures(unit, 'time')) : [];
}

/** True for a numeral whose figure begins with an earlier one. e.g. the 15万 of "10万－15万元" */
export function endsFigure({ run, span }: OpenNumeral): boolean {
  return measuredIn(run).some(({ start, numeralEnd }) => start < span.start && span.start < numeralEnd);
}

/**
 * Proposes a figure for a numeral that has a unit; `null` for any other.
 * @param used metrics that this policy already has a figure for; added to.
 */
export function proposeFigure(
  { clause, run, span }: OpenNumeral,
  context: FigureContext,
  used: Set<string>,
): FigureProposal | null {
  const quantity = measuredIn(run).find(({ start }) => start === span.start);
  if (!quantity) return null;
  const { start, numeralEnd: end, value, unit, comparator } = quantity;
  const around = phraseAround(run.text, start, end);
  const quote = quoteOf(clause, run, { start, end }, around);
  if (quote === null) return null;
  const role = roleOf(clause.kind, run.text, run.text.slice(around.start, around.end), quantity);
  const deadline = readDeadline(run.text);
  const label = metricLabel(run.text, quantity);
  const known = metricOf(label, quantity, role, context, used);
  const metric = known ?? newMetric(clause.path, context, used);
  used.add(metric);
  const figure: ProposedFigure = {
    sentence: run.place,
    quote,
    numeral: run.text.slice(start, end),
    role,
    metric,
    value,
    unit,
    comparator,
    ...(quantity.effort ? { effort: true } : {}),
    ...baseOf(role, quote, run.text.slice(0, around.start), quantity),
    deadline: deadline?.iso ?? null,
    deadlineQuote: deadline?.quote ?? null,
  };
  return { figure, quantity, label: known === null ? label : null };
}

/** e.g. "yunchuan-2-1-1-1": unique, and people may rename it before they accept it */
function newMetric(path: string, { city, metrics }: FigureContext, used: ReadonlySet<string>): string {
  const isTaken = (id: string): boolean => used.has(id) || metrics.some((metric) => metric.id === id);
  let n = 1;
  while (isTaken(`${city}-${path}-${n}`)) n++;
  return `${city}-${path}-${n}`;
}

function roleOf(kind: ClauseKind, sentence: string, phrase: string, quantity: ComparedQuantity): FigureRole | Unknown {
  const after = sentence.slice(quantity.end);
  if (kind === 'target') return 'target';
  if (COVERED.test(after) && !/最高|不超过/u.test(quantity.printed)) return 'threshold';
  if (OFFERS.test(phrase) || (quantity.unit === '元' && OFFERS.test(sentence)))
    return SIZE.test(after.slice(0, 6)) ? 'scale' : 'support';
  if (SIZE.test(phrase) || SIZE.test(after.slice(0, 6))) return 'scale';
  return AIMS.test(phrase) || AIMS.test(sentence) ? 'target' : UNKNOWN;
}

/** Of several words that say a base, the first of these counts. e.g. "累计新增" is cumulative */
const BASE_ORDER: readonly Base[] = ['cumulative', 'yearly-average', 'yearly', 'new', 'balance', 'total', 'limit'];
/** A share of a whole, or how fast something grows or what it costs. */
const SHARE = /占|比例/u;
const RATE = /费率|利率|增速|增长|利息/u;
const REACHED = /突破|达到|达|超过|超/u;

/** A base is proposed with the word that says it; without one it is inferred, and `baseQuote` is null. */
function baseOf(
  role: FigureRole | Unknown,
  quote: string,
  before: string,
  { unit, printed }: ComparedQuantity,
): Pick<ProposedFigure, 'base' | 'baseQuote'> {
  if (unit === '%' && (SHARE.test(quote) || !RATE.test(quote)))
    return { base: role === 'target' ? 'share' : 'rate', baseQuote: null };
  if (unit === '%') return { base: 'rate', baseQuote: RATE.exec(quote)?.[0] === '费率' ? '费率' : null };
  const said = saidBase(quote, role);
  if (said) return said;
  if (role === 'support') return { base: /最高|不超过/u.test(printed) ? 'limit' : 'one-off', baseQuote: null };
  if (role === 'threshold') return { base: 'limit', baseQuote: null };
  // e.g. 累计 before the first of "累计培育甲5000家，乙1500家"
  const carried = saidBase(before.slice(before.lastIndexOf('；') + 1), role);
  if (carried) return { base: carried.base, baseQuote: null };
  return { base: role === 'scale' || REACHED.test(quote) ? 'total' : UNKNOWN, baseQuote: null };
}

function saidBase(text: string, role: FigureRole | Unknown): { base: Base; baseQuote: string } | null {
  for (const base of BASE_ORDER) {
    const word = BASE_WORDS[base]?.exec(text)?.[0];
    if (word !== undefined && (base !== 'limit' || role !== 'target')) return { base, baseQuote: word };
  }
  return null;
}

/** The metric of other policies that a figure most likely belongs under; `null` for none. */
function metricOf(
  label: string,
  { unit }: ComparedQuantity,
  role: FigureRole | Unknown,
  { knownFigures, metrics }: FigureContext,
  used: ReadonlySet<string>,
): string | null {
  if (role === UNKNOWN) return null;
  let best: { metric: string; score: number } | null = null;
  for (const figure of knownFigures) {
    if (figure.unit !== unit || figure.role !== role || used.has(figure.metric)) continue;
    const names = [figure.label, metrics.find(({ id }) => id === figure.metric)?.label ?? figure.label];
    const score = Math.max(...names.map((name) => sameMetric(label, name)));
    if (score > (best?.score ?? 0)) best = { metric: figure.metric, score };
  }
  return best?.metric ?? null;
}
