import type { Chain } from './chain.ts';
import type { Coiner } from './coiner.ts';
import * as lexicon from './lexicon.ts';
import { supportPhrase, targetPhrase, TARGETS, type FigureNote } from './metrics.ts';
import type { Random } from './random.ts';

/** A numeral that is no figure: what `facts.yaml` has to say of it. */
export interface NumeralNote {
  quote: string;
  numeral: string;
  class: 'name' | 'count';
}

/** A sum offered to a firm, in the words of its sentence. */
export interface SupportNote {
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
  /** Of the policy: its city, and the towns that it speaks of. */
  city: string;
  towns: readonly string[];
}

type Frame = (sources: Sources) => Phrase;

const plain = (text: string): Phrase => ({ text });
const { VERBS, ADVERBS, FIRMS, NOUNS, QUALITIES, INDUSTRIES, VENUES, PROGRAMMES, AIMS } = lexicon;

/** e.g. "“禾桥”行动", "“专精特新”", "“桐溪贷”" */
function programme({ random, coiner, terms }: Sources): string {
  if (terms.length > 0 && random.chance(0.3)) return `“${random.common(terms)}”`;
  const kind = random.common(PROGRAMMES);
  return random.chance(0.5) ? `“${coiner.word()}${kind}”` : `“${coiner.word()}”${kind}`;
}

/** Frames of phrases with their weights: how often each stands among a hundred. */
const FRAMES: readonly (readonly [number, Frame])[] = [
  [37, ({ chain }) => plain(chain.stretch())],
  [
    7,
    ({ random }) =>
      plain(`${random.pick(ADVERBS)}${random.pick(VERBS)}${random.common(QUALITIES)}${random.common(NOUNS)}`),
  ],
  [
    6,
    ({ random }) =>
      plain(`为${random.common(FIRMS)}提供${random.common(NOUNS)}、${random.pick(NOUNS)}、${random.pick(NOUNS)}等服务`),
  ],
  [7, ({ random }) => plain(`${random.common(VERBS)}${random.pick(INDUSTRIES)}${random.common(NOUNS)}`)],
  [7, (sources) => plain(`${sources.random.common(VERBS)}${programme(sources)}`)],
  [
    5,
    (sources) =>
      plain(
        `依托${sources.random.pick(sources.towns)}${sources.random.pick(INDUSTRIES)}${sources.random.common(VENUES)}${sources.random.common(VERBS)}${sources.random.common(NOUNS)}`,
      ),
  ],
  [5, ({ random }) => plain(random.common(AIMS))],
  [
    4,
    ({ random, coiner }) =>
      plain(`${random.common(VERBS)}${coiner.word()}${random.pick(INDUSTRIES)}${random.common(VENUES)}建设`),
  ],
  [
    4,
    ({ random, coiner }) =>
      plain(
        `${random.pick(VERBS)}“${coiner.word()}${coiner.word()}”“${coiner.word()}”等${random.pick(INDUSTRIES)}品牌`,
      ),
  ],
  [
    3,
    ({ random, coiner }) =>
      plain(
        `${random.pick(VERBS)}${coiner.word()}、${coiner.word()}、${coiner.word()}等地${random.pick(NOUNS)}${random.pick(NOUNS)}`,
      ),
  ],
  [
    4,
    ({ random }) =>
      plain(
        `${random.pick(VERBS)}${random.pick(NOUNS)}${random.pick(NOUNS)}和${random.pick(QUALITIES)}${random.pick(NOUNS)}`,
      ),
  ],
  [
    4,
    ({ random, city }) => plain(`健全${city}${random.pick(QUALITIES)}${random.common(FIRMS)}${random.pick(NOUNS)}制度`),
  ],
  [2, latin],
  [1, numbered],
  [1, counted],
  [1, hotline],
  [
    1,
    ({ random, city }) =>
      plain(`按照${city.slice(0, 1)}政发〔${random.int(2018, 2024)}〕${random.int(1, 99)}号文件执行`),
  ],
];
const TOTAL = FRAMES.reduce((sum, [weight]) => sum + weight, 0);

/** One phrase, of any frame. */
export function phrase(sources: Sources): Phrase {
  let at = sources.random.next() * TOTAL;
  for (const [weight, frame] of FRAMES) {
    at -= weight;
    if (at < 0) return frame(sources);
  }
  return plain(sources.chain.stretch());
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
export function targetSentence(
  year: number,
  metrics: readonly (typeof TARGETS)[number][],
  { random }: Sources,
): Phrase {
  const figures = metrics.map((metric) => targetPhrase(metric, random));
  return { text: `到${year}年，${figures.map(({ quote }) => quote).join('；')}。`, figures };
}

/** A sentence that offers a sum. e.g. "对首次升规的制造业企业，给予最高50万元奖励，降低企业综合成本。" */
export function supportSentence(metric: string, { random, coiner, chain }: Sources): Phrase {
  const kind = random.common(lexicon.SUPPORTS);
  const beneficiary = `${random.pick(['首次升规的', '通过认定的', '新引进的', '获评优秀的', `入驻${coiner.word()}园区的`, '年度考核合格的', '符合条件的'])}${random.common(FIRMS)}`;
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
  return `${random.common(VERBS)}${random.chance(0.5) ? random.common(QUALITIES) : random.pick(INDUSTRIES)}${random.common(NOUNS)}`;
}
