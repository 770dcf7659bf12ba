import { clauseId } from '../../language/clause-path.ts';
import { readMoney } from '../../language/quantities.ts';
import type { Diagnostic } from '../../model/diagnostics.ts';
import type {
  Card,
  CardRecord,
  CardsSeed,
  Clause,
  FigureRecord,
  SupportRecord,
  SupportsSeed,
} from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import type { z } from 'zod';
import { findQuote, runsOf } from './places.ts';
import { reporter, VERBATIM, type Report } from './report.ts';

export interface SupportsInput {
  policy: string;
  city: string;
  clauses: readonly Clause[];
  supports: Seed<z.infer<typeof SupportsSeed>>;
  cards: Seed<CardsSeed>;
}

/**
 * Checks the supports: every quotation stands in the named sentence, the amount is the sum that
 * its quotation names, ids do not repeat, and every figure of role `support` belongs to one.
 */
export function checkSupports(
  input: SupportsInput,
  figures: readonly FigureRecord[],
  diagnostics: Diagnostic[],
): SupportRecord[] {
  const report = reporter(input.supports, diagnostics);
  const ids = new Set<string>();
  const records = input.supports.data.map((support, i): SupportRecord => {
    const clause = clauseId(input.policy, support.clause);
    const id = `${clause}/${support.id}`;
    if (ids.has(id))
      report(
        [i, 'id'],
        'id-twice',
        `${support.clause} has two supports ${support.id}`,
        'Give the later one the next free number.',
      );
    ids.add(id);
    const quotes = Object.entries(support.quotes);
    for (const [field, quote] of quotes)
      if (quote !== null)
        checkQuote(input.clauses, support.clause, support.sentence, quote, [i, 'quotes', field], report);
    const { amount } = support.quotes;
    if (amount !== null && !support.quotes.support.includes(amount))
      report(
        [i, 'quotes', 'amount'],
        'amount-outside',
        `“${amount}” is no part of “${support.quotes.support}”`,
        'Quote the support with its amount.',
      );
    const read = amount === null ? null : readMoney(amount);
    if (read !== support.amount)
      report(
        [i, 'amount'],
        'rule-disagrees',
        `amount is ${String(support.amount)}, but the quotation reads as ${String(read)}`,
        'Write the sum in yuan, or null where the quotation names none.',
      );
    return { ...support, id, clause, policy: input.policy, city: input.city };
  });
  for (const figure of figures) if (figure.role === 'support') checkCarried(figure, records, input, diagnostics);
  return records;
}

function checkCarried(
  figure: FigureRecord,
  records: readonly SupportRecord[],
  { supports }: SupportsInput,
  diagnostics: Diagnostic[],
): void {
  const alike = records.filter(
    ({ clause, sentence, quotes }) =>
      clause === figure.clause &&
      sentence === figure.sentence &&
      figure.printed.includes(quotes.amount?.replace(/^最高(?:给予)?/u, '') ?? '—'),
  );
  // Two supports of a sentence may offer the same sum: then the words around it tell them apart.
  const carrying =
    alike.length < 2
      ? alike
      : alike.filter(({ quotes: { support } }) => support.includes(figure.quote) || figure.quote.includes(support));
  if (carrying.length === 1) return;
  reporter(supports, diagnostics)(
    [],
    'figure-without-support',
    `${carrying.length === 0 ? 'no support carries' : `${carrying.length} supports carry`} the figure “${figure.printed}” of ${figure.clause} ${figure.sentence}; one must`,
    'Write one support for each figure that is offered, with the printed figure in quotes.amount (a rate and its ceiling are two), or correct the role of the figure in facts.yaml.',
  );
}

/** Checks the cards: one a measure, every quotation verbatim, and no sum of a support missing. */
export function checkCards(
  input: SupportsInput,
  supports: readonly SupportRecord[],
  diagnostics: Diagnostic[],
): CardRecord[] {
  const report = reporter(input.cards, diagnostics);
  const cards = Object.entries(input.cards.data);
  for (const clause of input.clauses) {
    if (clause.kind === 'measure' && !(clause.path in input.cards.data))
      report(
        [],
        'no-card',
        `measure ${clause.path} ${clause.heading} has no card`,
        `Add "${clause.path}" with its five fields; an empty list says that the text is silent.`,
      );
  }
  return cards.map(([path, card]): CardRecord => {
    for (const [field, quotations] of Object.entries(card)) {
      quotations.forEach(({ sentence, quote }, i) => {
        checkQuote(input.clauses, path, sentence, quote, [path, field, i, 'quote'], report);
      });
    }
    const id = clauseId(input.policy, path);
    for (const { quotes, sentence } of supports.filter(({ clause }) => clause === id)) {
      const sum = quotes.amount?.replace(/^最高(?:给予)?/u, '');
      if (sum !== undefined && !holds(card, sentence, sum))
        report(
          [path, 'amount'],
          'amount-missing',
          `the card leaves out “${sum}”, which supports.yaml has`,
          'Add the quotation to the amounts of the card.',
        );
    }
    return { id, ...card };
  });
}

function holds(card: Card, sentence: string, sum: string): boolean {
  return card.amount.some((quotation) => quotation.sentence === sentence && quotation.quote.includes(sum));
}

function checkQuote(
  clauses: readonly Clause[],
  path: string,
  sentence: string,
  quote: string,
  at: readonly PropertyKey[],
  report: Report,
): void {
  const clause = clauses.find((candidate) => candidate.path === path);
  if (!clause)
    report(at, 'unknown-clause', `the text has no clause ${path}`, 'Correct the path; content/ has one file a clause.');
  else if (findQuote(runsOf(clause), sentence, quote).length === 0)
    report(at, 'not-verbatim', `“${quote}” does not stand in ${path} ${sentence}`, VERBATIM);
}
