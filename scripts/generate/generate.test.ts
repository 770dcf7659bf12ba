import { beforeAll, describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/model/diagnostics.ts';
import { runPipeline } from '../../src/pipeline/pipeline.ts';
import { diskEffects } from '../io/effects.ts';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';
import { readSeeds } from '../io/seeds.ts';
import { generateClauses, type GeneratedClause } from './clauses.ts';
import { generatePolicies } from './seed-files.ts';
import { readTraining, type Training } from './training.ts';

let training: Training;
let clauses: GeneratedClause[];
beforeAll(() => {
  training = readTraining(diskEffects);
  ({ clauses } = generateClauses(400, 7, training));
});

/** Distinct pairs of characters in texts. */
const pairs = (texts: readonly string[]): number =>
  new Set(texts.flatMap((text) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)))).size;

describe('generateClauses', () => {
  test('gives the same rows for the same seed, others for another', () => {
    expect(generateClauses(400, 7, training).clauses).toEqual(clauses);
    expect(generateClauses(400, 8, training).clauses).not.toEqual(clauses);
  });

  test('begins a longer run with the rows of a shorter one', () => {
    expect(generateClauses(50, 7, training).clauses).toEqual(clauses.slice(0, 50));
  });

  test('gives each row an id of its own and sentences that stand in its text', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(400);
    for (const { text, sentences } of clauses) for (const sentence of sentences) expect(text).toContain(sentence.text);
  });

  test('writes clauses as long as real ones', () => {
    const mean = clauses.reduce((sum, { text }) => sum + text.length, 0) / clauses.length;
    expect(mean).toBeGreaterThan(140);
    expect(mean).toBeLessThan(190);
  });

  test('goes on making new pairs of characters as texts get longer', () => {
    const texts = clauses.map(({ text }) => text);
    expect(pairs(texts)).toBeGreaterThan(1.5 * pairs(texts.slice(0, 100)));
  });
});

describe('generatePolicies', () => {
  test('makes seeds that the pipeline accepts, with the clauses that were drafted', () => {
    const tree = generatePolicies(4, 7, training, 3);
    const effects = new MemoryEffects(Object.fromEntries([...tree].map(([path, text]) => [`seeds/${path}`, text])));
    const { value, diagnostics } = runPipeline(readSeeds(effects, 'seeds'));
    expect(
      diagnostics.filter(({ severity, code }) => severity === 'error' || code !== 'term-unused').map(formatDiagnostic),
    ).toEqual([]);
    const files = [...value.files.keys()].filter((path) => path.endsWith('.mdx'));
    expect(files.length).toBeGreaterThan(120);
    const written = clauses.slice(0, 30).map(({ id }) => `${id}.mdx`);
    expect(files).toEqual(expect.arrayContaining(written));
  });
});
