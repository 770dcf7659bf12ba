import type { NumeralSeed } from '../../src/model/schema.ts';
import type { Chain } from './chain.ts';
import type { Coiner } from './coiner.ts';
import * as lexicon from './lexicon.ts';
import { supportPhrase, targetPhrase, type FigureNote, type TargetMetric } from './metrics.ts';
import type { Random } from './random.ts';

/** A numeral that is no figure: what `facts.yaml` has to say of it. */
type NumeralNote = Pick<NumeralSeed, 'quote' | 'numeral' | 'class'>;

/** A sum offered to a firm, in the words of its sentence. */
interface SupportNote {
  figure: FigureNote;
  beneficiary: string;
  kind: string;
}

/** A stretch of text with what it counts. */
export interface Phrase {
  text: string;
  numerals?: NumeralNote[];
  figures?: FigureNote[];
  support?: SupportNote;
}

/** What phrases are made from. */
export interface Sources {
  random: Random;
  coiner: Coiner;
  chain: Chain;
  /** Programme names of the real texts. */
  terms: readonly string[];
  /** Names of bodies. */
  bodies: readonly string[];
  /** Of the policy: its city, the towns that it speaks of, its year, and that of its targets. */
  city: string;
  towns: readonly string[];
  year: number;
  targetYear: number;
}

type Frame = (sources: Sources) => Phrase;

const { VERBS, ADVERBS, FIRMS, NOUNS, QUALITIES, INDUSTRIES, VENUES, PROGRAMMES, AIMS } = lexicon;

/** e.g. "“禾桥”行动", "“专精特新”", "“桐溪贷”" */
function programme({ random, coiner, terms }: Sources): string {
  if (terms.length > 0 && random.chance(0.3)) return `“${random.common(terms)}”`;
  const kind = random.common(PROGRAMMES);
  return random.chance(0.5) ? `“${coiner.word()}${kind}”` : `“${coiner.word()}”${kind}`;
}

/** Word lists by the names that templates give them; with a capital, the common words come more often. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  verb: VERBS,
  adverb: ADVERBS,
  firm: FIRMS,
  noun: NOUNS,
  quality: QUALITIES,
  industry: INDUSTRIES,
  venue: VENUES,
  aim: AIMS,
};
const OTHER_WORDS: Readonly<Record<string, (sources: Sources) => string>> = {
  stretch: ({ chain }) => chain.stretch(),
  coined: ({ coiner }) => coiner.word(),
  programme,
  town: ({ random, towns }) => random.pick(towns),
  city: ({ city }) => city,
};

/** Puts words into a template. e.g. "{Verb}{industry}{Noun}" → "支持光伏发展" */
export function fill(template: string, sources: Sources): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const list = LISTS[name.toLowerCase()];
    if (!list) return OTHER_WORDS[name]?.(sources) ?? '';
    return LISTS[name] ? sources.random.pick(list) : sources.random.common(list);
  });
}

/** Frames of phrases with their weights: how often each stands among a hundred. */
const FRAMES: readonly (readonly [number, string | Frame])[] = [
  [37, '{stretch}'],
  [7, '{adverb}{verb}{Quality}{Noun}'],
  [6, '为{Firm}提供{Noun}、{noun}、{noun}等服务'],
  [7, '{Verb}{industry}{Noun}'],
  [7, '{Verb}{programme}'],
  [5, '依托{town}{industry}{Venue}{Verb}{Noun}'],
  [5, '{Aim}'],
  [4, '{Verb}{coined}{industry}{Venue}建设'],
  [4, '{verb}“{coined}{coined}”“{coined}”等{industry}品牌'],
  [3, '{verb}{coined}、{coined}、{coined}等地{noun}{noun}'],
  [4, '{verb}{noun}{noun}和{quality}{noun}'],
  [4, '健全{city}{quality}{Firm}{noun}制度'],
  [2, latin],
  [1, numbered],
  [1, counted],
  [1, hotline],
  [1, numberedDocument],
];
const TOTAL = FRAMES.reduce((sum, [weight]) => sum + weight, 0);

/** One phrase, of any frame. */
export function phrase(sources: Sources): Phrase {
  let at = sources.random.next() * TOTAL;
  const [, frame] = FRAMES.find(([weight]) => (at -= weight) < 0) ?? [0, '{stretch}'];
  return typeof frame === 'string' ? { text: fill(frame, sources) } : frame(sources);
}

/** e.g. "按照岚政发〔2021〕7号文件执行" */
function numberedDocument({ random, city }: Sources): Phrase {
  return { text: `按照${city.slice(0, 1)}政发〔${random.int(2018, 2024)}〕${random.int(1, 99)}号文件执行` };
}

/** e.g. "推广RCEP政策", "拓展5G应用" */
function latin({ random }: Sources): Phrase {
  const [name, numeral] = random.common(lexicon.LATIN);
  const numerals: NumeralNote[] = numeral === null ? [] : [{ quote: name, numeral, class: 'name' }];
  return { text: `${random.pick(VERBS)}${name}${random.common(NOUNS)}`, numerals };
}

/** e.g. "构建“1+14”产业体系" */
function numbered({ random }: Sources): Phrase {
  const name = random.chance(0.6)
    ? `${random.int(1, 9)}+${random.int(2, 99)}`
    : `${random.int(100, 999)}${random.pick(['X', 'N', 'S'])}`;
  return {
    text: `构建“${name}”${random.pick(NOUNS)}体系`,
    numerals: [{ quote: `“${name}”`, numeral: name, class: 'name' }],
  };
}

/** e.g. "壮大五大光伏产业" */
function counted({ random }: Sources): Phrase {
  const [count, noun] = [random.pick(Array.from('三四五六七八九十')), random.pick(INDUSTRIES)];
  return {
    text: `壮大${count}大${noun}产业`,
    numerals: [{ quote: `${count}大${noun}`, numeral: count, class: 'count' }],
  };
}

/** e.g. "开通12345企业服务热线" */
function hotline({ random, coiner }: Sources): Phrase {
  const number = String(random.int(12_000, 99_999));
  return {
    text: `开通${number}${coiner.word()}服务热线`,
    numerals: [{ quote: number, numeral: number, class: 'name' }],
  };
}

/** A sentence of targets. e.g. "到2025年，新增小微企业3万家以上；企业满意度达到96%。" */
export function targetSentence(metrics: readonly TargetMetric[], { random, targetYear }: Sources): Phrase {
  const figures = metrics.map((metric) => targetPhrase(metric, random));
  return { text: `到${targetYear}年，${figures.map(({ quote }) => quote).join('；')}。`, figures };
}

const OFFERED_TO = [
  '首次升规的',
  '通过认定的',
  '新引进的',
  '获评优秀的',
  '入驻{coined}园区的',
  '年度考核合格的',
  '符合条件的',
];

/** A sentence that offers a sum. e.g. "对首次升规的制造业企业，给予最高50万元奖励，降低企业综合成本。" */
export function supportSentence(metric: string, sources: Sources): Phrase {
  const { random, chain } = sources;
  const kind = random.common(lexicon.SUPPORTS);
  const beneficiary = `${random.pick(OFFERED_TO.map((words) => fill(words, sources)))}${random.common(FIRMS)}`;
  const figure = supportPhrase(metric, kind, random);
  return {
    text: `对${beneficiary}，${figure.quote}，${chain.stretch()}。`,
    figures: [figure],
    support: { figure, beneficiary, kind },
  };
}

/** A heading, without numerals and short. e.g. "推进“桐溪”行动", "完善企业信用体系" */
export function headingPhrase(sources: Sources): string {
  const { random, coiner } = sources;
  if (random.chance(0.25)) return `实施“${coiner.word()}”${random.common(PROGRAMMES)}`;
  const verb = random.common(VERBS);
  const what = random.chance(0.5) ? random.common(QUALITIES) : random.pick(INDUSTRIES);
  return `${verb}${what}${random.common(NOUNS)}`;
}
