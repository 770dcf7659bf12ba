/* Every shape is declared once, one concept a file; this is where the other rooms find them. */

export * from './schema/card.ts';
export * from './schema/city.ts';
export * from './schema/clause.ts';
export * from './schema/counterparts.ts';
export * from './schema/facts.ts';
export * from './schema/figure.ts';
export * from './schema/ledger.ts';
export * from './schema/policy.ts';
export * from './schema/queries.ts';
export * from './schema/segments.ts';
export * from './schema/sheet.ts';
export * from './schema/support.ts';
export * from './schema/term.ts';
export * from './schema/topic.ts';
export * from './schema/unit.ts';
