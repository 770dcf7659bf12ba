import { describe, expect, test } from 'vitest';
import { parse } from './parse/index.ts';
import { bare, realPolicy, realRun, realSeeds, restoreReal } from './fixtures/real-seeds.ts';
import { runPipeline } from './pipeline.ts';
import { textOf, type PolicyDocument } from '../model/schema.ts';

/** A document's whole text, clauses and surroundings in the order of their lines. */
function wholeText({ clauses, surroundings }: PolicyDocument): string {
  const lines = [
    ...clauses.flatMap(({ paragraphs }) =>
      paragraphs.map((paragraph) => ({ line: paragraph.line, text: textOf([paragraph]) })),
    ),
    ...surroundings,
  ];
  return lines
    .sort((a, b) => a.line - b.line)
    .map(({ text }) => text)
    .join('');
}

const documentOf = (id: string): PolicyDocument => parse(restoreReal(id).value.text, { file: id }).value;
const kinds = (id: string): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const { kind } of documentOf(id).clauses) count[kind] = (count[kind] ?? 0) + 1;
  return count;
};

describe('the shipped policies, parsed', () => {
  test('Wenzhou has as many clauses of each kind as its text numbers', () => {
    expect(kinds('wenzhou-2023')).toEqual({ preamble: 1, lead: 10, target: 5, measure: 30, safeguard: 4, closing: 1 });
  });

  test('Shaoxing has as many clauses of each kind as its text numbers', () => {
    expect(kinds('shaoxing-2021')).toEqual({ notice: 1, preamble: 1, lead: 7, target: 9, measure: 12, safeguard: 3 });
  });

  test.each(['wenzhou-2023', 'shaoxing-2021'])('nothing of the restored text of %s is lost or stands twice', (id) => {
    expect(bare(wholeText(documentOf(id)))).toBe(bare(restoreReal(id).value.text));
  });

  test('the Shaoxing clauses and surroundings say what the source says, width aside', () => {
    const folded = (text: string): string => bare(text.normalize('NFKC'));
    expect(folded(wholeText(documentOf('shaoxing-2021')))).toBe(folded(realPolicy('shaoxing-2021').source.text));
  });

  test.each(['wenzhou-2023', 'shaoxing-2021'])('no path of %s stands twice', (id) => {
    const paths = documentOf(id).clauses.map(({ path }) => path);
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
  });

  test('measures are numbered through', () => {
    for (const [id, last] of [
      ['wenzhou-2023', 30],
      ['shaoxing-2021', 12],
    ] as const) {
      const numbers = documentOf(id)
        .clauses.filter(({ kind }) => kind === 'measure')
        .map(({ num }) => num);
      expect(numbers).toEqual(Array.from({ length: last }, (_, i) => `${String(i + 1)}.`));
    }
  });

  test('every measure of Wenzhou names its units, and a target of Shaoxing those of single sentences', () => {
    const measures = documentOf('wenzhou-2023').clauses.filter(({ kind }) => kind === 'measure');
    expect(measures.filter(({ units }) => units.length === 0).map(({ path }) => path)).toEqual([]);
    const target = documentOf('shaoxing-2021').clauses.find(({ path }) => path === '1-2');
    expect(target?.units.map(({ name, role, sentences }) => `${role} ${name} ${sentences.join()}`)).toEqual([
      'lead 市经信局 s1',
      'lead 市发改委 s2',
      'lead 市市场监管局 s3',
      'lead 市金融办 s4',
    ]);
  });

  test('the first unit leads in Shaoxing from measure 1 on, and nowhere in Wenzhou', () => {
    const roles = (id: string): string[] =>
      documentOf(id)
        .clauses.filter(({ kind }) => kind === 'measure')
        .map(({ units }) => units[0]?.role ?? 'none');
    expect(new Set(roles('shaoxing-2021'))).toEqual(new Set(['lead']));
    expect(new Set(roles('wenzhou-2023'))).toEqual(new Set(['responsible']));
  });
});

describe('the shipped policies, through the pipeline', () => {
  test('give no finding', () => {
    expect(realRun.diagnostics).toEqual([]);
  });

  test('give one file a clause, one a policy and the shared lists', () => {
    const names = [...realRun.value.files.keys()];
    expect(names.filter((name) => name.startsWith('wenzhou-2023/') && name.endsWith('.mdx'))).toHaveLength(51);
    expect(names.filter((name) => name.startsWith('shaoxing-2021/') && name.endsWith('.mdx'))).toHaveLength(33);
    expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(2 * 2 + 11);
  });

  test('give no file once a character of a source is changed', () => {
    const policies = realSeeds.policies.map((policy) => ({
      ...policy,
      source: { ...policy.source, text: policy.source.text.replace('2025', '2026') },
    }));
    const { value, diagnostics } = runPipeline({ ...realSeeds, policies });
    expect(diagnostics.map(({ code }) => code)).toContain('source-changed');
    expect(value.files.size).toBe(0);
  });
});
