import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../../scripts/io/seeds.ts';
import { diskEffects } from '../../../scripts/io/effects.ts';
import { JUDGED_KINDS, Relation, type ClauseKind } from '../../model/schema.ts';
import { runPipeline } from '../../pipeline/pipeline.ts';
import { policyOf } from '../../language/clause-id.ts';
import { siteJson, type ClauseRow } from '../../test/support/site.ts';

interface PolicyRow {
  id: string;
  title: string;
  titleIsDerived: boolean;
  documentNumber: string | null;
  issuedOn: string;
  publishedOn: string | null;
  period: { from: string | null; to: string };
}
interface PairRow {
  source: string;
  target: string;
  relation: string;
  note: string;
  basis: string;
  sentences: { source: string; target: string }[];
}

const policies = siteJson('data/policies.json') as PolicyRow[];
const clauses = siteJson('data/clauses.json') as ClauseRow[];
const pairs = siteJson('data/counterparts.json') as PairRow[];
const bare = (text: string): string => text.replace(/\s/gu, '');

describe('policies.json', () => {
  test('says what the copies say, and null for the rest', () => {
    expect(policies.map(({ id }) => id)).toEqual(['wenzhou-2023', 'shaoxing-2021']);
    expect(policies[0]).toMatchObject({
      titleIsDerived: true,
      documentNumber: null,
      issuedOn: '2023-10-12',
      publishedOn: null,
      period: { from: null, to: '2025' },
    });
    expect(policies[1]).toMatchObject({
      titleIsDerived: false,
      documentNumber: '绍政办发〔2021〕23号',
      issuedOn: '2021-09-03',
      publishedOn: '2021-09-06',
      period: { from: '2021', to: '2023' },
    });
  });
});

describe('clauses.json', () => {
  test('holds each policy whole: its clauses joined are the restored text less page furniture', () => {
    const { value } = runPipeline(readSeeds(diskEffects, 'seeds'));
    for (const { id } of policies) {
      const record = JSON.parse(value.files.get(`${id}/policy.json`) ?? '') as { surroundings: { text: string }[] };
      const around = record.surroundings.map(({ text }) => bare(text));
      const lines = (value.restorations.get(id)?.text ?? '')
        .split('\n')
        .map(bare)
        .filter((line) => line !== '');
      const own = lines.filter((line) => !around.includes(line));
      expect(own.length).toBe(lines.length - around.length);
      expect(
        bare(
          clauses
            .filter(({ policy }) => policy === id)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(own.join(''));
    }
  });

  test('has sentences that stand in the text, in order', () => {
    for (const { text, sentences, id } of clauses) {
      let at = 0;
      for (const sentence of sentences) {
        const found = text.indexOf(sentence.text, at);
        expect(found, `${id} ${sentence.id}`).toBeGreaterThanOrEqual(at);
        at = found + sentence.text.length;
      }
    }
  });

  test('shows no damage', () => {
    for (const { text, id } of clauses)
      expect(text, id).not.toMatch(/[?\ufffd\ue000-\uf8ff]|\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)|[(),:;]/u);
  });
});

describe('counterparts.json', () => {
  test('holds each pair once, between two policies, with a relation and a reason', () => {
    const keys = pairs.map(({ source, target }) => [source, target].sort().join(' '));
    expect(new Set(keys).size).toBe(pairs.length);
    for (const { source, target, relation, note, basis } of pairs) {
      expect(policyOf(source)).not.toBe(policyOf(target));
      expect(Relation.options).toContain(relation);
      expect(note).toMatch(/。$/u);
      expect(basis).toBe('curated');
    }
  });

  test('links sentences that exist', () => {
    const known = new Set(clauses.flatMap(({ id, sentences }) => sentences.map((sentence) => `${id}#${sentence.id}`)));
    for (const { source, target, sentences } of pairs) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const pair of sentences) {
        expect(known).toContain(`${source}#${pair.source}`);
        expect(known).toContain(`${target}#${pair.target}`);
      }
    }
  });

  test('joins only targets, measures and safeguards', () => {
    const kinds = new Map(clauses.map(({ id, kind }) => [id, kind as ClauseKind]));
    for (const id of pairs.flatMap(({ source, target }) => [source, target]))
      expect(JUDGED_KINDS.has(kinds.get(id) ?? 'lead'), id).toBe(true);
  });
});
