import type { ComparedQuantity } from '../../language/comparators.ts';
import { bigrams } from '../suggest/similarity.ts';
import { phraseAround } from './phrase.ts';

/** Words before what is measured that do not belong to it. e.g. "全市累计新增…" keeps "累计新增…" */
const LEADS =
  /^(?:到\d{4}年底?|全市|我市|全县|全区|力争|确保|逐步|将|把|对|给予|提供|推动|实现|延续执行|支持各地对|发挥|再|最高|一次性|分别|同时|其中|在|由|按照|按)+/u;
/** Comparators and verbs at the end of what stands before a value. */
const TRAILS =
  /(?:分别|力争|达到|达|提高到|超过|突破|不低于|不少于|不高于|不超过|最高|给予|提供|再|约|至少|保持在|控制在|降至|降到|按照|按|为|的)+$/u;
/** An offer that may follow a value at once. e.g. "20万元补助" */
const OFFER =
  /^(?:的|标准)*(?:给予)?((?:一次性)?(?:创业|信用|基础)?(?:奖励|奖补|补助|补贴|资助|补偿|贴息|贷款额度|贷款|授信额度|授信|清偿))$/u;
/** Verbs that name nothing by themselves. e.g. "新增20家以上上市中小企业" */
const VERBS = /^(?:累计|新增|新建|建成|培育|打造|引进|认定|每年|年均)+$/u;
/** A bracket that the value stands in. */
const TORN = /（[^（）]*$/u;
const TWO_HAN = /\p{Script=Han}{2}/u;

/**
 * What a quantity of a sentence measures, in the text's words. e.g. "新增“小升规”企业800家" → "新增“小升规”企业";
 * where the name stands behind the value, or before a list of values, it is looked for there.
 */
export function metricLabel(sentence: string, quantity: ComparedQuantity): string {
  const { start, end } = phraseAround(sentence, quantity.start, quantity.numeralEnd);
  const at = Math.max(start, sentence.lastIndexOf(quantity.printed, quantity.start));
  const before = sentence.slice(start, at).replace(TORN, '').replace(LEADS, '').replace(TRAILS, '');
  const after = sentence.slice(at + quantity.printed.length, end).replace(/^（[^（）]*）/u, '');
  if (TWO_HAN.test(before) && !(VERBS.test(before) && TWO_HAN.test(after)))
    return `${before}${OFFER.exec(after)?.[1] ?? ''}`;
  if (TWO_HAN.test(after) && !OFFER.test(after)) return `${before}${after.replace(/^的/u, '')}`;
  return nameBefore(sentence, start) ?? sentence.slice(start, end);
}

/** The name that governs a list of values. e.g. for 13500家 in "市县两级入库企业数分别达到4500家、13500家" */
function nameBefore(sentence: string, start: number): string | null {
  if (start === 0) return null;
  const previous = phraseAround(sentence, start - 1, start - 1);
  const name = sentence
    .slice(previous.start, previous.end)
    .replace(/\d.*$/u, '')
    .replace(TORN, '')
    .replace(LEADS, '')
    .replace(TRAILS, '');
  return TWO_HAN.test(name) ? name : nameBefore(sentence, previous.start);
}

/** What every policy counts, and how it counts: says nothing of what is counted. */
const BOILERPLATE = /中小微企业|小微企业|中小企业|政府性|余额|累计|新增|年度|每年|全市|总量|总数|数量|数$/gu;
const NAMES_FIRMS = /中小微企业|小微企业|中小企业/u;
/** An offer to anybody. */
const GENERIC = /^(?:一次性|再)*(?:奖励|奖补|补助|补贴|资助|补偿|贴息)?$/u;
/** So many pairs of characters shared are no chance. */
const LEAST_SHARED = 3;
/** So alike are names of one thing, by pairs shared over all of both, and over those of the shorter. */
const ALIKE = 0.45;
const WITHIN = 0.6;

/** How likely two names are of one metric, from 0 (not at all) to 1. */
export function sameMetric(a: string, b: string): number {
  const [own, other] = [a, b].map((name) => name.replace(/（[^（）]*）/gu, '').replace(BOILERPLATE, ''));
  // What is left says nothing: only names of firms, or of an offer, are alike then by chance.
  if (own === '' && other === '') return NAMES_FIRMS.test(a) && NAMES_FIRMS.test(b) ? 1 : 0;
  if (GENERIC.test(own ?? '') || GENERIC.test(other ?? '')) return 0;
  if (own === other) return 1;
  const [left, right] = [bigrams(own ?? ''), bigrams(other ?? '')];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  const alike = shared / (left.size + right.size - shared || 1);
  const within = shared >= LEAST_SHARED ? shared / (Math.min(left.size, right.size) || 1) : 0;
  return alike >= ALIKE || within >= WITHIN ? Math.max(alike, within * 0.9) : 0;
}
