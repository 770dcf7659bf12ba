import type { CardRecord } from './card.ts';
import type { FigureRecord, NumeralRecord } from './figure.ts';
import type { SupportRecord } from './support.ts';

/** What a policy's clauses say: every figure, numeral and support, and the measures' cards. */
export interface PolicyFacts {
  figures: FigureRecord[];
  numerals: NumeralRecord[];
  supports: SupportRecord[];
  cards: CardRecord[];
}
