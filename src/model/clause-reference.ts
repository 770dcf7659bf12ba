import { parseChineseOrdinal } from '../language/numerals.ts';
import { pathOrdinals, splitClauseId } from '../language/clause-id.ts';
import { KIND_LABELS } from './labels.ts';

/** What is known of a clause that somebody may refer to. */
export interface ReferredClause {
  id: string;
  city: string;
  cityName: string;
  /** A `ClauseKind`, or its Chinese name. */
  kind: string;
  /** As printed. e.g. "18.", "（一）" */
  num: string;
  policyTitle: string;
}

/** No reference is longer; what is cut off could not have been one. */
const LONGEST = 80;
/** Other names of kinds than those that the site shows. */
const KIND_ALIASES: Readonly<Record<string, string>> = {
  前言: 'preamble',
  序言: 'preamble',
  通知: 'notice',
  结尾: 'closing',
  任务: 'measure',
  部分: 'lead',
};
const KIND_NAMES: readonly (readonly [name: string, kind: string])[] = [
  ...Object.entries(KIND_LABELS).map(([kind, label]) => [label, kind] as const),
  ...Object.entries(KIND_ALIASES),
];
/** A number that people refer by first. */
const KIND_ORDER = ['measure', 'target', 'safeguard', 'lead'];
/** A run of digits or of Chinese numerals. e.g. "18", "十二" */
const ORDINAL = /\d+|[一二三四五六七八九十]+/gu;
/** What may stand around ordinals. e.g. "第18条", "二(四)18.", "2-4-18" */
const AROUND = /[第条款项部分节市的之#\s()[\]、,.。·:/_-]+/gu;
const YEAR = /^(?:19|20)\d\d$/u;

/** What a reference says; `null` where something in it is not understood. */
interface Wanted {
  clauses: readonly ReferredClause[];
  kind: string | undefined;
  ordinals: { value: number; chinese: boolean }[];
}

/**
 * Finds the clauses that a reference means: place and number, a number alone, a kind, a path or an id.
 * e.g. "温州 18", "绍兴目标（五）3", "wenzhou-2023/2-4-18", "绍兴 引言"
 * @returns their ids, the likeliest first; empty where the input is no reference.
 */
export function findClauseReference(input: string, clauses: readonly ReferredClause[]): string[] {
  const text = plain(input.slice(0, LONGEST)).replace(/^\/+|\/*(?:#.*)?$/gu, '');
  const named = clauses.find(({ id }) => id === text);
  if (named) return [named.id];
  const wanted = read(text, clauses);
  if (wanted === null) return [];
  return wanted.clauses
    .map((clause) => ({ id: clause.id, rank: rankOf(clause, wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ id }) => id);
}

const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('溫', '温').replaceAll('紹興', '绍兴').trim();

/** Takes place and kind out of the text; what is left must be ordinals and what may stand around them. */
function read(text: string, all: readonly ReferredClause[]): Wanted | null {
  let rest = text;
  let clauses = all;
  for (const key of [
    ({ id }: ReferredClause) => splitClauseId(id).policy,
    ({ policyTitle }: ReferredClause) => plain(policyTitle),
    ({ cityName }: ReferredClause) => plain(cityName),
    ({ city }: ReferredClause) => city,
  ]) {
    const word = [...new Set(clauses.map(key))]
      .filter((name) => name !== '' && rest.includes(name))
      .sort((a, b) => b.length - a.length)[0];
    if (word === undefined) continue;
    clauses = clauses.filter((clause) => key(clause) === word);
    rest = rest.replace(word, ' ');
  }
  const [kindName, kind] = KIND_NAMES.find(([name]) => rest.includes(name)) ?? [];
  if (kindName !== undefined) rest = rest.replace(kindName, ' ');
  const numbers = [...rest.matchAll(ORDINAL)].map(([digits]) => digits);
  if (rest.replaceAll(ORDINAL, '').replaceAll(AROUND, '') !== '') return null;
  const year = numbers.find((digits) => YEAR.test(digits));
  if (year !== undefined) clauses = clauses.filter(({ id }) => splitClauseId(id).policy.endsWith(`-${year}`));
  const ordinals = numbers
    .filter((digits) => digits !== year)
    .map((digits) =>
      /^\d/u.test(digits)
        ? { value: Number(digits), chinese: false }
        : { value: parseChineseOrdinal(digits) ?? -1, chinese: true },
    );
  return { clauses, kind, ordinals };
}

/** How far a clause is from what is wanted; `null` where it is not meant. */
function rankOf(clause: ReferredClause, { kind, ordinals }: Wanted): number | null {
  const own = KIND_NAMES.find(([name, id]) => name === clause.kind || id === clause.kind)?.[1] ?? clause.kind;
  if (kind !== undefined && kind !== own) return null;
  const path = pathOrdinals(splitClauseId(clause.id).path);
  const last = ordinals.at(-1);
  // Text without a number is meant by its kind alone. e.g. "绍兴 引言"
  if (last === undefined) return kind !== undefined && path.length === 0 ? 0 : null;
  if (
    path.at(-1) !== last.value ||
    !inOrder(
      path,
      ordinals.map(({ value }) => value),
    )
  )
    return null;
  const otherNumerals = /\d/u.test(clause.num) === last.chinese ? 1 : 0;
  const order = KIND_ORDER.indexOf(own);
  return (
    (path.length - ordinals.length) * (ordinals.length > 1 ? 100 : 0) +
    otherNumerals * 10 +
    (order === -1 ? KIND_ORDER.length : order)
  );
}

/** True when the numbers occur in the path in their order. e.g. [2, 18] in [2, 4, 18] */
function inOrder(path: readonly number[], numbers: readonly number[]): boolean {
  let at = 0;
  for (const step of path) if (step === numbers[at]) at++;
  return at === numbers.length;
}
