import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, policyText } from '../fixtures/generated-texts.ts';
import { renderText } from '../fixtures/outline.ts';
import { bare, restoreReal } from '../fixtures/real-seeds.ts';
import type { Clause, PolicyDocument } from '../../model/schema.ts';
import { parse } from './index.ts';

const options = { file: 'source.txt' };
const clauseText = ({ paragraphs }: Clause): string =>
  paragraphs.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n');

/** All that a document holds, in the order of lines. */
function wholeText({ clauses, surroundings }: PolicyDocument): string {
  const lines = [
    ...clauses.flatMap(({ paragraphs }) =>
      paragraphs.map(({ line, segments }) => ({ line, text: segments.map(({ text }) => text).join('') })),
    ),
    ...surroundings,
  ];
  return lines
    .sort((a, b) => a.line - b.line)
    .map(({ text }) => text)
    .join('');
}

function expectInvariants(text: string): void {
  const { value, diagnostics } = parse(text, options);
  // Each character once, in order.
  expect(bare(wholeText(value))).toBe(bare(text));
  for (const { paragraphs } of value.clauses) {
    const ids = paragraphs.flatMap(({ segments }) => segments.flatMap(({ id }) => id ?? []));
    expect(ids).toEqual(ids.map((_, i) => `s${i + 1}`));
  }
  const paths = value.clauses.map(({ path }) => path);
  if (!diagnostics.some(({ severity }) => severity === 'error')) expect(new Set(paths).size).toBe(paths.length);
  for (const { line, column } of diagnostics) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(text.split('\n').length);
    expect(column).toBeGreaterThanOrEqual(1);
  }
}

describe('parse, whatever the text', () => {
  test.each(['wenzhou-2023', 'shaoxing-2021'])(
    'holds every character of %s once, in order, under ids of its own',
    (id) => {
      expectInvariants(restoreReal(id).value.text);
    },
  );

  test('does so for any text, and never throws', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyText, expectInvariants), { numRuns: 600 });
  });

  test('does so for generated policies, without a fault', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        expectInvariants(text);
        expect(parse(text, options).diagnostics).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('parse and render', () => {
  test.each(['wenzhou-2023', 'shaoxing-2021'])('give %s back as the same document', (id) => {
    const { value } = parse(restoreReal(id).value.text, options);
    expect(parse(renderText(value), options).value).toEqual(value);
  });

  test('give any generated document back', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        const { value } = parse(text, options);
        expect(parse(renderText(value), options).value).toEqual(value);
      }),
      { numRuns: 200 },
    );
  });
});

describe('ids are stable', () => {
  const byPath = (document: PolicyDocument): Map<string, string> =>
    new Map(document.clauses.map((clause) => [clause.path, clauseText(clause)]));

  test('under an edit of another clause', () => {
    fc.assert(
      fc.property(policyText, fc.nat(), (text, choice) => {
        const before = byPath(parse(text, options).value);
        const lines = text.split('\n');
        const at = choice % lines.length;
        lines[at] = `${lines[at] ?? ''}另行增加一句。`;
        const after = byPath(parse(lines.join('\n'), options).value);
        expect([...after.keys()]).toEqual([...before.keys()]);
        expect([...before].filter(([path, was]) => after.get(path) !== was).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  test('when provisions are added behind the last', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        const body = text.replace(/\n本意见自[\s\S]*$/u, '');
        const before = byPath(parse(body, options).value);
        const after = byPath(parse(`${body}\n九、重点任务\n（一）加强服务。支持企业。`, options).value);
        for (const [path, was] of before) expect(after.get(path)).toBe(was);
      }),
      { numRuns: 100 },
    );
  });
});

test('a quotation mark without a partner is an error at its place, unless a person confirmed it', () => {
  const text = '一、重点任务\n  （一）推广“首贷户。支持企业。';
  expect(parse(text, options).diagnostics).toMatchObject([
    { severity: 'error', code: 'unbalanced-quotes', line: 2, column: 8 },
  ]);
  expect(parse(text, { ...options, confirmedLines: new Set([2]) }).diagnostics).toEqual([]);
});
