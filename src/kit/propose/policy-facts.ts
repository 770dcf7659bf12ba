import { parseChineseOrdinal } from '../../language/numerals.ts';
import { runningText, segmentsOf, type Clause, type PolicyDocument, type Segment } from '../../model/schema.ts';

/** Keys of policy.yaml whose values a text may print, in their order. */
export const PRINTED = [
  'title',
  'shortTitle',
  'genre',
  'issuer',
  'documentNumber',
  'indexNumber',
  'addressee',
  'signature',
  'issuedOn',
  'publishedOn',
  'basis',
] as const;

/** What a text says of itself; `null` where it does not. */
export interface PrintedFacts extends Record<(typeof PRINTED)[number], string | null> {
  period: {
    from: string | null;
    to: string | null;
    label: string | null;
    covers?: 'validity';
    quotes: { clause: string; exact: string }[];
  };
  pageStatus: string | null;
  copiedFrom: string | null;
  /** e.g. 青岭市 */
  cityName: string | null;
}

const NUMBER_LINE = /^\p{Script=Han}{2,10}〔\d{4}〕\d+号$/u;
const GENRE =
  /(实施意见|若干意见|意见|行动计划|三年计划|计划|行动方案|实施方案|方案|管理办法|办法|实施细则|细则|规定|条例|政策措施|若干措施|措施|若干政策|政策|规划|清单|通知)(?:（[^（）]*）)?$/u;
const CITY = /^(\p{Script=Han}{2,6}?(?:市|州|盟|地区|新区|县|区))/u;
const SPAN = /[（(]?(\d{4})\s*[—－–~至-]\s*(\d{4})年[）)]?/u;
const VALID_SINCE = /自(\d{4})年(\d{1,2})月(\d{1,2})日起/u;
const VALID_UNTIL =
  /(?:有效期|实施期限|执行期限)?(?:自[^，。；]{0,30}起?)?(?:至|到)(\d{4})年(\d{1,2})月(\d{1,2})日(?:止)?/u;
const DEADLINE = /到(\d{4})年(?:底|末)?/gu;
const BASIS = /(?:根据|依据|按照)((?:《[^《》]+》(?:（[^（）]*）)?[、和及]?)+)/u;

/** Reads from a document what policy.yaml wants to know. Nothing is inferred that is not printed. */
export function readPolicyFacts(document: PolicyDocument): PrintedFacts {
  const segments = document.clauses.flatMap((clause) => segmentsOf(clause).map((segment) => ({ ...segment, clause })));
  const first = (kind: Segment['kind'], path?: string): string | null =>
    segments.find((segment) => segment.kind === kind && (path === undefined || segment.clause.path === path))?.text ??
    null;
  const title = first('title', 'preamble') ?? first('title');
  const signature = signatureOf(segments);
  const issuer = field(document, /发\s*文\s*(?:机\s*关|单\s*位)|发布机构/u);
  const body = wholeText(document);
  const inBody = (name: string | null): string | null =>
    name !== null && body.includes(name.replace(/\s/gu, '')) ? name : null;
  return {
    title,
    shortTitle: title && shorten(title),
    genre: (title && GENRE.exec(title)?.[1]) ?? null,
    issuer: inBody(signature?.split(' ')[0] ?? issuer),
    documentNumber:
      field(document, /发\s*文\s*字\s*号|文\s*号/u) ??
      document.surroundings.find(({ text }) => NUMBER_LINE.test(text))?.text ??
      null,
    indexNumber: field(document, /索\s*引\s*号/u),
    addressee: first('addressee')?.replace(/[：:]$/u, '') ?? null,
    signature,
    issuedOn:
      readDay(first('date') ?? segments.find(({ kind }) => kind === 'signature')?.text ?? '') ??
      readDay(field(document, /成文日期|发文日期|生成日期/u) ?? ''),
    publishedOn: readDay(field(document, /公开日期|发布日期|发布时间/u) ?? ''),
    basis: basisOf(segments),
    period: periodOf(document.clauses, title),
    pageStatus:
      document.surroundings.flatMap(
        ({ text }) => /(?:信息)?有\s*效\s*性\s*[：:]\s*\S+|效力状态\s*[：:]\s*\S+/u.exec(text)?.[0] ?? [],
      )[0] ?? null,
    copiedFrom:
      document.surroundings.find(({ text }) => /[>＞›»]/u.test(text))?.text.replace(/^[>＞›»]\s*/u, '') ?? null,
    cityName:
      [title, signature, issuer].map((text) => CITY.exec(text ?? '')?.[1]).find((name) => name !== undefined) ?? null,
  };
}

/** Where a text names its basis: the preamble, or the first article. */
function basisOf(segments: readonly Segment[]): string | null {
  const opening = segments.filter(({ kind }) => kind === 'sentence').slice(0, 3);
  for (const { text } of opening) {
    const basis = BASIS.exec(text)?.[1];
    if (basis !== undefined) return basis.replace(/[、和及]$/u, '');
  }
  return null;
}

const wholeText = ({ clauses, surroundings }: PolicyDocument): string =>
  [...clauses.map(runningText), ...surroundings.map(({ text }) => text)].join('').replace(/\s/gu, '');

/** The last signature, without a date that stands on its line; several signatories are joined by spaces. */
function signatureOf(segments: readonly (Segment & { clause: Clause })[]): string | null {
  const signed = segments.filter(({ kind }) => kind === 'signature');
  const last = signed.at(-1)?.clause;
  const names = signed
    .filter(({ clause }) => clause === last)
    .map(({ text }) => text.replace(/\s+\S*\d{4}\s?年.*$/u, '').trim());
  return names.length > 0 ? names.join(' ') : null;
}

/** The value of a field of the page. e.g. "发文字号: 绍政办发〔2021〕23号" */
function field({ surroundings }: PolicyDocument, name: RegExp): string | null {
  const pattern = new RegExp(`(?:${name.source})\\s*[】\\]]?\\s*[：:]?\\s*([^\\s　]+)`, 'u');
  for (const { text } of surroundings) {
    const value = pattern.exec(text)?.[1];
    if (value) return value;
  }
  return null;
}

/** e.g. "云溪市小微企业质量提升行动方案（2022—2024年）" → "小微企业质量提升行动方案" */
function shorten(title: string): string {
  const short = title
    .replace(/（[^（）]*）$/u, '')
    .replace(/^.*?关于(?:印发)?/u, '')
    .replace(CITY, '');
  return short === '' ? title : short;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Reads a day. e.g. "2023年10月12日", "二〇二二年三月八日", "2022-03-10 09:30" → ISO 8601 */
function readDay(text: string): string | null {
  const arabic = /(\d{4})\s?[年/.-]\s?(\d{1,2})\s?[月/.-]\s?(\d{1,2})/u.exec(text);
  if (arabic) return ymd(arabic[1], arabic[2], arabic[3]);
  const chinese =
    /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u.exec(text);
  if (!chinese) return null;
  const year = Array.from(chinese[1] ?? '', (digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join('');
  return ymd(year, parseChineseOrdinal(chinese[2] ?? '') ?? 0, parseChineseOrdinal(chinese[3] ?? '') ?? 0);
}

const ymd = (year = '', month: string | number = '', day: string | number = ''): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The period whose last day a clause prints, and its first where the clause prints that too. */
function validityOf(clause: string, text: string): PrintedFacts['period'] | null {
  const until = VALID_UNTIL.exec(text);
  if (!until) return null;
  const [exact, year = '', month = '', day = ''] = until;
  const since = VALID_SINCE.exec(text);
  const isValidity = exact.includes('有效期');
  return {
    from: since ? ymd(since[1], since[2], since[3]) : null,
    to: ymd(year, month, day),
    label: `${isValidity ? '有效期' : ''}至${year}年${month}月${day}日`,
    ...(isValidity && { covers: 'validity' }),
    quotes: [...(since && !exact.includes(since[0]) ? [{ clause, exact: since[0] }] : []), { clause, exact }],
  };
}

/** The period that title or text prints: a span of years, a last day, or the latest deadline. */
function periodOf(clauses: readonly Clause[], title: string | null): PrintedFacts['period'] {
  const texts = clauses.map((clause) => ({ path: clause.path, text: runningText(clause) }));
  const span = title && SPAN.exec(title);
  const titled = span && texts.find(({ text }) => text.includes(span[0]));
  if (span && titled)
    return {
      from: span[1] ?? null,
      to: span[2] ?? null,
      label: span[0].replace(/[（）()]/gu, ''),
      quotes: [{ clause: titled.path, exact: span[0] }],
    };
  for (const { path, text } of [...texts].reverse()) {
    const valid = validityOf(path, text);
    if (valid) return valid;
  }
  const deadlines = texts.flatMap(({ path, text }) =>
    [...text.matchAll(DEADLINE)].map(([exact, year = '']) => ({ clause: path, exact, year })),
  );
  const latest = deadlines.reduce((late, { year }) => (year > late ? year : late), '');
  const quote = deadlines.find(({ year }) => year === latest);
  return quote
    ? { from: null, to: latest, label: `目标至${latest}年`, quotes: [{ clause: quote.clause, exact: quote.exact }] }
    : { from: null, to: null, label: null, quotes: [] };
}
