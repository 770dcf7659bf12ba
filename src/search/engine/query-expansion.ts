import { fold } from '../../language/fold.ts';
import { readableTexts, type Lexicon, type PrintedNumber } from './lexicon.ts';
import { findLoose } from './loose.ts';
import { findValues, meetsCondition, type AmountCondition, type Valued } from '../query/numbers.ts';
import { looksLikePinyin } from '../query/latin.ts';
import type { Occurrences, PositionIndex } from './positional-index.ts';
import type { QueryWord } from '../query/query.ts';
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
  /** The printed text of a clause. */
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
export async function findAlternatives(
  word: QueryWord,
  literal: Occurrences,
  context: RelatedContext,
): Promise<Map<number, Alternative>> {
  const found = new Map<number, Alternative>();
  if (word.exact) return found;
  const add = (alternative: Alternative): void => {
    if (!found.has(alternative.clause)) found.set(alternative.clause, alternative);
  };
  if (word.amount) {
    for (const alternative of await amountsOf(word, word.amount, context.lexicon)) add(alternative);
    return found;
  }
  const scripts = await scriptsOf(word.run, literal, context);
  for (const candidate of await candidatesOf(word.run, scripts, context.lexicon)) {
    const places = await context.index.find(candidate.run);
    for (const [clause, standing] of places) {
      if (candidate.within?.has(clause) ?? true)
        add({ clause, reason: candidate.reason, mark: candidate.run, places: standing });
    }
  }
  for (const run of [word.run, ...scripts.map((candidate) => candidate.run)]) {
    for (const { clause, printed } of await findLoose(run, literal, context.index, context.textOf)) {
      add({
        clause,
        reason: { kind: 'punctuation', typed: word.typed, found: printed },
        mark: fold(printed),
        places: [],
      });
    }
  }
  return found;
}

/** Candidates in the order in which they give reasons: script, other names, numbers, pinyin, words near in meaning. */
async function candidatesOf(run: string, scripts: readonly Candidate[], lexicon: Lexicon): Promise<Candidate[]> {
  const names = await lexicon.get('names');
  const typed = [run, ...scripts.map((candidate) => candidate.run)];
  const namesInstead = typed
    .flatMap((text) => rewriteNames(text, names))
    .map(({ run: rewritten, from, to, kind }): Candidate => ({
      run: rewritten,
      reason: { kind: kind === 'word' ? 'word' : 'synonym', typed: from, found: to },
    }));
  return [
    ...scripts,
    ...namesInstead.filter(({ reason }) => reason.kind === 'synonym'),
    ...(await sameValues(typed.at(-1) ?? run, lexicon)),
    ...(looksLikePinyin(run) ? await readAs(run, lexicon) : []),
    ...namesInstead.filter(({ reason }) => reason.kind === 'word'),
  ];
}

/** A run that stands nowhere may be in the other script; one that stands somewhere only where the texts mix them. */
async function scriptsOf(
  run: string,
  literal: Occurrences,
  { lexicon, holdsTraditional }: RelatedContext,
): Promise<Candidate[]> {
  const isLikely = !looksLikePinyin(run) && (literal.size === 0 || holdsTraditional);
  return isLikely ? otherScript(run, await lexicon.get('variants')) : [];
}

/** Forms in the other script. Where a character has several, each is tried with the first of the others. */
function otherScript(run: string, variants: Readonly<Record<string, string>>): Candidate[] {
  const chars = Array.from(run);
  const forms = chars.map((char) => Array.from(variants[char] ?? char));
  const first = forms.map(([form = '']) => form);
  const runs = new Set([
    first.join(''),
    ...forms.flatMap((options, i) =>
      options.slice(1).map((option) => first.map((form, j) => (i === j ? option : form)).join('')),
    ),
  ]);
  runs.delete(run);
  return [...runs].map((found) => ({ run: found, reason: { kind: 'script', typed: run, found } }));
}

/** Below this, a number that stands alone is typed for itself: 三 is not looked for as 3. */
const LEAST_ALONE = 10;
/** Of runs with several numerals, so many forms are tried at most. */
const MOST_FORMS = 64;

/** The run with its numerals in other forms of the same value. e.g. "一千万元" → "1000万元", "二〇二三年十月" → "2023年10月" */
async function sameValues(run: string, lexicon: Lexicon): Promise<Candidate[]> {
  const numerals = findValues(run).filter(
    ({ value, isPercent, end, start }) =>
      isPercent || !Number.isInteger(value) || value >= LEAST_ALONE || end - start < run.length,
  );
  if (numerals.length === 0) return [];
  const printed = await lexicon.get('numbers');
  const start: NumberForm = { run, shift: 0, typed: [], found: [], within: null };
  const forms = numerals.reduce<NumberForm[]>(
    (before, numeral) =>
      before.flatMap((form) => [form, ...otherForms(form, numeral, run, printed)]).slice(0, MOST_FORMS),
    [start],
  );
  return forms
    .filter(({ within }) => within !== null)
    .map(({ run: found, typed, found: said, within }) => ({
      run: found,
      reason: { kind: 'value', typed: typed.join('、'), found: said.join('、') },
      within: new Set(within),
    }));
}

/** A run some of whose numerals are written otherwise; `shift` is what that has added to its length. */
interface NumberForm {
  run: string;
  shift: number;
  typed: string[];
  found: string[];
  /** The clauses that print all of them. */
  within: number[] | null;
}

/** A form with one more numeral written in each other way that the texts have for its value. */
function otherForms(
  form: NumberForm,
  { start, end, value, isPercent }: Valued,
  run: string,
  printed: readonly PrintedNumber[],
): NumberForm[] {
  const typed = run.slice(start, end);
  return printed
    .filter(([other]) => other !== typed && hasValue(other, value, isPercent))
    .map(([other, ...clauses]) => ({
      run: form.run.slice(0, start + form.shift) + other + form.run.slice(end + form.shift),
      shift: form.shift + other.length - typed.length,
      typed: [...form.typed, typed],
      found: [...form.found, other],
      within: form.within?.filter((clause) => clauses.includes(clause)) ?? clauses,
    }));
}

const hasValue = (printed: string, value: number, isPercent: boolean): boolean =>
  findValues(printed).some(
    (numeral) =>
      numeral.value === value && numeral.isPercent === isPercent && numeral.end - numeral.start === printed.length,
  );

/** The parts of names and headings that read as typed. */
async function readAs(run: string, lexicon: Lexicon): Promise<Candidate[]> {
  const [{ matchPinyin, pinyinTable }, readings, names, headings] = await Promise.all([
    import('../query/pinyin.ts'),
    lexicon.get('readings'),
    lexicon.get('names'),
    lexicon.get('headings'),
  ]);
  const table = pinyinTable(readings);
  const parts = new Set(readableTexts(names, headings).flatMap((text) => matchPinyin(run, text, table, true) ?? []));
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
