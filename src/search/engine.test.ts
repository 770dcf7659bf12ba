import { describe, expect, test } from 'vitest';
import { KIND_LABELS } from '../lib/labels.ts';
import type { ClauseKind } from '../policy/schema.ts';
import type { SearchDocument } from './document.ts';
import { loadDocument, rank, searchIndex, type PagefindApi } from './engine.ts';
import { parseQuery } from './query.ts';
import { queryTokens } from './tokens.ts';

const document = (id: string, changes: Partial<Omit<SearchDocument, 'kind'>> & { kind?: ClauseKind } = {}): SearchDocument => ({
  url: `/${id}/`,
  policy: 'wenzhou-2023',
  city: 'wenzhou',
  cityOrder: 0,
  cityName: '温州',
  policyTitle: '实施意见',
  period: '至2025年',
  order: 0,
  num: '1.',
  heading: '扶持',
  text: '提供贷款支持。',
  sentences: [],
  ...changes,
  id,
  kind: KIND_LABELS[changes.kind ?? 'measure'],
});
const ranked = (documents: SearchDocument[], query = '贷款'): string[] => rank(documents, parseQuery(query)).map(({ id }) => id);

describe('rank', () => {
  test('puts a hit in the heading before one in the body', () => {
    expect(ranked([document('body', { text: '贷款贷款贷款' }), document('head', { heading: '贷款支持', text: '长'.repeat(99) })])).toEqual(['head', 'body']);
  });

  test('puts a dense text before a sparse one', () => {
    expect(ranked([document('sparse', { text: `贷款${'长'.repeat(90)}` }), document('dense', { text: `贷款${'长'.repeat(9)}` })])).toEqual(['dense', 'sparse']);
  });

  test('puts measures first and notices last, of texts alike', () => {
    const kinds: ClauseKind[] = ['notice', 'preamble', 'closing', 'lead', 'safeguard', 'target', 'measure'];
    expect(ranked(kinds.map((kind, order) => document(kind, { kind, order })))).toEqual(kinds.toReversed());
  });

  test('keeps the order of cities, then of the document, of texts otherwise alike', () => {
    expect(ranked([document('c', { cityOrder: 1 }), document('b', { order: 2 }), document('a', { order: 1 })])).toEqual(['a', 'b', 'c']);
  });

  test('does not change the list given', () => {
    const documents = [document('b', { order: 2 }), document('a', { order: 1 })];
    ranked(documents);
    expect(documents.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

/** An index that knows which records hold which run. */
function fakePagefind(records: Record<string, string[]>): { api: PagefindApi; asked: string[] } {
  const asked: string[] = [];
  const byTokens = new Map(Object.entries(records).map(([run, ids]) => [queryTokens(run), ids]));
  const search = (term: string) => {
    asked.push(term);
    const results = (byTokens.get(term) ?? []).map((id) => ({ id, data: () => Promise.resolve({ meta: { document: JSON.stringify(document(id)) } }) }));
    return Promise.resolve({ results });
  };
  return { api: { search }, asked };
}

describe('searchIndex', () => {
  test('finds the clauses that hold every run', async () => {
    const { api } = fakePagefind({ 贷款: ['a', 'b', 'c'], 小微企业: ['c', 'd', 'a'] });
    const found = await searchIndex(api, parseQuery('贷款 小微企业'));
    expect(found.map(({ id }) => id).sort()).toEqual(['a', 'c']);
  });

  test('asks no further once nothing is left', async () => {
    const { api, asked } = fakePagefind({ 贷款: ['a'] });
    expect(await searchIndex(api, parseQuery('小微企业 贷款'))).toEqual([]);
    expect(asked).toEqual([queryTokens('小微企业')]);
  });

  test('asks nothing for an empty query', async () => {
    const { api, asked } = fakePagefind({});
    expect(await searchIndex(api, parseQuery(' '))).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('loadDocument', () => {
  test('reads the document that a result carries', async () => {
    const { api } = fakePagefind({ 贷款: ['a'] });
    const [result] = await searchIndex(api, parseQuery('贷款'));
    if (!result) throw new Error('nothing was found');
    expect(await loadDocument(result)).toEqual(document('a'));
  });
});
