import { clauseId, splitClauseId } from '../../language/clause-id.ts';
import type { Span } from '../../language/digits.ts';
import { fault, reporter, type Diagnostic } from '../../model/diagnostics.ts';
import type { Clause, NumeralRecord } from '../../model/schema.ts';
import { countingNumerals, ruledSpans, type RuledSpan } from './numeral-rules.ts';
import { checkFigures, placeNumeral, REMEDIES, type FiguresInput, type PlacedFigure } from './figures.ts';
import { runsOf, type TextRun } from './places.ts';

type Classified = RuledSpan & Pick<NumeralRecord, 'basis'>;

/** What is to be done about a numeral that is not classified once. */
const SPAN_REMEDIES = {
  'classified-twice': 'Remove one of the two entries from facts.yaml.',
  'rule-disagrees':
    'Correct the entry in facts.yaml, or the rule in src/pipeline/annotate/numeral-rules.ts with a test.',
  'unclassified-numeral':
    'Say in facts.yaml what it is: a figure (target, support, threshold, scale), or under numerals a date, ' +
    'reference, name, ordinal or count.',
};

/**
 * Classifies every numeral of a policy, by figure, by judged numeral, or by rule, and reports each
 * that nobody classified, each that is classified twice, and each judgement that a rule contradicts.
 */
export function classifyNumerals(
  input: FiguresInput & { sourceFile: string },
  figures: readonly PlacedFigure[],
  diagnostics: Diagnostic[],
): NumeralRecord[] {
  const judged = Map.groupBy(judgedSpans(input, figures, diagnostics), placeKey);
  return input.clauses.flatMap((clause) =>
    runsOf(clause).flatMap((run, i) => {
      const own = judged.get(placeKey({ clause: clause.path, place: run.place, run: run.text })) ?? [];
      const spans = classifyRun(run, own, (span, code, message) => {
        const at = { file: input.sourceFile, line: run.line, column: 1 };
        const where = `${clause.path} ${run.place}, “${around(run.text, span)}”`;
        diagnostics.push(fault(at, code, `${where}: ${message}`, SPAN_REMEDIES[code]));
      });
      const id = clauseId(input.policy, clause.path);
      return spans.map((span) => ({
        id: `${id}/${run.place}.${i}.${span.start}`,
        clause: id,
        sentence: run.place,
        text: run.text.slice(span.start, span.end),
        class: span.class,
        basis: span.basis,
      }));
    }),
  );
}

/** A numeral that neither a rule nor a person has classified. */
export interface OpenNumeral {
  clause: Clause;
  run: TextRun;
  span: Span;
}

/** Lists what is still to classify, in reading order. */
export function openNumerals(input: FiguresInput): OpenNumeral[] {
  const judged = Map.groupBy(judgedSpans(input, checkFigures(input, []), []), placeKey);
  return input.clauses.flatMap((clause) =>
    runsOf(clause).flatMap((run) => {
      const own = judged.get(placeKey({ clause: clause.path, place: run.place, run: run.text })) ?? [];
      return uncovered(run.text, [...own, ...ruledOf(run)]).map((span) => ({ clause, run, span }));
    }),
  );
}

const placeKey = ({ clause, place, run }: Pick<JudgedSpan, 'clause' | 'place' | 'run'>): string =>
  `${clause}\n${place}\n${run}`;

type JudgedSpan = Classified & { clause: string; place: string; run: string };

function judgedSpans(
  { facts, clauses }: FiguresInput,
  figures: readonly PlacedFigure[],
  diagnostics: Diagnostic[],
): JudgedSpan[] {
  const textOf = (path: string, place: string): string =>
    clauses
      .filter((clause) => clause.path === path)
      .flatMap(runsOf)
      .find((run) => run.place === place)?.text ?? '';
  const fromFigures = figures.map(({ record, span }): JudgedSpan => {
    const { path } = splitClauseId(record.clause);
    const run = textOf(path, record.sentence);
    return { ...span, class: record.role, basis: 'judged', clause: path, place: record.sentence, run };
  });
  const fromNumerals = facts.data.numerals.flatMap((numeral, i): JudgedSpan[] => {
    const placed = placeNumeral(clauses, numeral, reporter(facts.locate, REMEDIES, diagnostics, ['numerals', i]));
    if (!placed) return [];
    const { clause, sentence: place, class: kind } = numeral;
    return [{ ...placed.span, class: kind, basis: 'judged', clause, place, run: placed.sentence }];
  });
  return [...fromFigures, ...fromNumerals];
}

type ReportSpan = (span: Span, code: keyof typeof SPAN_REMEDIES, message: string) => void;

function classifyRun(run: TextRun, judged: readonly Classified[], report: ReportSpan): Classified[] {
  const ruled = ruledOf(run);
  for (const [i, span] of judged.entries()) {
    const other = judged.slice(i + 1).find((candidate) => overlap(span, candidate));
    if (other) report(span, 'classified-twice', `the numeral is both ${span.class} and ${other.class}`);
    const rule = ruled.find((candidate) => overlap(span, candidate));
    if (rule && rule.class !== span.class)
      report(span, 'rule-disagrees', `judged as ${span.class}, but a rule reads it as ${rule.class}`);
  }
  const unjudged = ruled.filter((rule) => !judged.some((span) => overlap(rule, span)));
  const spans = [...judged, ...unjudged].sort((a, b) => a.start - b.start);
  for (const numeral of uncovered(run.text, spans))
    report(numeral, 'unclassified-numeral', `“${run.text.slice(numeral.start, numeral.end)}” is not classified`);
  return spans;
}

/** What rules say of a run; a clause's own number is an ordinal as a whole. */
function ruledOf(run: TextRun): Classified[] {
  return run.place === 'num'
    ? [{ start: 0, end: run.text.length, class: 'ordinal', basis: 'rule' }]
    : ruledSpans(run.text).map((span) => ({ ...span, basis: 'rule' }));
}

/** The numerals of a text that none of the spans covers. */
function uncovered(text: string, spans: readonly Span[]): Span[] {
  return countingNumerals(text).filter(
    (numeral) => !spans.some(({ start, end }) => start <= numeral.start && end >= numeral.end),
  );
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A few characters on either side. e.g. "对首次“小升规”企业首年奖励20万元" → "企业首年奖励20万元，后两年" */
function around(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 8), end + 6);
}
