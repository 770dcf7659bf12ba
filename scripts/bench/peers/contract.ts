import { parse } from 'yaml';
import { fold } from '../../../src/language/fold.ts';
import { QueriesSeed } from '../../../src/model/schema.ts';
import type { Effects } from '../../io/effects.ts';
import type { Truth } from '../support/statistics.ts';

/** A query with what it must find, and what it may find besides. */
export type ContractQuery = Truth & { text: string };

/** Terms in quotation marks: what readers know policies by. */
const QUOTED = /“([^“”]{2,20})”/gu;
/** Signs of the project's own query language, which the peers do not have. */
const OPERATOR = /["-]|[≥≤<>=]/u;
const CONTRACT = 'seeds/queries.yaml';

/**
 * The queries to compare by: those of the contract that any search can be asked, or where there is
 * no contract, every term that stands in quotation marks.
 */
export function contractQueries(effects: Effects, clauses: readonly { id: string; text: string }[]): ContractQuery[] {
  if (!effects.exists(CONTRACT)) return quotedTerms(clauses);
  return QueriesSeed.parse(parse(effects.readText(CONTRACT)))
    .filter(({ q, literal }) => literal.length > 0 && !OPERATOR.test(q))
    .map(({ q, literal, related }) => ({
      text: q,
      literal: new Set(literal),
      allowed: new Set([...literal, ...related]),
    }));
}

function quotedTerms(clauses: readonly { id: string; text: string }[]): ContractQuery[] {
  const terms = new Set(clauses.flatMap(({ text }) => [...text.matchAll(QUOTED)].map(([, term = '']) => term)));
  return [...terms].map((text) => {
    const literal = new Set(clauses.filter((clause) => fold(clause.text).includes(fold(text))).map(({ id }) => id));
    return { text, literal, allowed: literal };
  });
}
