import { describe, expect, test } from 'vitest';
import { realSeeds } from '../../pipeline/fixtures/real-seeds.ts';
import { thirdCitySeeds } from '../../pipeline/fixtures/third-city/index.ts';
import { clausesOf } from './fixtures/clauses.ts';
import { sentenceKey, topicRows, type RowGroup, type RowsInput } from './rows.ts';

const POLICIES = [
  { id: 'wenzhou-2023', city: 'wenzhou' },
  { id: 'shaoxing-2021', city: 'shaoxing' },
  { id: 'yunchuan-2024', city: 'yunchuan' },
];

const input = (count: 2 | 3): Omit<RowsInput, 'topic'> => {
  const policies = POLICIES.slice(0, count);
  const clauses = clausesOf(
    count === 2 ? realSeeds : thirdCitySeeds(),
    policies.map(({ id }) => id),
  );
  return {
    clauses,
    byId: (wanted) => clauses.find(({ id }) => id === wanted),
    cityOf: new Map(policies.map(({ id, city }) => [id, city])),
    cities: policies.map(({ city }) => city),
  };
};
const real = input(2);
const three = input(3);
const topics = [...new Set(three.clauses.flatMap((clause) => clause.topics))];
const rowsOf = (groups: readonly RowGroup[]) => groups.flatMap(({ rows }) => rows);

describe.each([
  ['two cities', real],
  ['three cities', three],
] as const)('rows of a topic with %s', (_, corpus) => {
  test.each(topics)('%s: every sentence under the topic is shown', (topic) => {
    const shown = new Set(
      rowsOf(topicRows({ ...corpus, topic })).flatMap(({ cells }) =>
        cells.flatMap(({ items }) => items.map(sentenceKey)),
      ),
    );
    const own = corpus.clauses
      .filter((clause) => clause.topics.includes(topic))
      .flatMap((clause) => clause.sentences.map((sentence) => sentenceKey({ clause, sentence })));
    expect(own.filter((id) => !shown.has(id))).toEqual([]);
  });

  test.each(topics)('%s: every judged pair of sentences under the topic is shown', (topic) => {
    const shown = new Set(
      rowsOf(topicRows({ ...corpus, topic })).flatMap(({ cells }) =>
        cells.flatMap(({ items }) =>
          items.flatMap((item) =>
            item.answering.map(({ to }) => [sentenceKey(to), sentenceKey(item)].sort().join(' ')),
          ),
        ),
      ),
    );
    const inTopic = new Set(corpus.clauses.filter((clause) => clause.topics.includes(topic)).map(({ id }) => id));
    const wanted = corpus.clauses
      .filter(({ id }) => inTopic.has(id))
      .flatMap((clause) =>
        clause.counterparts
          .filter(({ id }) => inTopic.has(id))
          .flatMap((link) =>
            link.sentences.map(({ own, other }) => [`${clause.id}#${own}`, `${link.id}#${other}`].sort().join(' ')),
          ),
      );
    expect([...new Set(wanted)].filter((pair) => !shown.has(pair))).toEqual([]);
  });

  test.each(topics)('%s: each row has a cell a city, and says why a sentence has no answer', (topic) => {
    for (const { anchor, cells } of rowsOf(topicRows({ ...corpus, topic }))) {
      expect(cells.map(({ city }) => city)).toEqual(corpus.cities);
      for (const cell of cells)
        if (cell.city !== anchor.clause.city && cell.items.length === 0)
          expect(
            cell.absent.every(({ reason }) => reason !== ''),
            sentenceKey(anchor),
          ).toBe(true);
      for (const cell of cells)
        expect(cell.items.length + cell.absent.length, `${sentenceKey(anchor)} ${cell.city}`).toBeGreaterThan(0);
    }
  });
});

describe('three cities', () => {
  test('stand in three columns with pairwise reasons', () => {
    const row = rowsOf(topicRows({ ...three, topic: 'guarantee' })).find(
      ({ anchor }) => sentenceKey(anchor) === 'wenzhou-2023/2-5-22#s3',
    );
    expect(row?.cells.map(({ items }) => items.map(sentenceKey))).toEqual([
      ['wenzhou-2023/2-5-22#s3'],
      ['shaoxing-2021/2-2-5#s4'],
      ['yunchuan-2024/2-1-2#s1'],
    ]);
    expect(row?.cells[2]?.items[0]?.answering.map(({ to, relation }) => `${sentenceKey(to)} ${relation}`)).toEqual([
      'wenzhou-2023/2-5-22#s3 closeMatch',
      'shaoxing-2021/2-2-5#s4 narrowMatch',
    ]);
  });

  test('a city without the topic has a column of reasons', () => {
    const rows = rowsOf(topicRows({ ...three, topic: 'intellectual-property' }));
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) expect(cells[2]?.items.every(({ inTopic }) => !inTopic) ?? false).toBe(true);
  });
});

test('a topic of which the first city has nothing is led by the next', () => {
  const groups = topicRows({ ...real, topic: 'credit-record' });
  expect(groups.map(({ clauses }) => clauses.map(({ id }) => id))).toEqual([
    ['shaoxing-2021/1-2'],
    ['shaoxing-2021/2-3-10'],
  ]);
  expect(
    rowsOf(groups)
      .flatMap(({ cells }) => cells[0]?.items ?? [])
      .every(({ inTopic }) => !inTopic),
  ).toBe(true);
});

test('a topic that nobody has gives no rows', () => {
  expect(topicRows({ ...real, topic: 'nothing' })).toEqual([]);
});
