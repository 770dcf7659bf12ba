import type { z } from 'zod';
import { clauseId } from '../../language/clause-id.ts';
import { readMoney } from '../../language/quantities.ts';
import { reporter, type Diagnostic, type Report } from '../../model/diagnostics.ts';
import type { Clause, FigureRecord, SupportRecord, SupportSeed, SupportsSeed } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { findQuote, QUOTE_REMEDIES } from './places.ts';

export interface SupportsInput {
  policy: string;
  city: string;
  clauses: readonly Clause[];
  supports: Seed<z.infer<typeof SupportsSeed>>;
}

/** What may be wrong with a support, and what is then to be done. */
const REMEDIES = {
  ...QUOTE_REMEDIES,
  'id-twice': 'Give the later one the next free number.',
  'amount-outside': 'Quote the support with its amount.',
  'rule-disagrees': 'Write the sum in yuan, or null where the quotation names none.',
  'figure-without-support':
    'Write one support for each figure that is offered, with the printed figure in quotes.amount (a rate and its ' +
    'ceiling are two), or correct the role of the figure in facts.yaml.',
};

/**
 * Checks the supports: every quotation stands in the named sentence, the amount is the sum that
 * its quotation names, ids do not repeat, and every figure of role `support` belongs to one.
 */
export function checkSupports(
  input: SupportsInput,
  figures: readonly FigureRecord[],
  diagnostics: Diagnostic[],
): SupportRecord[] {
  const { policy, city, supports } = input;
  const ids = new Set<string>();
  const records = supports.data.map((support, i): SupportRecord => {
    const report = reporter(supports.locate, REMEDIES, diagnostics, [i]);
    const clause = clauseId(policy, support.clause);
    const id = `${clause}/${support.id}`;
    if (ids.has(id)) report(['id'], 'id-twice', `${support.clause} has two supports ${support.id}`);
    ids.add(id);
    checkSupport(support, input.clauses, report);
    return { ...support, id, clause, policy, city };
  });
  const report = reporter(supports.locate, REMEDIES, diagnostics);
  for (const figure of figures) {
    const count = figure.role === 'support' ? carrying(figure, records).length : 1;
    if (count === 1) continue;
    const who = count === 0 ? 'no support carries' : `${count} supports carry`;
    const what = `the figure “${figure.printed}” of ${figure.clause} ${figure.sentence}`;
    report([], 'figure-without-support', `${who} ${what}; one must`);
  }
  return records;
}

function checkSupport(support: SupportSeed, clauses: readonly Clause[], report: Report<keyof typeof REMEDIES>): void {
  const { clause, sentence, quotes } = support;
  for (const [field, quote] of Object.entries(quotes))
    if (quote !== null) checkQuote(clauses, { clause, sentence, quote }, ['quotes', field], report);
  const { amount } = quotes;
  if (amount !== null && !quotes.support.includes(amount))
    report(['quotes', 'amount'], 'amount-outside', `“${amount}” is no part of “${quotes.support}”`);
  const read = amount === null ? null : readMoney(amount);
  if (read === support.amount) return;
  const message = `amount is ${String(support.amount)}, but the quotation reads as ${String(read)}`;
  report(['amount'], 'rule-disagrees', message);
}

/** The sum that an amount names. e.g. "最高给予20万元" → "20万元" */
export const sumOf = (amount: string | null): string | undefined => amount?.replace(/^最高(?:给予)?/u, '');

/** The supports that offer a figure; where two offer the same sum, the words around it tell them apart. */
function carrying(figure: FigureRecord, records: readonly SupportRecord[]): SupportRecord[] {
  const alike = records.filter(
    ({ clause, sentence, quotes }) =>
      clause === figure.clause && sentence === figure.sentence && figure.printed.includes(sumOf(quotes.amount) ?? '—'),
  );
  if (alike.length < 2) return alike;
  return alike.filter(({ quotes: { support } }) => support.includes(figure.quote) || figure.quote.includes(support));
}

/** Reports a quotation that does not stand where it is said to. */
export function checkQuote(
  clauses: readonly Clause[],
  quoted: { clause: string; sentence: string; quote: string },
  path: readonly PropertyKey[],
  report: Report<keyof typeof QUOTE_REMEDIES>,
): void {
  const { clause, sentence, quote } = quoted;
  const found = findQuote(clauses, quoted, (_, code, message) => {
    report(path, code, message);
  });
  if (found?.length === 0) report(path, 'not-verbatim', `“${quote}” does not stand in ${clause} ${sentence}`);
}
