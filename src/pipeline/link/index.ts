import { byCloseness, inverse } from '../../model/relation-order.ts';
import { splitClauseId } from '../../language/clause-id.ts';
import { reporter, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import {
  JUDGED_KINDS,
  type ClauseKind,
  type ClauseLinks,
  type CounterpartPair,
  type CounterpartsSeed,
  type Relation,
} from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { checkReferences } from './references.ts';
import type { Scope } from './scope.ts';
import { checkSupport } from './support.ts';

/** What linking needs to know of a clause. */
export interface LinkableClause {
  id: string;
  kind: ClauseKind;
  /** Ids of its sentences. */
  sentences: string[];
}

/**
 * Turns the judged pairs into links that show in both directions, clause id → links.
 * Errors name ids that do not exist, pairs given twice, and every target, measure, safeguard
 * and sentence of theirs that is not judged against each policy of its scope, or judged both ways,
 * judgements outside the scope, and clause pairs that do not follow from their sentences.
 */
export function link(
  clauses: readonly LinkableClause[],
  seed: Seed<CounterpartsSeed>,
  scope: Scope,
): StageResult<Map<string, ClauseLinks>> {
  const diagnostics = checkReferences(new Map(clauses.map(({ id, sentences }) => [id, new Set(sentences)])), seed);
  if (diagnostics.length === 0) diagnostics.push(...checkScope(seed, scope));
  const value = new Map<string, ClauseLinks>(
    clauses.map(({ id }) => [id, { counterparts: [], without: [], unmatched: [] }]),
  );
  for (const pair of seed.data.pairs) {
    value.get(pair.source)?.counterparts.push(linkOf(pair, false));
    value.get(pair.target)?.counterparts.push(linkOf(pair, true));
  }
  for (const { clause, ...rest } of seed.data.none) value.get(clause)?.without.push(rest);
  for (const { clause, ...rest } of seed.data.unmatched) value.get(clause)?.unmatched.push(rest);
  sortLinks(value, clauses);
  if (diagnostics.length === 0) diagnostics.push(...checkSupport(seed), ...checkJudged(clauses, value, seed, scope));
  return { value, diagnostics };
}

/** A pair as one of its clauses sees it. */
function linkOf(pair: CounterpartPair, reversed: boolean): ClauseLinks['counterparts'][number] {
  const turn = (relation: Relation): Relation => (reversed ? inverse(relation) : relation);
  return {
    id: reversed ? pair.source : pair.target,
    relation: turn(pair.relation),
    note: pair.note,
    basis: 'curated',
    sentences: pair.sentences.map(({ source, target, relation, note, differs }) => ({
      own: reversed ? target : source,
      other: reversed ? source : target,
      relation: turn(relation),
      note,
      differs,
    })),
  };
}

/** Closest first, then in document order. */
function sortLinks(links: Map<string, ClauseLinks>, clauses: readonly LinkableClause[]): void {
  const order = new Map(clauses.map(({ id }, i) => [id, i]));
  for (const { counterparts } of links.values()) {
    counterparts.sort((a, b) => byCloseness(a, b) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  }
}

/** A judgement between two policies that are not in each other's scope would be one among many that are missing. */
function checkScope({ data, locate }: Seed<CounterpartsSeed>, scope: Scope): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const remedies = { 'outside-scope': 'Name it under judgedAgainst in the policy.yaml, or remove the judgement.' };
  const report = reporter(locate, remedies, diagnostics);
  const judged = {
    pairs: data.pairs.map(({ source, target }) => ({ clause: source, policy: splitClauseId(target).policy })),
    none: data.none,
    unmatched: data.unmatched,
  };
  for (const [list, entries] of Object.entries(judged))
    for (const [i, { clause, policy }] of entries.entries()) {
      const own = splitClauseId(clause).policy;
      if (scope.get(own)?.includes(policy)) continue;
      const why = `but ${own} and ${policy} are not judged against each other`;
      report([list, i], 'outside-scope', `${clause} is judged against ${policy}, ${why}`);
    }
  return diagnostics;
}

const REMEDIES = {
  'judged-twice': 'Remove one of the two judgements.',
  unjudged:
    'Add it to `pairs`, or to `none` and `unmatched` with the reason; policies that nobody compared yet are left ' +
    'out of judgedAgainst in policy.yaml.',
};

/** Each judged clause has counterparts in each policy of its scope or a reason for none; so has each sentence. */
function checkJudged(
  clauses: readonly LinkableClause[],
  links: ReadonlyMap<string, ClauseLinks>,
  seed: Seed<CounterpartsSeed>,
  scope: Scope,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(seed.locate, REMEDIES, diagnostics);
  const expectOne = (what: string, policy: string, isPaired: boolean, reasons: number): void => {
    if (isPaired ? reasons > 0 : reasons > 1)
      report([], 'judged-twice', `${what} has counterparts in ${policy} and is also said to have none`);
    else if (!isPaired && reasons === 0) report([], 'unjudged', `${what} is not judged against ${policy}`);
  };
  for (const { id, kind, sentences } of clauses) {
    const own = links.get(id);
    if (!own || !JUDGED_KINDS.has(kind)) continue;
    for (const policy of scope.get(splitClauseId(id).policy) ?? []) {
      const pairs = own.counterparts.filter((pair) => splitClauseId(pair.id).policy === policy);
      const none = own.without.filter((entry) => entry.policy === policy);
      expectOne(id, policy, pairs.length > 0, none.length);
      const answered = new Set(pairs.flatMap((pair) => pair.sentences.map((aligned) => aligned.own)));
      const unanswered = own.unmatched
        .filter((entry) => entry.policy === policy)
        .flatMap((entry) => Object.keys(entry.sentences));
      for (const sentence of sentences) {
        const reasons = unanswered.filter((other) => other === sentence).length;
        expectOne(`${id}#${sentence}`, policy, answered.has(sentence), reasons);
      }
    }
  }
  return diagnostics;
}
