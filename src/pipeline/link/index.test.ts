import { describe, expect, test } from 'vitest';
import { seedOf } from '../fixtures/small-seeds.ts';
import { CounterpartsSeed } from '../../model/schema.ts';
import { link, type LinkableClause } from './index.ts';
import { judgedScope } from './scope.ts';

const CLAUSES: LinkableClause[] = [
  { id: 'alpha-2024/1', kind: 'lead', sentences: ['s1'] },
  { id: 'alpha-2024/1-1', kind: 'measure', sentences: ['s1', 's2'] },
  { id: 'beta-2024/1-1', kind: 'measure', sentences: ['s1'] },
  { id: 'beta-2024/1-2', kind: 'measure', sentences: ['s1'] },
];
const pair = (source: string, target: string, relation: string, sentences = '[]') =>
  `{ source: ${source}, target: ${target}, relation: ${relation}, note: 因, sentences: ${sentences} }`;
const sentence = (source: string, target: string, relation = 'closeMatch') =>
  `[{ source: ${source}, target: ${target}, relation: ${relation}, note: 句, differs: [amount] }]`;
const none = (clause: string, policy: string) => `{ clause: ${clause}, policy: ${policy}, note: 无, searched: [甲] }`;
const unmatched = (clause: string, policy: string, ...ids: string[]) =>
  `{ clause: ${clause}, policy: ${policy}, searched: [甲], sentences: { ${ids.map((id) => `${id}: 无`).join(', ')} } }`;

const PAIR = pair('alpha-2024/1-1', 'beta-2024/1-1', 'broadMatch', sentence('s1', 's1', 'narrowMatch'));
const NONE = none('beta-2024/1-2', 'alpha-2024');
const UNMATCHED = [unmatched('alpha-2024/1-1', 'beta-2024', 's2'), unmatched('beta-2024/1-2', 'alpha-2024', 's1')];

const list = (key: string, items: readonly string[]) =>
  items.length > 0 ? `${key}:\n${items.map((item) => `  - ${item}\n`).join('')}` : `${key}: []\n`;
const BOTH = judgedScope([{ id: 'alpha-2024' }, { id: 'beta-2024' }]);
const run = (pairs = [PAIR], withoutAny = [NONE], without = UNMATCHED, scope = BOTH) =>
  link(
    CLAUSES,
    seedOf(
      list('pairs', pairs) + list('none', withoutAny) + list('unmatched', without),
      CounterpartsSeed,
      'counterparts.yaml',
    ),
    scope,
  );
const messages = (result: ReturnType<typeof run>) =>
  result.diagnostics.map(({ code, message }) => `${code}: ${message}`);

describe('link', () => {
  test('shows a pair from both clauses, the relation turned round', () => {
    const { value, diagnostics } = run();
    expect(diagnostics).toEqual([]);
    expect(value.get('alpha-2024/1-1')?.counterparts).toMatchObject([
      { id: 'beta-2024/1-1', relation: 'broadMatch', basis: 'curated', note: '因' },
    ]);
    expect(value.get('beta-2024/1-1')?.counterparts).toMatchObject([{ id: 'alpha-2024/1-1', relation: 'narrowMatch' }]);
  });

  test('turns sentence pairs round as well', () => {
    const { value } = run(
      [pair('alpha-2024/1-1', 'beta-2024/1-1', 'closeMatch', sentence('s2', 's1', 'narrowMatch'))],
      [NONE],
      [unmatched('alpha-2024/1-1', 'beta-2024', 's1'), ...UNMATCHED.slice(1)],
    );
    expect(value.get('alpha-2024/1-1')?.counterparts[0]?.sentences).toMatchObject([
      { own: 's2', other: 's1', relation: 'narrowMatch', differs: ['amount'] },
    ]);
    expect(value.get('beta-2024/1-1')?.counterparts[0]?.sentences).toMatchObject([
      { own: 's1', other: 's2', relation: 'broadMatch' },
    ]);
  });

  test.each(['closeMatch', 'relatedMatch'])('shows a %s the same from either side', (relation) => {
    const { value } = run([pair('alpha-2024/1-1', 'beta-2024/1-1', relation, sentence('s1', 's1'))]);
    expect(value.get('beta-2024/1-1')?.counterparts[0]?.relation).toBe(relation);
  });

  test('gives clauses the reasons for which they have no counterpart', () => {
    const { value } = run();
    expect(value.get('beta-2024/1-2')).toMatchObject({
      counterparts: [],
      without: [{ policy: 'alpha-2024', note: '无', searched: ['甲'] }],
    });
    expect(value.get('alpha-2024/1-1')?.unmatched).toEqual([
      { policy: 'beta-2024', searched: ['甲'], sentences: { s2: '无' } },
    ]);
  });

  test('puts the closest counterpart first, then document order', () => {
    const { value } = run([
      pair('alpha-2024/1-1', 'beta-2024/1-1', 'relatedMatch', sentence('s1', 's1')),
      pair('beta-2024/1-2', 'alpha-2024/1-1', 'closeMatch', sentence('s1', 's2')),
    ]);
    expect(value.get('alpha-2024/1-1')?.counterparts.map(({ id }) => id)).toEqual(['beta-2024/1-2', 'beta-2024/1-1']);
    const alike = run([
      pair('alpha-2024/1-1', 'beta-2024/1-2', 'closeMatch'),
      pair('alpha-2024/1-1', 'beta-2024/1-1', 'closeMatch'),
    ]);
    expect(alike.value.get('alpha-2024/1-1')?.counterparts.map(({ id }) => id)).toEqual([
      'beta-2024/1-1',
      'beta-2024/1-2',
    ]);
  });

  test('has an entry for every clause, judged or not', () => {
    expect(run().value.get('alpha-2024/1')).toEqual({ counterparts: [], without: [], unmatched: [] });
  });
});

describe('link, references', () => {
  test.each([
    ['source', pair('alpha-2024/9', 'beta-2024/1-1', 'closeMatch'), 'there is no clause alpha-2024/9'],
    ['target', pair('alpha-2024/1-1', 'beta-2024/9', 'closeMatch'), 'there is no clause beta-2024/9'],
    [
      'sentence',
      pair('alpha-2024/1-1', 'beta-2024/1-1', 'closeMatch', sentence('s9', 's1')),
      'there is no sentence s9 in alpha-2024/1-1',
    ],
  ])('reports an unknown %s of a pair at its line', (_, entry, message) => {
    const { diagnostics } = run([entry]);
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'unknown-reference', message, file: 'counterparts.yaml', line: 2 },
    ]);
  });

  test('reports unknown clauses, sentences and policies among those without counterpart', () => {
    expect(messages(run([PAIR], [none('beta-2024/9', 'alpha-2024')]))).toEqual([
      'unknown-reference: there is no clause beta-2024/9',
    ]);
    expect(messages(run([PAIR], [none('beta-2024/1-2', 'gamma-2024')]))).toEqual([
      'unknown-reference: there is no policy gamma-2024',
    ]);
    expect(messages(run([PAIR], [NONE], [unmatched('alpha-2024/1-1', 'beta-2024', 's7')]))).toEqual([
      'unknown-reference: there is no sentence s7 in alpha-2024/1-1',
    ]);
  });

  test('reports a pair within one policy, and a clause judged against its own', () => {
    expect(messages(run([pair('beta-2024/1-1', 'beta-2024/1-2', 'closeMatch')]))).toEqual([
      'same-policy: beta-2024/1-1 and beta-2024/1-2 belong to one policy',
    ]);
    expect(messages(run([PAIR], [none('beta-2024/1-2', 'beta-2024')]))).toEqual([
      'same-policy: beta-2024/1-2 is judged against its own policy',
    ]);
  });

  test('reports a pair given twice, in either direction, at the second', () => {
    const { diagnostics } = run([PAIR, pair('beta-2024/1-1', 'alpha-2024/1-1', 'closeMatch')]);
    expect(diagnostics).toMatchObject([{ code: 'pair-twice', line: 3 }]);
  });
});

describe('link, completeness', () => {
  test('reports a clause that nobody judged', () => {
    expect(messages(run([PAIR], []))).toEqual(['unjudged: beta-2024/1-2 is not judged against alpha-2024']);
  });

  test('reports a sentence that nobody judged', () => {
    expect(messages(run([PAIR], [NONE], UNMATCHED.slice(1)))).toEqual([
      'unjudged: alpha-2024/1-1#s2 is not judged against beta-2024',
    ]);
  });

  test('reports a clause that has counterparts and is said to have none', () => {
    expect(messages(run([PAIR], [NONE, none('alpha-2024/1-1', 'beta-2024')]))).toEqual([
      expect.stringMatching(/^judged-twice: alpha-2024\/1-1 has counterparts in beta-2024/u),
    ]);
  });

  test('reports a clause that is said twice to have none', () => {
    expect(messages(run([PAIR], [NONE, NONE]))).toEqual([expect.stringMatching(/^judged-twice: beta-2024\/1-2 /u)]);
  });

  test('reports a sentence that is answered and said not to be', () => {
    expect(messages(run([PAIR], [NONE], [...UNMATCHED, unmatched('alpha-2024/1-1', 'beta-2024', 's1')]))).toEqual([
      expect.stringMatching(/^judged-twice: alpha-2024\/1-1#s1 /u),
    ]);
  });

  test('asks nothing of leads', () => {
    expect(messages(run()).filter((message) => message.includes('alpha-2024/1 '))).toEqual([]);
  });

  test('asks for no judgement outside the scope, and accepts none', () => {
    const apart = judgedScope([{ id: 'alpha-2024' }, { id: 'beta-2024', judgedAgainst: [] }]);
    expect(messages(run([], [], [], apart))).toEqual([]);
    const outside = (clause: string, own: string, other: string): string =>
      `outside-scope: ${clause} is judged against ${other}, but ${own} and ${other} are not judged against each other`;
    expect(messages(run([PAIR], [NONE], [], apart))).toEqual([
      outside('alpha-2024/1-1', 'alpha-2024', 'beta-2024'),
      outside('beta-2024/1-2', 'beta-2024', 'alpha-2024'),
    ]);
  });
});
