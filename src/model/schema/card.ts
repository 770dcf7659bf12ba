import { z } from 'zod';
import { ClauseId, ClausePath, SentenceId, Text } from './basics.ts';

export const Quotation = z.strictObject({ sentence: SentenceId, quote: Text });
export type Quotation = z.infer<typeof Quotation>;

/** The fields of a measure's card; an empty list is shown as 原文未写明. */
export const Card = z.strictObject({
  beneficiary: z.array(Quotation),
  instrument: z.array(Quotation),
  amount: z.array(Quotation),
  condition: z.array(Quotation),
  deadline: z.array(Quotation),
});
export type Card = z.infer<typeof Card>;

/** `seeds/<policy>/cards.yaml`: by path. */
export const CardsSeed = z.record(ClausePath, Card);
export type CardsSeed = z.infer<typeof CardsSeed>;

/** `content/cards.json` */
export const CardRecord = Card.extend({ id: ClauseId });
export type CardRecord = z.infer<typeof CardRecord>;
