import { pathOf } from '../language/clause-id.ts';
import { readNumeral, readTrail } from '../language/levels.ts';
import { KINDS_BY_WEIGHT, type ClauseKind } from './clause-kinds.ts';
import { KIND_NAMES, ORDINAL, plain, UNNUMBERED } from './reference-words.ts';

/** A policy as people refer to it. */
export interface NamedPolicy {
  id: string;
  city: string;
  cityName: string;
  /** The short one. */
  title: string;
}

/** A clause that somebody may mean. */
export interface ReferredClause {
  id: string;
  cityName: string;
  kind: ClauseKind;
  /** As printed. e.g. "18.", "（一）" */
  num: string;
  heading: string;
}

/** A policy with its clauses in document order. */
export interface ReferredPolicy extends NamedPolicy {
  clauses: readonly ReferredClause[];
}

/** What a reference says. */
export interface Reference<Policy extends NamedPolicy> {
  /** Folded; an id stays what it is. */
  text: string;
  /** Those that it may mean. */
  policies: readonly Policy[];
  kind: ClauseKind | undefined;
  ordinals: readonly { value: number; isArabic: boolean }[];
  /** What the last ordinal is called where that is said. e.g. "条" */
  unit: string | undefined;
}

/** No reference is longer; what is cut off could not have been one. */
const LONGEST = 80;
/** No ordinal is larger. */
const LARGEST = 999;

/** What stands around an address, or behind a place. e.g. "/wenzhou-2023/2-4-18/#s2", "温州措施18 第2句" */
const ENDS = /^\/+|\/*(?:#.*)?$|第\d+句$/gu;
const ORDINALS = new RegExp(ORDINAL, 'gu');
/** What may stand around ordinals. e.g. "第18条", "二(四)18.", "2-4-18" */
const AROUND = /部分|[章节条款项目点第市的之#\s()[\]、,.。·:/_-]+/gu;
/** What makes an ordinal of Chinese numerals, which are words as well. e.g. "第十八条", "(五)", "一、"; not "二十" */
const ORDINAL_MARK = /[第()、]/u;
/** What the last ordinal is called. e.g. "条" in "第二章第五条" */
const UNIT = /(?:部分|[章节条项目点])(?!.*(?:部分|[章节条项目点]))/u;
/** A figure, not a place. e.g. "7.5" */
const DECIMAL = /^\d+\.\d+$/u;
const ARABIC = /\d/u; // 18, not 十八
const YEAR = /^(?:19|20)\d\d$/u; // 2023
/** What a city's name may end in. e.g. "云溪市" */
const CITY = /市$/u;
/** What a path counts by. e.g. "2-4-18", "annex-1" */
const PATH_ORDINAL = /\d+/gu;

/** By what a policy is named, the most telling first. */
const POLICY_NAMES: readonly ((policy: NamedPolicy) => string)[] = [
  ({ id }) => id,
  ({ title }) => plain(title),
  ({ cityName }) => plain(cityName).replace(CITY, ''),
  ({ city }) => city,
];

/**
 * Reads what is typed as a reference to a clause: place and number, a number alone, a kind, a path or an id.
 * e.g. "温州 18", "绍兴目标（五）3", "第二十二条", "wenzhou-2023/2-4-18", "绍兴 引言"
 * @returns `null` for what is none, or means no policy of these; whether there is such a clause is another matter.
 */
export function readReference<Policy extends NamedPolicy>(
  input: string,
  all: readonly Policy[],
): Reference<Policy> | null {
  const text = plain(input.slice(0, LONGEST)).replace(ENDS, '');
  const named = takePolicies(text, all);
  const [kindName, kind] = KIND_NAMES.find(([name]) => named.rest.includes(name)) ?? [];
  const rest = kindName === undefined ? named.rest : named.rest.replace(kindName, ' ');
  if (DECIMAL.test(text) || rest.replaceAll(ORDINALS, '').replaceAll(AROUND, '') !== '') return null;
  const numbers = [...rest.matchAll(ORDINALS)].map(([digits]) => digits);
  const year = numbers.find((digits) => YEAR.test(digits));
  const policies = year === undefined ? named.policies : named.policies.filter(({ id }) => id.endsWith(`-${year}`));
  const ordinals = numbers
    .filter((digits) => digits !== year)
    .map((digits) => ({ value: readNumeral(digits) ?? Infinity, isArabic: ARABIC.test(digits) }));
  const isSaid =
    ordinals.length === 0
      ? kind !== undefined && UNNUMBERED.has(kind)
      : kind !== undefined || rest !== text || ordinals.some(({ isArabic }) => isArabic) || ORDINAL_MARK.test(rest);
  const isRead = ordinals.every(({ value }) => value <= LARGEST);
  if (!isSaid || !isRead || policies.length === 0) return null;
  return { text, policies, kind, ordinals, unit: UNIT.exec(rest)?.[0] };
}

/** Takes the names of policies and places out of a text. */
function takePolicies<Policy extends NamedPolicy>(
  text: string,
  all: readonly Policy[],
): { policies: readonly Policy[]; rest: string } {
  let [policies, rest] = [all, text];
  for (const nameOf of POLICY_NAMES) {
    const [name] = [...new Set(policies.map(nameOf))]
      .filter((word) => word !== '' && rest.includes(word))
      .sort((a, b) => b.length - a.length);
    if (name === undefined) continue;
    policies = policies.filter((policy) => nameOf(policy) === name);
    rest = rest.replace(name, ' ');
  }
  return { policies, rest };
}

/** Finds the clauses that a reference means, the likeliest first; none where the input is no reference. */
export function findClauseReference(input: string, all: readonly ReferredPolicy[]): ReferredClause[] {
  const reference = readReference(input, all);
  if (!reference) return [];
  const ranked = reference.policies
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => {
      const rank = rankOf(clause, reference);
      return rank === null ? [] : [{ clause, ...rank }];
    });
  // A path that is given whole means nothing further down.
  const isPath = reference.ordinals.length > 1;
  const whole = ranked.filter(({ clause, passed }) => clause.id === reference.text || (isPath && passed === 0));
  return (whole.length > 0 ? whole : ranked)
    .sort((a, b) => a.passed - b.passed || a.form - b.form || a.order - b.order)
    .map(({ clause }) => clause);
}

/** How a clause answers to a reference; `null` where it is not meant. */
interface Rank {
  /** Steps of its path that several ordinals pass over. */
  passed: number;
  /** 0 where the reference calls it as the text does, 1 where the numerals are of the same script, 2 otherwise. */
  form: number;
  order: number;
}

function rankOf({ id, kind: own, num }: ReferredClause, { kind, ordinals, unit }: Reference<NamedPolicy>): Rank | null {
  if (kind !== undefined && kind !== own) return null;
  const path = [...pathOf(id).matchAll(PATH_ORDINAL)].map(([digits]) => Number(digits));
  const last = ordinals.at(-1);
  const isMeant = last === undefined || (path.at(-1) === last.value && inOrder(path, ordinals));
  if (!isMeant) return null;
  const isCalledSo = unit !== undefined && readTrail([num])[0]?.level.cited[1].endsWith(unit);
  return {
    passed: ordinals.length > 1 ? path.length - ordinals.length : 0,
    form: isCalledSo ? 0 : ARABIC.test(num) === last?.isArabic ? 1 : 2,
    order: KINDS_BY_WEIGHT.indexOf(own),
  };
}

/** True when the ordinals occur in the path in their order. e.g. [2, 18] in [2, 4, 18] */
function inOrder(path: readonly number[], ordinals: Reference<NamedPolicy>['ordinals']): boolean {
  let at = 0;
  for (const step of path) if (step === ordinals[at]?.value) at++;
  return at === ordinals.length;
}
