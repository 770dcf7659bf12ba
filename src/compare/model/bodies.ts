import type { UnitRole } from '../../model/schema.ts';
import type { AlignableClause } from './align.ts';

/** A body and where each city names it under a topic. */
export interface BodyRow {
  id: string;
  /** As printed, in the order of the columns. */
  names: string[];
  cells: { city: string; named: { clause: AlignableClause; role: UnitRole; name: string }[] }[];
}

/** Which bodies the clauses name, cities in columns; those that most cities name come first. */
export function bodyRows(clauses: readonly AlignableClause[], cities: readonly string[]): BodyRow[] {
  const ids = [...new Set(clauses.flatMap(({ units }) => units.map(({ id }) => id)))];
  const rows = ids.map((id): BodyRow => {
    const cells = cities.map((city) => ({
      city,
      named: clauses.filter((clause) => clause.city === city).flatMap((clause) => namedIn(clause, id)),
    }));
    return { id, names: [...new Set(cells.flatMap(({ named }) => named.map(({ name }) => name)))], cells };
  });
  const spread = ({ cells }: BodyRow): number => cells.filter(({ named }) => named.length > 0).length;
  return rows.sort((a, b) => spread(b) - spread(a));
}

/** A body that is named after several sentences in one role counts once. */
function namedIn(clause: AlignableClause, id: string): BodyRow['cells'][number]['named'] {
  const mentions = clause.units.filter((unit) => unit.id === id);
  return [...new Map(mentions.map(({ role, name }) => [role, { clause, role, name }])).values()];
}
