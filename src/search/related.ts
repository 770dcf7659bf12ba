import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { findLoose } from './loose.ts';
import { findNumerals, meetsCondition, readNumber, type AmountCondition } from './numbers.ts';
import { looksLikePinyin } from './latin.ts';
import type { Occurrences, PositionIndex } from './positions.ts';
import type { QueryWord } from './query.ts';
import type { Reason } from './reasons.ts';
import { rewriteNames } from './synonyms.ts';

/** A clause that says a word in another way. */
export interface Alternative {
  clause: number;
  reason: Reason;
  /** The folded run to mark in the clause, and where the index has it; unknown where the text was asked. */
  mark: string;
  places: readonly number[];
}

/** What finding alternatives needs. */
export interface RelatedContext {
  index: PositionIndex;
  lexicon: Lexicon;
  /** The folded text of a clause. */
  textOf: (clause: number) => Promise<string>;
  /** True where texts hold traditional characters. */
  holdsTraditional: boolean;
}

/** A run to look for in place of the typed one. */
interface Candidate {
  run: string;
  reason: Reason;
  /** Where given, only these clauses count. */
  within?: ReadonlySet<number>;
}

/**
 * Every clause that says a word in another way, each with its first reason. Words in straight
 * quotes have none.
 * @param literal where the word itself stands.
 */
export async function findAlternatives(word: QueryWord, literal: Occurrences, context: RelatedContext): Promise<Map<number, Alternative>> {
  const found = new Map<number, Alternative>();
  if (word.exact) return found;
  const add = (alternative: Alternative): void => {
    if (!found.has(alternative.clause)) found.set(alternative.clause, alternative);
  };
  if (word.amount) {
    for (const alternative of await amountsOf(word, word.amount, context.lexicon)) add(alternative);
    return found;
  }
  for (const candidate of await candidatesOf(word.run, literal, context)) {
    const places = await context.index.find(candidate.run);
    for (const [clause, standing] of places) {
      if (candidate.within?.has(clause) ?? true) add({ clause, reason: candidate.reason, mark: candidate.run, places: standing });
    }
  }
  for (const { clause, printed } of await findLoose(word.run, literal, context.index, context.textOf)) {
    add({ clause, reason: { kind: 'punctuation', typed: word.typed, found: printed }, mark: printed, places: [] });
  }
  return found;
}

/** Candidates in the order in which they give reasons: script, names, numbers, pinyin. */
async function candidatesOf(run: string, literal: Occurrences, { lexicon, holdsTraditional }: RelatedContext): Promise<Candidate[]> {
  const mayBeOtherScript = literal.size === 0 || holdsTraditional;
  const scripts = mayBeOtherScript ? otherScript(run, await lexicon.get('variants')) : [];
  const names = await lexicon.get('names');
  const typed = [run, ...scripts.map((candidate) => candidate.run)];
  return [
    ...scripts,
    ...typed.flatMap((text) => rewriteNames(text, names)).map(({ run: rewritten, from, to }) => ({ run: rewritten, reason: { kind: 'synonym' as const, typed: from, found: to } })),
    ...(await sameValues(typed.at(-1) ?? run, lexicon)),
    ...(looksLikePinyin(run) ? await readAs(run, lexicon) : []),
  ];
}

/** Forms in the other script. Where a character has several, each is tried with the first of the others. */
function otherScript(run: string, variants: Readonly<Record<string, string>>): Candidate[] {
  const chars = Array.from(run);
  const forms = chars.map((char) => Array.from((variants[char] ?? char)));
  const first = forms.map(([form = '']) => form);
  const runs = new Set([first.join(''), ...forms.flatMap((options, i) => options.slice(1).map((option) => first.with(i, option).join('')))]);
  runs.delete(run);
  return [...runs].map((found) => ({ run: found, reason: { kind: 'script', typed: run, found } }));
}

/** Below this, a whole number is more often part of a word than a figure: 统一, 三对接. */
const LEAST_VALUE = 10;

/** The run with a numeral in each other form of the same value. e.g. "一千万元" → "1000万元" */
async function sameValues(run: string, lexicon: Lexicon): Promise<Candidate[]> {
  const numerals = findNumerals(run).filter(({ value, isPercent }) => isPercent || value >= LEAST_VALUE || !Number.isInteger(value));
  if (numerals.length === 0) return [];
  const printed = await lexicon.get('numbers');
  return numerals.flatMap(({ start, end, value, isPercent }) => {
    const typed = run.slice(start, end);
    return printed
      .filter(([form]) => form !== typed && form.endsWith('%') === isPercent && readNumber(form.replace('%', '')) === value)
      .map(([form, ...clauses]): Candidate => ({
        run: run.slice(0, start) + form + run.slice(end),
        reason: { kind: 'value', typed, found: form },
        within: new Set(clauses),
      }));
  });
}

/** The parts of names and headings that read as typed. */
async function readAs(run: string, lexicon: Lexicon): Promise<Candidate[]> {
  const [{ createPinyinTable, matchPinyin }, readings, names, headings] = await Promise.all([import('./pinyin.ts'), lexicon.get('readings'), lexicon.get('names'), lexicon.get('headings')]);
  const table = createPinyinTable(readings);
  const texts = new Set([...names.flatMap(([, forms]) => forms), ...headings.map(({ heading }) => heading)]);
  const parts = new Set([...texts].flatMap((text) => matchPinyin(run, text, table, true) ?? []));
  return [...parts].map((part) => ({ run: fold(part), reason: { kind: 'pinyin', typed: run, found: part } }));
}

async function amountsOf({ typed }: QueryWord, condition: AmountCondition, lexicon: Lexicon): Promise<Alternative[]> {
  const amounts = await lexicon.get('amounts');
  return amounts
    .filter((support) => meetsCondition(support.amount, condition))
    .map(({ clause, instrument, title, quote }) => ({
      clause,
      reason: { kind: 'amount', typed, found: `${title}“${quote}”（${instrument}）` },
      mark: fold(quote),
      places: [],
    }));
}
