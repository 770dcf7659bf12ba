import type { ClauseKind } from './clause-kinds.ts';
import { KIND_LABELS } from './labels.ts';

/* The words of references. Apart from their reader, so that search can tell what is surely none without it. */

/** Other names of kinds than those that the site shows. */
const KIND_ALIASES: Readonly<Record<string, ClauseKind>> = {
  前言: 'preamble',
  序言: 'preamble',
  通知: 'notice',
  结尾: 'closing',
  任务: 'measure',
};

const KINDS = Object.entries(KIND_LABELS) as [ClauseKind, string][];

/** What kinds are called: by the site, in addresses, by people. */
export const KIND_NAMES: readonly (readonly [name: string, kind: ClauseKind])[] = [
  ...KINDS.flatMap(([kind, label]) => [[label, kind] as const, [kind, kind] as const]),
  ...Object.entries(KIND_ALIASES),
];

/** Kinds of text that has no number of its own, so that the kind alone is a reference. e.g. "绍兴 引言" */
export const UNNUMBERED: ReadonlySet<ClauseKind> = new Set(['notice', 'preamble', 'closing', 'annex']);

/** A run of digits or of Chinese numerals. e.g. "18", "十二", "一百零三" */
export const ORDINAL = /\d+|[零一二三四五六七八九十百]+/u;

/** As references are compared: half width, lower case, the names of cities in simplified characters. */
export const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('溫', '温').replaceAll('紹興', '绍兴').trim();

/** A quantity: no ordinal is that large. e.g. "一千万", "1000万元" */
const LARGE = /[\d零一二三四五六七八九十百][千万亿]/u;

/** False for what is surely no reference. e.g. "融资担保", "1000万元" */
export function mayRefer(input: string): boolean {
  const text = plain(input);
  if (LARGE.test(text)) return false;
  return ORDINAL.test(text) || KIND_NAMES.some(([name, kind]) => UNNUMBERED.has(kind) && text.includes(name));
}
