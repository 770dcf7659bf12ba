import type { Clause, ReviewSheet, Unit } from '../../model/schema.ts';
import { UNKNOWN } from '../accept/open.ts';

/** A body's name with its entry in units.yaml; `unit` is `?` where a person gives a new body an id. */
export type ProposedUnit = ReviewSheet['units'][number];

/** What stands before a body's own name. e.g. "市", "青岭市", "各" */
const PREFIX = /^(?:各|[\p{Script=Han}]{1,4}(?:市|区|县)|市|区|县|省)(?=[\p{Script=Han}]{2})/u;

const coreOf = (name: string): string => name.replace(PREFIX, '').replace(/[（＜〈(<].*$/u, '');

/** Proposes a body for every name of the unit notes that units.yaml does not have. */
export function proposeUnits(clauses: readonly Clause[], units: readonly Unit[]): ProposedUnit[] {
  const known = new Set(units.flatMap(({ names }) => names));
  const unitByCore = new Map<string, Unit>();
  for (const unit of [...units].reverse())
    for (const form of [...unit.aliases, unit.label, ...unit.names])
      for (const key of [form, coreOf(form)]) unitByCore.set(key, unit);
  const names = new Set(clauses.flatMap((clause) => clause.units.map(({ name }) => name)));
  return [...names]
    .filter((name) => !known.has(name))
    .map((name): ProposedUnit => {
      const unit = unitByCore.get(name) ?? unitByCore.get(coreOf(name)) ?? branchOf(name, units);
      return { name, unit: unit?.id ?? UNKNOWN, label: unit?.label ?? coreOf(name) };
    });
}

/** An ending this long is a body's name and no chance. e.g. not "管理局" */
const LEAST_ENDING = 4;

/**
 * The body whose branches different cities name, if one more name ends like it. e.g. "江渚金融监管分局".
 * A body that one city alone has, its bank say, is no other city's.
 */
function branchOf(name: string, units: readonly Unit[]): Unit | undefined {
  return units.find(
    ({ names, aliases }) =>
      names.length > 1 && aliases.some((alias) => alias.length >= LEAST_ENDING && name.endsWith(alias)),
  );
}

/** Bodies of units.yaml that a policy names and that have a note, which may speak of other cities alone. */
export function notedUnits(
  clauses: readonly Clause[],
  proposed: readonly ProposedUnit[],
  units: readonly Unit[],
): Unit[] {
  const printed = new Set(clauses.flatMap((clause) => clause.units.map(({ name }) => name)));
  return units.filter(
    ({ id, names, note }) =>
      note !== undefined && (names.some((name) => printed.has(name)) || proposed.some(({ unit }) => unit === id)),
  );
}
