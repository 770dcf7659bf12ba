import { clauseId } from '../../language/clause-id.ts';
import { readQuantities, type ComparedQuantity } from '../../language/comparators.ts';
import type { Span } from '../../language/digits.ts';
import { reporter, type Diagnostic, type Report } from '../../model/diagnostics.ts';
import type { Clause, FactsSeed, FigureRecord, FigureSeed, Metric } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { findQuote, offsetsOf, QUOTE_REMEDIES } from './places.ts';
import { BASE_WORDS, readDeadline } from './figure-words.ts';

/** A figure as checked, and the stretch of its sentence that its numeral takes. */
export interface PlacedFigure {
  record: FigureRecord;
  span: Span;
}

export interface FiguresInput {
  policy: string;
  city: string;
  clauses: readonly Clause[];
  facts: Seed<FactsSeed>;
  metrics: readonly Metric[];
}

/** What may be wrong with an entry of facts.yaml, and what is then to be done. */
export const REMEDIES = {
  ...QUOTE_REMEDIES,
  'metric-twice': 'Give the second figure a metric of its own.',
  'unknown-metric': 'Declare it in seeds/metrics.yaml.',
  'numeral-unclear': 'Lengthen or shorten the quotation until it holds the numeral once.',
  'no-unit': 'Quote the numeral with 万 and 亿 and without its unit; a new unit belongs into src/language/units.ts.',
  'rule-disagrees': 'Correct this entry, or the rule in src/language/ with a test.',
  'note-without-deadline': 'Write null for deadline and deadlineQuote, or remove deadlineNote.',
};
type FactReport = Report<keyof typeof REMEDIES>;

/**
 * Checks each judged figure against its sentence: the quotation is verbatim and stands once, and
 * value, unit, comparator, 力争 and deadline are those that the rules read there. A figure that
 * fails is left out.
 */
export function checkFigures(input: FiguresInput, diagnostics: Diagnostic[]): PlacedFigure[] {
  const { policy, city, facts } = input;
  const known = new Set(input.metrics.map(({ id }) => id));
  const set = new Set<string>();
  return facts.data.figures.flatMap((figure, i) => {
    const report: FactReport = reporter(facts.locate, REMEDIES, diagnostics, ['figures', i]);
    const { metric } = figure;
    if (set.has(metric)) report(['metric'], 'metric-twice', `this policy already sets a figure for “${metric}”`);
    set.add(metric);
    if (!known.has(metric)) report(['metric'], 'unknown-metric', `no metric is called “${metric}”`);
    const read = readFigure(figure, input.clauses, report);
    if (!read) return [];
    const clause = clauseId(policy, figure.clause);
    const { printed } = read.quantity;
    return [{ record: { ...figure, id: `${clause}/${metric}`, clause, policy, city, printed }, span: read.span }];
  });
}

/** Reads a figure where it is quoted, and reports what its entry says otherwise. */
function readFigure(
  figure: FigureSeed,
  clauses: readonly Clause[],
  report: FactReport,
): { quantity: ComparedQuantity; span: Span } | null {
  const placed = placeNumeral(clauses, figure, report);
  if (!placed) return null;
  const quantity = readQuantities(placed.sentence).find(({ start }) => start === placed.span.start);
  if (!quantity) {
    report(['numeral'], 'no-unit', `“${figure.numeral}” is followed by no unit that the rules know`);
    return null;
  }
  compareQuantity(figure, quantity, report);
  checkBase(figure, placed.sentence, report);
  checkDeadline(figure, placed.sentence, report);
  return { quantity, span: placed.span };
}

/** Finds a numeral that is named by the quotation around it; each must stand exactly once. */
export function placeNumeral(
  clauses: readonly Clause[],
  entry: Pick<FigureSeed, 'clause' | 'sentence' | 'quote' | 'numeral'>,
  report: FactReport,
): { sentence: string; span: Span } | null {
  const { clause, sentence, quote, numeral } = entry;
  const found = findQuote(clauses, entry, report);
  if (!found) return null;
  const [first] = found;
  if (!first || found.length > 1) {
    const message = `“${quote}” stands ${found.length} times in ${clause} ${sentence}, not once`;
    report(['quote'], 'not-verbatim', message);
    return null;
  }
  const starts = offsetsOf(quote, numeral).filter((start) => !insideNumber(quote, start, numeral));
  if (starts[0] === undefined || starts.length > 1) {
    report(['numeral'], 'numeral-unclear', `“${numeral}” stands ${starts.length} times in “${quote}”, not once`);
    return null;
  }
  const start = first.start + starts[0];
  return { sentence: first.run.text, span: { start, end: start + numeral.length } };
}

/** True where a match is a piece of a longer number. e.g. "100" at 1 in "1100" */
function insideNumber(text: string, start: number, numeral: string): boolean {
  const before = text[start - 1] ?? '';
  const after = text[start + numeral.length] ?? '';
  return (/^\d/u.test(numeral) && /[\d.]/u.test(before)) || (/\d$/u.test(numeral) && /[\d.万亿]/u.test(after));
}

function compareQuantity(figure: FigureSeed, quantity: ComparedQuantity, report: FactReport): void {
  for (const key of ['value', 'unit', 'comparator', 'effort'] as const) {
    if (figure[key] === quantity[key]) continue;
    const message = `${key} is ${String(figure[key])}, but “${quantity.printed}” reads as ${String(quantity[key])}`;
    report([key], 'rule-disagrees', message);
  }
}

function checkBase({ base, baseQuote }: FigureSeed, sentence: string, report: FactReport): void {
  if (baseQuote === null) return;
  if (!sentence.includes(baseQuote))
    report(['baseQuote'], 'not-verbatim', `“${baseQuote}” does not stand in the sentence`);
  else if (BASE_WORDS[base] && !BASE_WORDS[base].test(baseQuote)) {
    const remedy = 'Quote the word that says the base; where it is inferred, write null and a note.';
    report(['base'], 'rule-disagrees', `“${baseQuote}” does not say the base ${base}`, remedy);
  }
}

const DEADLINE_REMEDY =
  'Write what the sentence says; where it sets that deadline for something else, null for deadline and ' +
  'deadlineQuote, and a deadlineNote that says so.';

/** A deadline that the sentence sets for something else is nulled, and a note says why. */
function checkDeadline(figure: FigureSeed, sentence: string, report: FactReport): void {
  const { deadline, deadlineQuote, deadlineNote } = figure;
  const read = readDeadline(sentence);
  const isDisowned = deadline === null && deadlineQuote === null && deadlineNote !== undefined && read !== null;
  if (deadlineNote !== undefined && !isDisowned) {
    const message = read
      ? "deadlineNote says that the deadline is another figure's, but deadline holds it"
      : 'deadlineNote speaks of a deadline, but the sentence has none';
    report(['deadlineNote'], 'note-without-deadline', message);
  }
  if (isDisowned || (deadline === (read?.iso ?? null) && deadlineQuote === (read?.quote ?? null))) return;
  const said = read ? `“${read.quote}”` : 'none';
  const message = `deadline is ${String(deadline)}, but the sentence says ${said}`;
  report(['deadline'], 'rule-disagrees', message, DEADLINE_REMEDY);
}
