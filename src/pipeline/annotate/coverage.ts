import { clauseId } from '../../language/clause-path.ts';
import type { Span } from '../../language/digits.ts';
import type { Diagnostic } from '../../model/diagnostics.ts';
import type { Clause, NumeralClass, NumeralRecord } from '../../model/schema.ts';
import { countingNumerals, ruledSpans } from './numeral-rules.ts';
import { checkFigures, placeNumeral, type FiguresInput, type PlacedFigure } from './figures.ts';
import { runsOf, type Run } from './places.ts';
import { reporter } from './report.ts';

interface Classified extends Span {
  class: NumeralClass;
  basis: NumeralRecord['basis'];
}

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
      const spans = classifyRun(run, own, (span, code, message, remedy) => {
        diagnostics.push({
          severity: 'error',
          code,
          file: input.sourceFile,
          line: run.line,
          column: 1,
          message: `${clause.path} ${run.place}, “${around(run.text, span)}”: ${message}`,
          remedy,
        });
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
  run: Run;
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
  const report = reporter(facts, diagnostics);
  const textOf = (path: string, place: string): string =>
    runsOf(clauses.find((clause) => clause.path === path) ?? NO_CLAUSE).find((run) => run.place === place)?.text ?? '';
  const fromFigures = figures.map(({ record, span }): JudgedSpan => {
    const path = record.clause.slice(record.policy.length + 1);
    return {
      ...span,
      class: record.role,
      basis: 'judged',
      clause: path,
      place: record.sentence,
      run: textOf(path, record.sentence),
    };
  });
  const fromNumerals = facts.data.numerals.flatMap((numeral, i): JudgedSpan[] => {
    const placed = placeNumeral(clauses, numeral, (...keys) => ['numerals', i, ...keys], report);
    return placed
      ? [
          {
            ...placed.span,
            class: numeral.class,
            basis: 'judged',
            clause: numeral.clause,
            place: numeral.sentence,
            run: placed.sentence,
          },
        ]
      : [];
  });
  return [...fromFigures, ...fromNumerals];
}

const NO_CLAUSE: Clause = { path: '', kind: 'lead', num: '', heading: '', paragraphs: [], units: [] };

type ReportSpan = (span: Span, code: string, message: string, remedy: string) => void;

function classifyRun(run: Run, judged: readonly Classified[], report: ReportSpan): Classified[] {
  const ruled = ruledOf(run);
  for (const [i, span] of judged.entries()) {
    const other = judged.slice(i + 1).find((candidate) => overlap(span, candidate));
    if (other)
      report(
        span,
        'classified-twice',
        `the numeral is both ${span.class} and ${other.class}`,
        'Remove one of the two entries from facts.yaml.',
      );
    const rule = ruled.find((candidate) => overlap(span, candidate));
    if (rule && rule.class !== span.class)
      report(
        span,
        'rule-disagrees',
        `judged as ${span.class}, but a rule reads it as ${rule.class}`,
        'Correct the entry in facts.yaml, or the rule in src/pipeline/annotate/numeral-rules.ts with a test.',
      );
  }
  const spans = [...judged, ...ruled.filter((rule) => !judged.some((span) => overlap(rule, span)))].sort(
    (a, b) => a.start - b.start,
  );
  for (const numeral of uncovered(run.text, spans)) {
    const text = run.text.slice(numeral.start, numeral.end);
    report(
      numeral,
      'unclassified-numeral',
      `“${text}” is not classified`,
      'Say in facts.yaml what it is: a figure (target, support, threshold, scale), or under numerals a date, reference, name, ordinal or count.',
    );
  }
  return spans;
}

/** What rules say of a run; a clause's own number is an ordinal as a whole. */
function ruledOf(run: Run): Classified[] {
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
