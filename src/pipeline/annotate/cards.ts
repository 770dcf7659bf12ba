import { clauseId } from '../../language/clause-id.ts';
import { reporter, type Diagnostic } from '../../model/diagnostics.ts';
import type { Card, CardRecord, CardsSeed, Clause, SupportRecord } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { QUOTE_REMEDIES } from './places.ts';
import { checkQuote, sumOf } from './supports.ts';

export interface CardsInput {
  policy: string;
  clauses: readonly Clause[];
  cards: Seed<CardsSeed>;
}

/** What may be wrong with a card, and what is then to be done. */
const REMEDIES = {
  ...QUOTE_REMEDIES,
  'no-card': 'Add its path with the five fields; an empty list says that the text is silent.',
  'amount-missing': 'Add the quotation to the amounts of the card.',
};

/** Checks the cards: one a measure, every quotation verbatim, and no sum of a support missing. */
export function checkCards(
  { policy, clauses, cards }: CardsInput,
  supports: readonly SupportRecord[],
  diagnostics: Diagnostic[],
): CardRecord[] {
  const report = reporter(cards.locate, REMEDIES, diagnostics);
  for (const { kind, path, heading } of clauses)
    if (kind === 'measure' && !(path in cards.data)) report([], 'no-card', `measure ${path} ${heading} has no card`);
  return Object.entries(cards.data).map(([path, card]): CardRecord => {
    for (const [field, quotations] of Object.entries(card))
      for (const [i, { sentence, quote }] of quotations.entries())
        checkQuote(clauses, { clause: path, sentence, quote }, [path, field, i, 'quote'], report);
    const id = clauseId(policy, path);
    for (const { quotes, sentence } of supports.filter(({ clause }) => clause === id)) {
      const sum = sumOf(quotes.amount);
      if (sum !== undefined && !holds(card, sentence, sum))
        report([path, 'amount'], 'amount-missing', `the card leaves out “${sum}”, which supports.yaml has`);
    }
    return { id, ...card };
  });
}

const holds = (card: Card, sentence: string, sum: string): boolean =>
  card.amount.some((quotation) => quotation.sentence === sentence && quotation.quote.includes(sum));
