import { describe, expect, test } from 'vitest';
import type { PolicyRecord } from '../../model/schema.ts';
import { emit, type EmitInput, type EmittableClause } from './index.ts';

const record: PolicyRecord = {
  id: 'alpha-2024',
  city: 'alpha',
  title: '计划',
  titleIsDerived: false,
  shortTitle: '计划',
  genre: '计划',
  issuer: '市政府',
  documentNumber: null,
  indexNumber: null,
  addressee: '各县',
  signature: '市政府',
  issuedOn: '2024-01-01',
  publishedOn: null,
  basis: null,
  period: {
    from: null,
    to: '2025',
    label: '至2025年',
    covers: 'targets',
    quotes: [{ clause: '1-1', exact: '到2025年' }],
    checkedOn: '2026-01-01',
  },
  pageStatus: null,
  origin: { note: '示例', copiedFrom: null },
  sha256: '0',
  periodIsOver: true,
  surroundings: [],
  source: { file: 'source.txt', sha256: '0' },
  repairs: {},
  judgedAgainst: [],
};

const clause = (path: string, text: string, line: number): EmittableClause => ({
  id: `alpha-2024/${path}`,
  path,
  kind: 'measure',
  num: '1.',
  heading: '',
  paragraphs: [
    {
      line,
      segments: [
        { kind: 'num', text: '1.' },
        { kind: 'sentence', id: 's1', text },
      ],
    },
  ],
  unitRefs: [],
  topics: [],
});

const input = (): EmitInput => ({
  policies: [
    { record, clauses: [clause('preamble', '引言。', 1), clause('2', '甲。', 2), clause('2-1-5', '乙。', 4)] },
  ],
  links: new Map([
    ['alpha-2024/2', { counterparts: [], without: [{ policy: 'beta-2024', note: '无', searched: [] }], unmatched: [] }],
  ]),
  cities: [{ id: 'alpha', name: '甲', fullName: '甲市', province: '浙江省', code: '330300' }],
  topics: [
    { id: 'startup', label: '创业', criterion: '谈创业' },
    { id: 'credit', label: '信贷', criterion: '谈信贷' },
  ],
  units: [],
  counterparts: {
    pairs: [{ source: 'alpha-2024/2', target: 'beta-2024/1', relation: 'closeMatch', note: '因', sentences: [] }],
    none: [],
    unmatched: [],
  },
  facts: [],
  metrics: [],
  terms: [],
});
const json = (name: string): unknown => JSON.parse(emit(input()).get(name) ?? '');

describe('emit', () => {
  test('writes one file a clause and the shared lists', () => {
    expect([...emit(input()).keys()].sort()).toEqual([
      'alpha-2024/2-1-5.mdx',
      'alpha-2024/2.mdx',
      'alpha-2024/policy.json',
      'alpha-2024/preamble.mdx',
      'cards.json',
      'cities.json',
      'counterparts.json',
      'figures.json',
      'metrics.json',
      'numerals.json',
      'supports.json',
      'synonyms.json',
      'terms.json',
      'topics.json',
      'units.json',
    ]);
  });

  test('gives the same bytes for the same input', () => {
    expect([...emit(input())]).toEqual([...emit(input())]);
  });

  test('splits the path of a numbered clause, and lists the ancestors that there are', () => {
    const mdx = emit(input()).get('alpha-2024/2-1-5.mdx') ?? '';
    expect(mdx).toContain('path:\n  - "2"\n  - "1"\n  - "5"\n');
    expect(mdx).toContain('ancestors:\n  - alpha-2024/2\nparagraphs:');
  });

  test('keeps a named path whole', () => {
    expect(emit(input()).get('alpha-2024/preamble.mdx')).toContain('path:\n  - preamble\nancestors: []\n');
  });

  test('numbers clauses and lists in the order given', () => {
    expect(emit(input()).get('alpha-2024/2-1-5.mdx')).toContain('\norder: 2\n');
    expect(json('topics.json')).toMatchObject([
      { id: 'startup', order: 0 },
      { id: 'credit', order: 1 },
    ]);
  });

  test('puts the links of a clause in its front matter', () => {
    expect(emit(input()).get('alpha-2024/2.mdx')).toContain('without:\n  - policy: beta-2024\n');
    expect(json('counterparts.json')).toMatchObject([
      { source: 'alpha-2024/2', target: 'beta-2024/1', basis: 'curated' },
    ]);
  });
});
