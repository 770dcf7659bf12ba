import { clauseId } from '../../src/language/clause-id.ts';
import { JUDGED_KINDS, type CounterpartsSeed } from '../../src/model/schema.ts';
import type { DraftClause } from './draft.ts';
import type { DraftPolicy } from './policies.ts';
import type { Random } from './random.ts';

/** How many of the clauses have a counterpart. */
const PAIRED = 0.7;
const REASON = '对方文本没有写这件事。';
const SEARCHED = ['工匠', '夜校'];

/** Judges two made-up policies against each other: clauses of like kind are paired by chance, the rest has none. */
export function pairSeed(left: DraftPolicy, right: DraftPolicy, random: Random): CounterpartsSeed {
  const [a, b] = [left, right].map(({ clauses }) => clauses.filter(({ kind }) => JUDGED_KINDS.has(kind))) as [
    DraftClause[],
    DraftClause[],
  ];
  const pairs: CounterpartsSeed['pairs'] = [];
  a.forEach((clause, i) => {
    if (!random.chance(PAIRED)) return;
    for (const other of [b[i], b[i + 1]])
      if (other?.kind === clause.kind) pairs.push(pairOf(left, clause, right, other));
  });
  const paired = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const sides = [
    ...a.map((clause) => ({ clause, own: left.id, policy: right.id })),
    ...b.map((clause) => ({ clause, own: right.id, policy: left.id })),
  ];
  const open = sides.map(({ clause, own, policy }) => ({
    clause: clauseId(own, clause.path),
    policy,
    first: paired.has(clauseId(own, clause.path)) ? 1 : 0,
    count: clause.sentences.length,
  }));
  return {
    pairs,
    none: open
      .filter(({ first }) => first === 0)
      .map(({ clause, policy }) => ({ clause, policy, note: REASON, searched: SEARCHED })),
    unmatched: open
      .filter(({ first, count }) => count > first)
      .map(({ clause, policy, first, count }) => ({
        clause,
        policy,
        searched: SEARCHED,
        sentences: Object.fromEntries(Array.from({ length: count - first }, (_, i) => [`s${first + i + 1}`, REASON])),
      })),
  };
}

function pairOf(
  left: DraftPolicy,
  clause: DraftClause,
  right: DraftPolicy,
  other: DraftClause,
): CounterpartsSeed['pairs'][number] {
  const note = `两条都涉及${clause.heading.slice(0, 8)}。`;
  return {
    source: clauseId(left.id, clause.path),
    target: clauseId(right.id, other.path),
    relation: 'relatedMatch',
    note,
    sentences: [{ source: 's1', target: 's1', relation: 'relatedMatch', note, differs: ['scope'] }],
  };
}
