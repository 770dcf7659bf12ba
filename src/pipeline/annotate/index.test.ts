import { describe, expect, test } from 'vitest';
import { clauseAt, parseLines } from '../fixtures/parsed.ts';
import { seedOf } from '../fixtures/small-seeds.ts';
import { AnnotationsSeed, UnitsSeed } from '../../model/schema.ts';
import { annotate, type AnnotateInput } from './index.ts';

const TEXT = ['一、重点任务', '（一）甲', '1.奖励。给予奖励。另予补助。（责任单位：市经信局、市财政局）'];
const UNITS =
  '- { id: economy, label: 经信局, names: [市经信局, 市经济和信息化局] }\n- { id: finance, label: 财政局, names: [市财政局] }\n';
const ANNOTATIONS = 'clauses:\n  1-1-1: { topics: [startup, credit] }\n';

const run = (changes: { lines?: string[]; units?: string; annotations?: string } = {}) => {
  const input: AnnotateInput = {
    policy: 'wenzhou-2023',
    file: 'source.txt',
    document: parseLines(changes.lines ?? TEXT).value,
    annotations: seedOf(changes.annotations ?? ANNOTATIONS, AnnotationsSeed, 'annotations.yaml'),
    topics: [
      { id: 'startup', label: '创业', criterion: '谈创业' },
      { id: 'credit', label: '信贷', criterion: '谈信贷' },
    ],
    units: seedOf(changes.units ?? UNITS, UnitsSeed, 'units.yaml'),
  };
  return annotate(input);
};

describe('annotate', () => {
  test('gives clauses their id, topics and units', () => {
    const { value, diagnostics } = run();
    expect(diagnostics).toEqual([]);
    expect(value.map(({ id }) => id)).toEqual(['wenzhou-2023/1', 'wenzhou-2023/1-1', 'wenzhou-2023/1-1-1']);
    expect(value[2]).toMatchObject({
      topics: ['startup', 'credit'],
      unitRefs: [
        { id: 'economy', name: '市经信局', role: 'responsible' },
        { id: 'finance', name: '市财政局', role: 'responsible' },
      ],
    });
  });

  test('finds a unit by any form of its name and keeps the form printed', () => {
    const { value } = run({
      lines: ['一、重点任务', '1.奖励。给予。（责任单位：市经济和信息化局）'],
      annotations: 'clauses:\n  1-1: { topics: [credit] }\n',
    });
    expect(value[1]?.unitRefs).toEqual([{ id: 'economy', name: '市经济和信息化局', role: 'responsible' }]);
  });

  test('names the sentences that a note covers, and the one it stands behind', () => {
    const lines = ['一、主要目标', '（一）甲。首句。次句。（牵头单位：市经信局）末句。（牵头单位：市财政局）'];
    const { value } = run({ lines, annotations: 'clauses:\n  1-1: { topics: [credit] }\n' });
    expect(value[1]?.unitRefs).toMatchObject([
      { id: 'economy', sentence: 's2', sentences: ['s1', 's2'] },
      { id: 'finance', sentence: 's3', sentences: ['s3'] },
    ]);
  });

  test('reports a unit that units.yaml lacks at its line of the source', () => {
    const { value, diagnostics } = run({ units: '- { id: finance, label: 财政局, names: [市财政局] }\n' });
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'unknown-unit', file: 'source.txt', line: 3 }]);
    expect(diagnostics[0]?.message).toContain('市经信局');
    expect(diagnostics[0]?.remedy).toContain('units.yaml');
    expect(value[2]?.unitRefs.map(({ id }) => id)).toEqual(['finance']);
  });

  test('reports a topic that topics.yaml lacks at its place, with those to choose from', () => {
    const { diagnostics } = run({ annotations: 'clauses:\n  1-1-1:\n    topics:\n      - startup\n      - kredit\n' });
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'unknown-topic', file: 'annotations.yaml', line: 5, column: 9 },
    ]);
    expect(diagnostics[0]?.remedy).toContain('startup, credit');
  });

  test('reports a clause that the text lacks', () => {
    const { diagnostics } = run({ annotations: `${ANNOTATIONS}  1-1-9: { topics: [credit] }\n` });
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'unknown-clause', line: 3 }]);
  });

  test.each([
    ['has no entry', 'clauses: {}\n'],
    ['has an empty one', 'clauses:\n  1-1-1: { topics: [] }\n'],
  ])('reports a measure that %s under topics', (_, annotations) => {
    const { diagnostics } = run({ annotations });
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'no-topic' }]);
    expect(diagnostics[0]?.message).toContain('1-1-1 奖励');
  });

  test('asks for no topic of leads', () => {
    const document = parseLines(TEXT).value;
    expect(clauseAt(document, '1-1').kind).toBe('lead');
    expect(run().diagnostics).toEqual([]);
  });
});
