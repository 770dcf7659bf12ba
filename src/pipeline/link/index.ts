import { splitClauseId } from '../../language/clause-path.ts';
import type { Diagnostic, StageResult } from '../../model/diagnostics.ts';
import {
  JUDGED_KINDS,
  type ClauseKind,
  type ClauseLinks,
  type CounterpartPair,
  type CounterpartsSeed,
  type Relation,
} from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import type { Scope } from './scope.ts';
import { checkSupport } from './support.ts';

/** What linking needs to know of a clause. */
export interface LinkableClause {
  id: string;
  kind: ClauseKind;
  /** Ids of its sentences. */
  sentences: string[];
}

/** SKOS: broadMatch and narrowMatch are each other's inverse, the others are symmetric. */
const INVERSE: Readonly<Record<Relation, Relation>> = {
  closeMatch: 'closeMatch',
  relatedMatch: 'relatedMatch',
  broadMatch: 'narrowMatch',
  narrowMatch: 'broadMatch',
};

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
  const diagnostics = [...checkReferences(clauses, seed), ...checkTwice(seed)];
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
  const turn = (relation: Relation): Relation => (reversed ? INVERSE[relation] : relation);
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

const STRENGTH: readonly Relation[] = ['closeMatch', 'narrowMatch', 'broadMatch', 'relatedMatch'];

/** Closest first, then in document order. */
function sortLinks(links: Map<string, ClauseLinks>, clauses: readonly LinkableClause[]): void {
  const order = new Map(clauses.map(({ id }, i) => [id, i]));
  for (const { counterparts } of links.values()) {
    counterparts.sort(
      (a, b) =>
        STRENGTH.indexOf(a.relation) - STRENGTH.indexOf(b.relation) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
    );
  }
}

function checkReferences(clauses: readonly LinkableClause[], seed: Seed<CounterpartsSeed>): Diagnostic[] {
  const policies = new Set(clauses.map(({ id }) => splitClauseId(id).policy));
  const known = new Map(clauses.map((clause) => [clause.id, new Set(clause.sentences)]));
  const diagnostics: Diagnostic[] = [];
  const need = (path: readonly PropertyKey[], clause: string, sentence?: string): void => {
    if (sentence === undefined ? known.has(clause) : (known.get(clause)?.has(sentence) ?? true)) return;
    const what = sentence === undefined ? `clause ${clause}` : `sentence ${sentence} in ${clause}`;
    diagnostics.push(
      fault(
        seed,
        path,
        'unknown-reference',
        `there is no ${what}`,
        'Correct the id; ids stand in the front matter under content/.',
      ),
    );
  };
  seed.data.pairs.forEach((pair, i) => {
    need(['pairs', i, 'source'], pair.source);
    need(['pairs', i, 'target'], pair.target);
    if (splitClauseId(pair.source).policy === splitClauseId(pair.target).policy) {
      diagnostics.push(
        fault(
          seed,
          ['pairs', i],
          'same-policy',
          `${pair.source} and ${pair.target} belong to one policy`,
          'Counterparts stand in different policies; correct one of the ids.',
        ),
      );
    }
    pair.sentences.forEach((sentences, j) => {
      need(['pairs', i, 'sentences', j, 'source'], pair.source, sentences.source);
      need(['pairs', i, 'sentences', j, 'target'], pair.target, sentences.target);
    });
  });
  seed.data.none.forEach(({ clause, policy }, i) => {
    need(['none', i, 'clause'], clause);
    diagnostics.push(...checkPolicy(policies, seed, ['none', i, 'policy'], clause, policy));
  });
  seed.data.unmatched.forEach(({ clause, policy, sentences }, i) => {
    need(['unmatched', i, 'clause'], clause);
    diagnostics.push(...checkPolicy(policies, seed, ['unmatched', i, 'policy'], clause, policy));
    for (const sentence of Object.keys(sentences)) need(['unmatched', i, 'sentences', sentence], clause, sentence);
  });
  return diagnostics;
}

/** What a clause was judged against must be another policy, and one that there is. */
function checkPolicy(
  policies: ReadonlySet<string>,
  seed: Seed<unknown>,
  path: readonly PropertyKey[],
  clause: string,
  policy: string,
): Diagnostic[] {
  if (splitClauseId(clause).policy === policy) {
    return [
      fault(
        seed,
        path,
        'same-policy',
        `${clause} is judged against its own policy`,
        'Name the policy that was searched for a counterpart.',
      ),
    ];
  }
  if (policies.has(policy)) return [];
  return [
    fault(
      seed,
      path,
      'unknown-reference',
      `there is no policy ${policy}`,
      'Correct the id; policies are the folders of seeds/.',
    ),
  ];
}

/** A judgement between two policies that are not in each other's scope would be one among many that are missing. */
function checkScope(seed: Seed<CounterpartsSeed>, scope: Scope): Diagnostic[] {
  const outside = (path: readonly PropertyKey[], clause: string, policy: string): Diagnostic[] => {
    const own = splitClauseId(clause).policy;
    if (scope.get(own)?.includes(policy)) return [];
    return [
      fault(
        seed,
        path,
        'outside-scope',
        `${clause} is judged against ${policy}, but ${own} and ${policy} are not judged against each other`,
        `Name ${policy} under judgedAgainst in the policy.yaml of ${own}, or remove the judgement.`,
      ),
    ];
  };
  return [
    ...seed.data.pairs.flatMap(({ source, target }, i) => outside(['pairs', i], source, splitClauseId(target).policy)),
    ...seed.data.none.flatMap(({ clause, policy }, i) => outside(['none', i], clause, policy)),
    ...seed.data.unmatched.flatMap(({ clause, policy }, i) => outside(['unmatched', i], clause, policy)),
  ];
}

function checkTwice(seed: Seed<CounterpartsSeed>): Diagnostic[] {
  const seen = new Set<string>();
  return seed.data.pairs.flatMap(({ source, target }, i) => {
    const key = [source, target].sort().join(' ');
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      fault(seed, ['pairs', i], 'pair-twice', `${source} and ${target} are paired twice`, 'Merge the two entries.'),
    ];
  });
}

/** Each judged clause has counterparts in each policy of its scope or a reason for none; so has each sentence. */
function checkJudged(
  clauses: readonly LinkableClause[],
  links: Map<string, ClauseLinks>,
  seed: Seed<CounterpartsSeed>,
  scope: Scope,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const clause of clauses.filter(({ kind }) => JUDGED_KINDS.has(kind))) {
    const own = links.get(clause.id);
    for (const policy of scope.get(splitClauseId(clause.id).policy) ?? []) {
      const pairs = own?.counterparts.filter(({ id }) => splitClauseId(id).policy === policy) ?? [];
      const none = own?.without.filter((entry) => entry.policy === policy) ?? [];
      if ((pairs.length > 0 ? 1 : 0) + none.length !== 1) {
        diagnostics.push(unjudged(seed, clause.id, policy, pairs.length > 0 || none.length > 1));
      }
      const answered = new Set(pairs.flatMap((pair) => pair.sentences.map((s) => s.own)));
      const unanswered =
        own?.unmatched.filter((entry) => entry.policy === policy).flatMap((entry) => Object.keys(entry.sentences)) ??
        [];
      for (const sentence of clause.sentences) {
        const times = (answered.has(sentence) ? 1 : 0) + unanswered.filter((id) => id === sentence).length;
        if (times !== 1) diagnostics.push(unjudged(seed, `${clause.id}#${sentence}`, policy, times > 1));
      }
    }
  }
  return diagnostics;
}

function unjudged(seed: Seed<CounterpartsSeed>, what: string, policy: string, both: boolean): Diagnostic {
  return both
    ? fault(
        seed,
        [],
        'judged-twice',
        `${what} has counterparts in ${policy} and is also said to have none`,
        'Remove one of the two judgements.',
      )
    : fault(
        seed,
        [],
        'unjudged',
        `${what} is not judged against ${policy}`,
        'Add it to `pairs`, or to `none` and `unmatched` with the reason; policies that nobody compared yet are left out of judgedAgainst in policy.yaml.',
      );
}

function fault(
  seed: Seed<unknown>,
  path: readonly PropertyKey[],
  code: string,
  message: string,
  remedy: string,
): Diagnostic {
  return { severity: 'error', code, file: seed.file, ...seed.locate(path), message, remedy };
}
