import type { ClauseFrontmatter } from '../../model/schema.ts';
import { placeInWords } from './citation-place.ts';
import { periodText } from '../../model/period.ts';
import type { PolicyModel } from '../../model/policy-model.ts';

/** What is cited: a policy, one of its clauses, or a sentence of that. */
export interface Cited {
  policy: PolicyModel;
  clause?: ClauseFrontmatter;
  sentence?: { id: string; text: string };
  /** Its address on this site. */
  url: string;
  /** The day of access, ISO 8601, or a slot for it; left out where it is not known. */
  accessed?: string;
}

export interface CitationForm {
  id: 'plain' | 'gbt7714' | 'bibtex' | 'ris';
  label: string;
  text: string;
}

/** Renders a citation in every form. What the source text does not say is left out. */
export function citations(cited: Cited): CitationForm[] {
  return [
    { id: 'plain', label: '中文', text: plainCitation(cited) },
    { id: 'gbt7714', label: 'GB/T 7714', text: gbt7714(cited) },
    { id: 'bibtex', label: 'BibTeX', text: bibtex(cited) },
    { id: 'ris', label: 'RIS', text: ris(cited) },
  ];
}

/** The sentence as it stands, without quotation marks of ours beside its own. */
const quoteOf = ({ sentence }: Cited): string => (sentence ? `原文：${sentence.text}` : '');
const placeOf = ({ policy, clause, sentence }: Cited): string =>
  clause ? placeInWords(clause, policy.clauses, sentence?.id) : '';
/** Its day of publication, or where the copy does not name one, its own date. */
const dateOf = ({ policy: { record } }: Cited): string => record.publishedOn ?? record.issuedOn;

/** e.g. "《…三年成长计划（2021—2023年）》（绍政办发〔2021〕23号）第二部分第（二）节第5条，绍兴市人民政府办公室，…" */
export function plainCitation(cited: Cited): string {
  const { record } = cited.policy;
  const marks = [record.documentNumber, record.titleIsDerived ? '标题为编者推定' : null].filter(
    (mark) => mark !== null,
  );
  const title = `《${record.title}》${marks.length > 0 ? `（${marks.join('；')}）` : ''}${placeOf(cited)}`;
  const dates = [`${dateInWords(record.issuedOn)}成文`, record.publishedOn && `${dateInWords(record.publishedOn)}公开`]
    .filter(Boolean)
    .join('、');
  const place = ['对读', cited.url, cited.accessed].filter((part) => part !== undefined).join('，');
  return `${title}，${record.issuer}，${dates}，${periodText(record)}。${quoteOf(cited)}${place}。`;
}

/**
 * GB/T 7714-2025, as an online resource: 责任者. 题名[EB/OL]. （公开日期）[访问日期]. 地址. The full stop and
 * square brackets are half-width, other marks full-width; a title that the source does not bear stands in
 * square brackets. The number of the document is given as 其他题名信息.
 */
export function gbt7714(cited: Cited): string {
  const { record } = cited.policy;
  const title = record.titleIsDerived ? `[${record.title}]` : record.title;
  const number = record.documentNumber === null ? '' : `：${record.documentNumber}`;
  return `${record.issuer}. ${title}${number}[EB/OL]. （${dateOf(cited)}）${cited.accessed === undefined ? '' : `[${cited.accessed}]`}. ${cited.url}. 附注：${[placeOf(cited), periodText(record)].filter(Boolean).join('，')}.`;
}

/** What BibTeX reads as markup. e.g. "5%" → "5\%" */
const BIBTEX_SPECIAL = /[\\{}%$#&_]/gu;

/** An `@misc` entry whose key is the id of what is cited. */
export function bibtex(cited: Cited): string {
  const { record } = cited.policy;
  const [year = '', month = ''] = dateOf(cited).split('-');
  const key = [cited.clause?.id ?? record.id, cited.sentence?.id].filter(Boolean).join('-').replace('/', '-');
  const fields: [string, string | null][] = [
    ['author', `{${record.issuer}}`],
    ['title', `{${record.title}}`],
    ['number', record.documentNumber],
    ['year', year],
    ['month', String(Number(month))],
    ['url', cited.url],
    ['urldate', cited.accessed ?? null],
    ['note', noteOf(cited)],
    ['langid', 'chinese'],
  ];
  const escape = (name: string, value: string): string =>
    name === 'url' ? value : value.replace(BIBTEX_SPECIAL, '\\$&');
  const protect = (name: string, value: string): string =>
    name === 'author' || name === 'title' ? `{${escape(name, value.slice(1, -1))}}` : escape(name, value);
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${protect(name, value)}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** A RIS record of type GOVDOC. */
export function ris(cited: Cited): string {
  const { record } = cited.policy;
  const date = dateOf(cited);
  const fields: [string, string | null][] = [
    ['TY', 'GOVDOC'],
    ['AU', `${record.issuer},`],
    ['TI', record.title],
    ['M1', record.documentNumber],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['UR', cited.url],
    ['Y2', cited.accessed ?? null],
    ['N1', noteOf(cited)],
    ['LA', 'zh-CN'],
  ];
  return [...fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])), 'ER  - '].join('\n');
}

/** What has no field of its own: place, quotation, period, that the title is derived. */
function noteOf(cited: Cited): string {
  const { record } = cited.policy;
  return [placeOf(cited), quoteOf(cited), record.titleIsDerived ? '标题为编者推定' : '', periodText(record)]
    .filter(Boolean)
    .join('；');
}

/** e.g. "2021-09-03" → "2021年9月3日" */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
