import { clauseId } from '../../language/clause-path.ts';
import { readQuantities, type ComparedQuantity } from '../../language/comparators.ts';
import type { Span } from '../../language/digits.ts';
import type { Diagnostic } from '../../model/diagnostics.ts';
import type { Clause, FactsSeed, FigureRecord, FigureSeed, Metric } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { findQuote, offsetsOf, runsOf } from './places.ts';
import { BASE_WORDS, readDeadline } from './figure-words.ts';
import { reporter, VERBATIM, type Report } from './report.ts';

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

/**
 * Checks each judged figure against its sentence: the quotation is verbatim and stands once, and
 * value, unit, comparator, 力争 and deadline are those that the rules read there. A figure that
 * fails is left out.
 */
export function checkFigures(input: FiguresInput, diagnostics: Diagnostic[]): PlacedFigure[] {
  const report = reporter(input.facts, diagnostics);
  const metrics = new Set<string>();
  return input.facts.data.figures.flatMap((figure, i) => {
    const at = (...keys: PropertyKey[]): PropertyKey[] => ['figures', i, ...keys];
    if (metrics.has(figure.metric))
      report(
        at('metric'),
        'metric-twice',
        `this policy already sets a figure for “${figure.metric}”`,
        'Give the second figure a metric of its own.',
      );
    metrics.add(figure.metric);
    if (!input.metrics.some(({ id }) => id === figure.metric))
      report(
        at('metric'),
        'unknown-metric',
        `no metric is called “${figure.metric}”`,
        'Declare it in seeds/metrics.yaml.',
      );
    const placed = placeNumeral(input.clauses, figure, at, report);
    if (!placed) return [];
    const quantity = readQuantities(placed.sentence).find(({ start }) => start === placed.span.start);
    if (!quantity) {
      report(
        at('numeral'),
        'no-unit',
        `“${figure.numeral}” is followed by no unit that the rules know`,
        'Quote the numeral with 万 and 亿 and without its unit; a new unit belongs into src/language/units.ts.',
      );
      return [];
    }
    compareQuantity(figure, quantity, at, report);
    checkBase(figure, placed.sentence, at, report);
    checkDeadline(figure, placed.sentence, at, report);
    const clause = clauseId(input.policy, figure.clause);
    const record: FigureRecord = {
      ...figure,
      id: `${clause}/${figure.metric}`,
      clause,
      policy: input.policy,
      city: input.city,
      printed: quantity.printed,
    };
    return [{ record, span: placed.span }];
  });
}

/** Finds a numeral that is named by the quotation around it; each must stand exactly once. */
export function placeNumeral(
  clauses: readonly Clause[],
  {
    clause: path,
    sentence: place,
    quote,
    numeral,
  }: Pick<FigureSeed, 'clause' | 'quote' | 'numeral'> & { sentence: string },
  at: (...keys: PropertyKey[]) => PropertyKey[],
  report: Report,
): { sentence: string; span: Span } | null {
  const clause = clauses.find((candidate) => candidate.path === path);
  if (!clause) {
    report(
      at('clause'),
      'unknown-clause',
      `the text has no clause ${path}`,
      'Correct the path; content/ has one file a clause.',
    );
    return null;
  }
  const found = findQuote(runsOf(clause), place, quote);
  const [first] = found;
  if (!first || found.length > 1) {
    report(
      at('quote'),
      'not-verbatim',
      `“${quote}” stands ${found.length} times in ${path} ${place}, not once`,
      VERBATIM,
    );
    return null;
  }
  const starts = offsetsOf(quote, numeral).filter((start) => !insideNumber(quote, start, numeral));
  const [start] = starts;
  if (start === undefined || starts.length > 1) {
    report(
      at('numeral'),
      'numeral-unclear',
      `“${numeral}” stands ${starts.length} times in “${quote}”, not once`,
      'Lengthen or shorten the quotation until it holds the numeral once.',
    );
    return null;
  }
  return { sentence: first.run.text, span: { start: first.start + start, end: first.start + start + numeral.length } };
}

/** True where a match is a piece of a longer number. e.g. "100" at 1 in "1100" */
function insideNumber(text: string, start: number, numeral: string): boolean {
  const before = text[start - 1] ?? '';
  const after = text[start + numeral.length] ?? '';
  return (/^\d/u.test(numeral) && /[\d.]/u.test(before)) || (/\d$/u.test(numeral) && /[\d.万亿]/u.test(after));
}

function compareQuantity(
  figure: FigureSeed,
  quantity: ComparedQuantity,
  at: (...keys: PropertyKey[]) => PropertyKey[],
  report: Report,
): void {
  for (const key of ['value', 'unit', 'comparator', 'effort'] as const) {
    if (figure[key] === quantity[key]) continue;
    report(
      at(key),
      'rule-disagrees',
      `${key} is ${String(figure[key])}, but “${quantity.printed}” reads as ${String(quantity[key])}`,
      'Correct this entry, or the rule in src/language/ with a test.',
    );
  }
}

function checkBase(
  { base, baseQuote }: FigureSeed,
  sentence: string,
  at: (...keys: PropertyKey[]) => PropertyKey[],
  report: Report,
): void {
  if (baseQuote === null) return;
  if (!sentence.includes(baseQuote))
    report(at('baseQuote'), 'not-verbatim', `“${baseQuote}” does not stand in the sentence`, VERBATIM);
  else if (BASE_WORDS[base] && !BASE_WORDS[base].test(baseQuote))
    report(
      at('base'),
      'rule-disagrees',
      `“${baseQuote}” does not say the base ${base}`,
      'Quote the word that says the base; where it is inferred, write null and a note.',
    );
}

/** A deadline that the sentence sets for something else is nulled, and a note says why. */
function checkDeadline(
  { deadline, deadlineQuote, deadlineNote }: FigureSeed,
  sentence: string,
  at: (...keys: PropertyKey[]) => PropertyKey[],
  report: Report,
): void {
  const read = readDeadline(sentence);
  const isDisowned = deadline === null && deadlineQuote === null && deadlineNote !== undefined && read !== null;
  if (deadlineNote !== undefined && !isDisowned) {
    report(
      at('deadlineNote'),
      'note-without-deadline',
      read
        ? "deadlineNote says that the deadline is another figure's, but deadline holds it"
        : 'deadlineNote speaks of a deadline, but the sentence has none',
      'Write null for deadline and deadlineQuote, or remove deadlineNote.',
    );
  }
  if (isDisowned || (deadline === (read?.iso ?? null) && deadlineQuote === (read?.quote ?? null))) return;
  report(
    at('deadline'),
    'rule-disagrees',
    `deadline is ${String(deadline)}, but the sentence says ${read ? `“${read.quote}”` : 'none'}`,
    'Write what the sentence says; where it sets that deadline for something else, null for deadline and deadlineQuote, and a deadlineNote that says so.',
  );
}
