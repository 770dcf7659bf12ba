import { clauseId } from '../../language/clause-id.ts';
import type { ClauseKind } from '../../model/clause-kinds.ts';
import type { ReferredPolicy } from '../../model/clause-reference.ts';
import { KIND_NAMES } from '../../model/reference-words.ts';
import type { Heading } from '../engine/lexicon.ts';
import type { Catalogue } from './catalogue.ts';

/** All that may be referred to: the clauses of the catalogue, the numbered ones with number and heading. */
export function referencesOf({ policies, kinds, kind }: Catalogue, headings: readonly Heading[]): ReferredPolicy[] {
  const headed = new Map(headings.map((heading) => [heading.clause, heading]));
  const kindOf = (clause: number): ClauseKind =>
    KIND_NAMES.find(([name]) => name === kinds[kind[clause] ?? 0])?.[1] ?? 'lead';
  let number = -1;
  return policies.map(({ id, city, cityName, title, paths }) => ({
    id,
    city,
    cityName,
    title,
    clauses: paths.map((path) => {
      const { num = '', heading = '' } = headed.get(++number) ?? {};
      return { id: clauseId(id, path), cityName, kind: kindOf(number), num, heading };
    }),
  }));
}
