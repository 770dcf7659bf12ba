import { describe, expect, test } from 'vitest';
import { realSeeds } from '../../pipeline/fixtures/real-seeds.ts';
import { thirdCitySeeds } from '../../pipeline/fixtures/third-city/index.ts';
import { lookUp } from './evidence.ts';
import { clausesOf } from './fixtures/clauses.ts';
import { gapsByTopic, gapSentences } from './gaps.ts';

const TWO = [{ id: 'wenzhou-2023' }, { id: 'shaoxing-2021' }];
const THREE = [...TWO, { id: 'yunchuan-2024' }];
const real = clausesOf(
  realSeeds,
  TWO.map(({ id }) => id),
);
const three = clausesOf(
  thirdCitySeeds(),
  THREE.map(({ id }) => id),
);

describe('gaps', () => {
  test('are the sentences that the seeds name, each once, with reason and searched words', () => {
    const named = real.flatMap((clause) =>
      clause.unmatched.flatMap(({ sentences }) => Object.keys(sentences).map((id) => `${clause.id}#${id}`)),
    );
    const gaps = gapSentences(real, TWO);
    expect(gaps.map(({ clause, sentence }) => `${clause.id}#${sentence.id}`).sort()).toEqual(named.sort());
    for (const { alone, absent } of gaps) {
      expect(alone).toBe(true);
      expect(absent[0]?.reason).toMatch(/。$/u);
      expect(absent[0]?.searched.length).toBeGreaterThan(0);
    }
  });

  test('tell what one city alone has from what some lack', () => {
    const gaps = gapSentences(three, THREE);
    const of = (id: string) => gaps.find(({ clause, sentence }) => `${clause.id}#${sentence.id}` === id);
    expect(of('yunchuan-2024/2-2-4#s2')?.alone).toBe(true);
    expect(of('wenzhou-2023/2-5-22#s1')).toMatchObject({ alone: false, absent: [{ policy: 'yunchuan-2024' }] });
    expect(of('wenzhou-2023/2-5-22#s3')).toBeUndefined();
  });

  test('show by topic which city has nothing at all', () => {
    const [topic] = gapsByTopic({
      clauses: three,
      policies: THREE,
      cities: ['wenzhou', 'shaoxing', 'yunchuan'],
      topics: ['credit-record'],
    });
    expect(topic?.cities.map(({ present }) => present)).toEqual([false, true, false]);
  });
});

test('lookUp says which clauses hold a searched word', () => {
  const texts = [
    { id: 'a-2024/1', text: '专利导航' },
    { id: 'a-2024/2', text: '商标' },
  ];
  expect(lookUp(['专利', '刑事'], texts)).toEqual([
    { word: '专利', clauses: ['a-2024/1'] },
    { word: '刑事', clauses: [] },
  ]);
});
