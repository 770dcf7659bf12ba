import type { Card, Clause, Instrument, Need, SupportSeed } from '../../model/schema.ts';
import { readDeadline } from '../../pipeline/annotate/figure-words.ts';
import { sentencesOf } from '../../pipeline/annotate/places.ts';
import type { FigureProposal } from './figures.ts';
import { UNKNOWN, type Open } from '../accept/open.ts';
import { phraseAround } from './phrase.ts';

export type ProposedSupport = Open<Omit<SupportSeed, 'clause' | 'quotes' | 'needs' | 'recipient'>> & {
  quotes: SupportSeed['quotes'];
  needs: (Need | typeof UNKNOWN)[];
};

/**
 * Words that name an instrument; the first that the phrase holds counts. e.g. "贷款贴息" is a grant,
 * "担保贷款" a guarantee
 */
const INSTRUMENTS: readonly (readonly [RegExp, Instrument])[] = [
  [/(?<!风险)(?:奖励|奖补|补助|补贴|资助|补偿)|贴息|启动资金|资金扶持|资金支持/u, 'grant'],
  [/担保|增信|保险|风险补偿/u, 'guarantee'],
  [/授信|信用贷款/u, 'credit'],
  [/贷|融资/u, 'loan'],
  [/基金|股权|创投|上市|挂牌/u, 'equity'],
  [/加计扣除|减按|减免[^，]{0,10}税|税收优惠|退税|缓税|抵扣/u, 'tax'],
  [/租金|厂房|场地|场所|用地|土地|入驻|入园|园区建设/u, 'space'],
  [/采购|首购/u, 'procurement'],
  [/服务|培训|辅导|指导|对接|展会|展销|维权|诊断|体检|办理/u, 'service'],
];
/** An offer that does not say what it is. */
const GIVEN = '给予';

/** What firms under a topic need. */
const NEEDS: Readonly<Record<string, Need>> = {
  startup: 'start-up',
  'scale-up': 'upgrade',
  innovation: 'innovate',
  'intellectual-property': 'innovate',
  digital: 'upgrade',
  'quality-brand': 'upgrade',
  market: 'market',
  procurement: 'market',
  'fiscal-tax': 'funding',
  credit: 'funding',
  guarantee: 'funding',
  talent: 'talent',
  space: 'space',
  rights: 'rights',
};

/** Who is supported. e.g. "对首次升规的工业企业，给予……" */
const BENEFICIARY = /(?:对|为)([^，。；、：]{2,40}?)(?=，|再?给予|予以|按|最高|再?奖励|补助|提供)/u;
/** Whom a sentence is about that does not say for whom it is. */
const FIRMS = /(?:中小微|小微|中小)企业(?:和个体工商户)?|个体工商户/u;
/** On what condition. e.g. "年销售额增长10%以上的，" */
const CONDITION = /(?:^|[，；：])([^，。；：]{4,40}的)(?=，)/u;

/** The support that a figure of that role belongs to. */
export function proposeSupport(
  { figure, quantity }: FigureProposal,
  sentence: string,
  id: string,
  topics: readonly string[],
): ProposedSupport {
  const { start, end } = phraseAround(sentence, quantity.start, quantity.numeralEnd);
  const support = sentence.slice(start, end);
  const instrument = instrumentOf(support) ?? (support.includes(GIVEN) ? 'grant' : (instrumentOf(sentence) ?? UNKNOWN));
  return {
    id,
    sentence: figure.sentence,
    instrument,
    title: support,
    amount: quantity.unit === '元' ? quantity.value : null,
    // e.g. "以下（含）" at the end of a phrase, whose bracket is outside it
    quotes: {
      support,
      amount: support.includes(quantity.printed) ? quantity.printed : quantity.printed.replace(/（含）$/u, ''),
      beneficiary: (BENEFICIARY.exec(support) ?? BENEFICIARY.exec(sentence))?.[1] ?? null,
      condition: CONDITION.exec(sentence)?.[1] ?? null,
      deadline: null,
    },
    needs: needsOf(topics),
    stages: ['any'],
  };
}

const instrumentOf = (text: string): Instrument | undefined => INSTRUMENTS.find(([pattern]) => pattern.test(text))?.[1];

function needsOf(topics: readonly string[]): ProposedSupport['needs'] {
  const needs = [...new Set(topics.flatMap((topic) => NEEDS[topic] ?? []))];
  return needs.length > 0 ? needs : [UNKNOWN];
}

const PHRASE = /[^，；。：]+/gu;
/** Somebody does something, or it is for somebody. */
const ACTS = /企业|创业|人才|职工|个体|提供|给予|开展|推广|享受|支持|鼓励|免|奖|补|贷|办/u;
/** What is done to banks and officials, or names a trade. */
const NO_OFFER = /考核|监管|容错|容忍|尽职|认定|服务业|规范/u;

/**
 * The supports without a sum that a measure's sentences seem to hold, a phrase each: three in five
 * of them are such.
 * @param taken phrases that are something else: supports with a sum, and targets.
 */
export function proposeUnpriced(
  clause: Clause,
  taken: readonly { sentence: string; quote: string }[],
  topics: readonly string[],
): Omit<ProposedSupport, 'id'>[] {
  const found: Omit<ProposedSupport, 'id'>[] = [];
  for (const { place, text } of sentencesOf(clause)) {
    for (const [support] of text.matchAll(PHRASE)) {
      const instrument = instrumentOf(support);
      const isTaken = taken.some(
        ({ sentence, quote }) => sentence === place && (quote.includes(support) || support.includes(quote)),
      );
      if (!instrument || isTaken || !ACTS.test(support) || NO_OFFER.test(support)) continue;
      const quotes = {
        support,
        amount: null,
        beneficiary: BENEFICIARY.exec(support)?.[1] ?? null,
        condition: null,
        deadline: null,
      };
      found.push({
        sentence: place,
        instrument,
        title: support,
        amount: null,
        quotes,
        needs: needsOf(topics),
        stages: ['any'],
      });
    }
  }
  return found;
}

/** A measure's card: what its sentences say in the forms that the rules know, and its supports. */
export function proposeCard(clause: Clause, supports: readonly ProposedSupport[]): Card {
  const card: Card = { beneficiary: [], instrument: [], amount: [], condition: [], deadline: [] };
  const add = (field: keyof Card, sentence: string, quote: string | null | undefined): void => {
    if (quote && !card[field].some((other) => other.sentence === sentence && other.quote === quote))
      card[field].push({ sentence, quote });
  };
  for (const { place, text } of sentencesOf(clause)) {
    add('beneficiary', place, BENEFICIARY.exec(text)?.[1] ?? FIRMS.exec(text)?.[0]);
    add('condition', place, CONDITION.exec(text)?.[1]);
    add('deadline', place, readDeadline(text)?.quote);
  }
  for (const { sentence, quotes } of supports) {
    add('instrument', sentence, quotes.support);
    if (quotes.amount !== null) add('amount', sentence, quotes.support);
  }
  return card;
}
