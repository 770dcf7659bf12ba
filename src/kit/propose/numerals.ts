import type { OpenNumeral } from '../../pipeline/annotate/coverage.ts';
import { CHINESE_NUMERAL, type Span } from '../../language/digits.ts';
import { unitPattern } from '../../language/units.ts';
import type { NumeralSeed } from '../../model/schema.ts';
import { UNKNOWN, type Open } from '../accept/open.ts';
import { namesSetOff } from './phrase.ts';
import { quoteOf } from './quotes.ts';

export type ProposedNumeral = Open<Omit<NumeralSeed, 'clause'>>;

/** What stands before and behind a numeral, and what it then is; the first that fits counts. */
const RULES: readonly (readonly [RegExp, RegExp, RegExp, NumeralSeed['class']])[] = [
  [/^|./u, /^[一]$/u, /^站式/u, 'count'], // 一站式, in quotation marks too
  [/[“《][^”》]*$/u, /^/u, /^[^“《]*[”》]/u, 'name'], // “三张清单”
  [/^|./u, /^[一二三四五六七八九十两\d]+$/u, /^年\p{Script=Han}{0,8}(?:计划|规划|方案)/u, 'name'], // 三年行动计划
  [/[长珠]$/u, /^三$/u, /^角/u, 'name'], // 长三角
  [/^|./u, /^双$/u, /^(?!方|倍)\p{Script=Han}/u, 'name'], // 双循环
  [/^|./u, /^\d\.\d$/u, /^/u, 'name'], // 柔性执法3.0
  [/^|./u, /^\d{5,}$/u, /^[^，。；]{0,4}(?:热线|电话)/u, 'name'], // 96666服务热线
  [/^|./u, /^\d/u, /^(?:[A-Za-z]|\+\d|\+[A-Z])/u, 'name'], // 5G, 1+9
  [/\d\+$/u, /^\d/u, /^/u, 'name'], // the 9 of 1+9
  [/(?:电话|热线|拨打)[^，。；]{0,8}$/u, /^\d{5,}/u, /^/u, 'name'], // 热线12345
  [/〔$/u, /^\d/u, /^〕/u, 'reference'],
  [/[〕号（]$/u, /^\d/u, /^号/u, 'reference'],
  [/^|./u, /^\d+$/u, /^月(?:\d|底|末|前|起)/u, 'date'], // 3月底
  [/月$/u, /^\d+$/u, /^日/u, 'date'],
  [/[上下新前后这]$/u, /^[一两二三]$/u, /^[轮届批次]/u, 'ordinal'], // 上一轮
  [/^|[。；，：]/u, /^[一二三四五六七八九十]$/u, /^是/u, 'ordinal'], // 一是……
  [/^[（(]?$/u, /^(?:\d{1,2}|[一二三四五六七八九十]+)$/u, /^[）).．、\t]/u, 'ordinal'], // （1）, the first cell of a row
  [
    /./u,
    new RegExp(`^[双\\d.${CHINESE_NUMERAL}]+`, 'u'),
    new RegExp(`^(?:${unitPattern('things', 'time')}|[级种大站体方倍步层张份处轮档季线手折成分])`, 'u'),
    'count',
  ],
];

/** Proposes what a numeral is that is no figure; `?` where nothing around it tells. */
export function proposeNumeral({ clause, run, span }: OpenNumeral): ProposedNumeral | null {
  const whole = widen(run.text, span);
  const quote = quoteOf(clause, run, whole, setOffAround(run.text, whole));
  if (quote === null) return null;
  return {
    sentence: run.place,
    quote,
    numeral: run.text.slice(whole.start, whole.end),
    class: classOf(run.text, whole),
  };
}

/** What a numeral is joined with to one name. e.g. the 5 of "5G", the 1 of "1+9" */
const NAME_TAIL = /^(?:[A-Z]+|(?:\+[\dA-Z]+)+)(?![a-z])/u;

function widen(text: string, { start, end }: Span): Span {
  const tail = /\d$/u.test(text.slice(start, end)) ? (NAME_TAIL.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return { start, end: end + tail };
}

function classOf(text: string, { start, end }: Span): ProposedNumeral['class'] {
  const [before, numeral, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (/[A-Z+]/u.test(numeral)) return 'name';
  return RULES.find(([b, n, a]) => b.test(before) && n.test(numeral) && a.test(after))?.[3] ?? UNKNOWN;
}

/** The longest name that is quoted whole. */
const LONGEST_NAME = 24;

/** The name that a numeral stands in, or a few characters around it. */
function setOffAround(text: string, { start, end }: Span): Span {
  const name = namesSetOff(text).find((span) => span.start < start && span.end >= end);
  if (name && name.end - name.start <= LONGEST_NAME) return name;
  return { start: Math.max(0, start - 3), end: Math.min(text.length, end + 3) };
}
