/** What deciding on a scope needs to know of a policy. */
export interface Scoped {
  id: string;
  /** As `policy.yaml` has it; left out, nothing is said. */
  judgedAgainst?: readonly string[] | undefined;
}

/** Policy id → the policies that its clauses are judged against, in the order given. */
export type Scope = ReadonlyMap<string, readonly string[]>;

/**
 * Which policies are judged against each other: those of which one names the other, and those of
 * which neither says anything. The rest is not judged yet, which pages say: judging every text
 * against every other grows with their square, and a country has thousands.
 */
export function judgedScope(policies: readonly Scoped[]): Scope {
  const known = new Map(policies.map(({ id }, place) => [id, place]));
  const silent = policies.filter(({ judgedAgainst }) => judgedAgainst === undefined).map(({ id }) => id);
  const scope = new Map(policies.map(({ id }) => [id, new Set<string>()]));
  const join = (a: string, b: string): void => {
    if (a === b || !known.has(b)) return;
    scope.get(a)?.add(b);
    scope.get(b)?.add(a);
  };
  for (const id of silent) for (const other of silent) join(id, other);
  for (const { id, judgedAgainst = [] } of policies) for (const other of judgedAgainst) join(id, other);
  const place = (id: string): number => known.get(id) ?? 0;
  return new Map([...scope].map(([id, others]) => [id, [...others].sort((a, b) => place(a) - place(b))]));
}
