import { offsetsOf, runsOf, type TextRun } from '../../pipeline/annotate/places.ts';
import type { Span } from '../../language/digits.ts';
import type { Clause } from '../../model/schema.ts';

const MAX_CONTEXT = 30;

/**
 * The shortest good quotation of a numeral: it stands once in the place, holds the numeral once, and
 * is `wanted` where that does. `null` where no stretch of the run can tell the numeral apart.
 */
export function quoteOf(clause: Clause, run: TextRun, numeral: Span, wanted: Span): string | null {
  const place = runsOf(clause)
    .filter((other) => other.place === run.place)
    .map(({ text }) => text);
  const printed = run.text.slice(numeral.start, numeral.end);
  const fits = ({ start, end }: Span): boolean => {
    const quote = run.text.slice(start, end);
    return (
      place.reduce((sum, text) => sum + offsetsOf(text, quote).length, 0) === 1 &&
      offsetsOf(quote, printed).length === 1
    );
  };
  for (const span of [wanted, ...windows(run.text, numeral)])
    if (fits(span)) return run.text.slice(span.start, span.end);
  return null;
}

/** Stretches around a numeral, the shorter ones first. */
function windows(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let size = 2; size <= MAX_CONTEXT; size++) {
    for (let left = 0; left <= size; left++) {
      const span = { start: start - left, end: end + size - left };
      if (span.start >= 0 && span.end <= text.length) spans.push(span);
    }
  }
  return [...spans, { start: 0, end: text.length }];
}
