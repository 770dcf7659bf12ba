import type { Card, Clause, Instrument, Need, SupportSeed } from '../schema.ts';
import { readDeadline } from '../annotate/quantities.ts';
import { runsOf } from '../annotate/places.ts';
import type { FigureProposal } from './figures.ts';
import { phraseAround, UNKNOWN, type Open } from './open.ts';

export type ProposedSupport = Open<Omit<SupportSeed, 'clause' | 'quotes' | 'needs' | 'recipient'>> & { quotes: SupportSeed['quotes']; needs: (Need | typeof UNKNOWN)[] };

/** Words that name an instrument; the first that the phrase holds counts. */
const INSTRUMENTS: readonly (readonly [RegExp, Instrument])[] = [
  [/担保/u, 'guarantee'],
  [/授信|信用贷款/u, 'credit'],
  [/贷款额度|创业贷款|贷款/u, 'loan'],
  [/基金|股权|投资/u, 'equity'],
  [/加计扣除|减按|税|抵扣/u, 'tax'],
  [/租金|厂房|场地|用地/u, 'space'],
  [/采购/u, 'procurement'],
  [/奖励|奖补|补助|补贴|资助|补偿|贴息|给予/u, 'grant'],
  [/服务|培训|辅导/u, 'service'],
];

/** What firms under a topic need. */
const NEEDS: Readonly<Record<string, Need>> = {
  startup: 'start-up', 'scale-up': 'upgrade', innovation: 'innovate', 'intellectual-property': 'innovate', digital: 'upgrade', 'quality-brand': 'upgrade',
  market: 'market', procurement: 'market', 'fiscal-tax': 'funding', credit: 'funding', guarantee: 'funding', talent: 'talent', space: 'space', rights: 'rights',
};

/** Who is supported. e.g. "对首次升规的工业企业，给予……" */
const BENEFICIARY = /(?:对|为)([^，。；、：]{2,40}?)(?=，|再?给予|予以|按|最高|再?奖励|补助|提供)/u;
/** On what condition. e.g. "年销售额增长10%以上的，" */
const CONDITION = /(?:^|[，；：])([^，。；：]{4,40}的)(?=，)/u;

/** The support that a figure of that role belongs to. */
export function proposeSupport({ figure, quantity }: FigureProposal, sentence: string, id: string, topics: readonly string[]): ProposedSupport {
  const { start, end } = phraseAround(sentence, quantity.start, quantity.end);
  const support = sentence.slice(start, end);
  const instrument = (INSTRUMENTS.find(([pattern]) => pattern.test(support)) ?? INSTRUMENTS.find(([pattern]) => pattern.test(sentence)))?.[1] ?? UNKNOWN;
  const needs = [...new Set(topics.flatMap((topic) => NEEDS[topic] ?? []))];
  return {
    id,
    sentence: figure.sentence,
    instrument,
    title: support,
    amount: quantity.unit === '元' ? quantity.value : null,
    // e.g. "以下（含）" at the end of a phrase, whose bracket is outside it
    quotes: { support, amount: support.includes(quantity.printed) ? quantity.printed : quantity.printed.replace(/（含）$/u, ''), beneficiary: (BENEFICIARY.exec(support) ?? BENEFICIARY.exec(sentence))?.[1] ?? null, condition: CONDITION.exec(sentence)?.[1] ?? null, deadline: null },
    needs: needs.length > 0 ? needs : [UNKNOWN],
    stages: ['any'],
  };
}

/** A measure's card: what its sentences say in the forms that the rules know, and its supports. */
export function proposeCard(clause: Clause, supports: readonly ProposedSupport[]): Card {
  const card: Card = { beneficiary: [], instrument: [], amount: [], condition: [], deadline: [] };
  const sentences = runsOf(clause).filter(({ place }) => /^s\d/u.test(place));
  const add = (field: keyof Card, sentence: string, quote: string | null | undefined): void => {
    if (quote && !card[field].some((other) => other.sentence === sentence && other.quote === quote)) card[field].push({ sentence, quote });
  };
  for (const { place, text } of sentences) {
    add('beneficiary', place, BENEFICIARY.exec(text)?.[1]);
    add('condition', place, CONDITION.exec(text)?.[1]);
    add('deadline', place, readDeadline(text)?.quote);
    add('instrument', place, /奖励|奖补|补助|补贴|资助|补偿|贴息|授信|贷款|担保|减免|培训|辅导|服务/u.exec(text)?.[0]);
  }
  for (const { sentence, quotes } of supports) add('amount', sentence, quotes.support);
  return card;
}
