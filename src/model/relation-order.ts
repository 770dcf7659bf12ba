/** How clauses and sentences relate, the closest first. Apart from the schema, so that pages can ask without it. */
export const RELATIONS = ['closeMatch', 'narrowMatch', 'broadMatch', 'relatedMatch'] as const;
type Relation = (typeof RELATIONS)[number];

/** SKOS: broadMatch and narrowMatch are each other's inverse, the others are symmetric. */
const INVERSE: Readonly<Record<Relation, Relation>> = {
  closeMatch: 'closeMatch',
  relatedMatch: 'relatedMatch',
  broadMatch: 'narrowMatch',
  narrowMatch: 'broadMatch',
};

/** A relation as the other side reads it. e.g. "broadMatch" → "narrowMatch" */
export function inverse(relation: Relation): Relation {
  return INVERSE[relation];
}

/** Puts what relates more closely first. e.g. compare relatedMatch with closeMatch → a positive number */
export function byCloseness(a: { relation: Relation }, b: { relation: Relation }): number {
  return RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation);
}
