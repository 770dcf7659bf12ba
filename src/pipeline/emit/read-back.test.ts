import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, policyText } from '../fixtures/generated-texts.ts';
import { readMdx } from '../fixtures/read-mdx.ts';
import { bare, realRun, realSeeds, restoreReal } from '../fixtures/real-seeds.ts';
import { parse } from '../parse/index.ts';
import { readFrontMatter } from '../../model/front-matter.ts';
import type { ClauseRecord, Paragraph } from '../../model/schema.ts';
import { renderClause } from './mdx.ts';

const TEXT = new Set([
  'DocumentTitle',
  'Addressee',
  'Num',
  'Heading',
  'Sentence',
  'UnitNote',
  'Signature',
  'IssueDate',
]);
const shownText = async (file: string): Promise<string> =>
  (await readMdx(file))
    .filter(({ component }) => TEXT.has(component))
    .map(({ text }) => text)
    .join('');

const render = (paragraphs: Paragraph[]): string =>
  renderClause({ counterparts: [], without: [], unmatched: [], paragraphs } as unknown as ClauseRecord);
const plain = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.flatMap(({ segments }) => segments.map(({ text }) => text)).join('');

test('front matter holds the paragraphs that the parser made', () => {
  for (const { id } of realSeeds.policies) {
    const parsed = new Map(parse(restoreReal(id).value.text, { file: id }).value.clauses.map((c) => [c.path, c]));
    for (const [path, { paragraphs }] of parsed)
      expect(readFrontMatter(realRun.value.files.get(`${id}/${path}.mdx`) ?? '').paragraphs, path).toEqual(paragraphs);
  }
});

describe('MDX read back', () => {
  test('gives the text of every clause of the real policies', { timeout: 60_000 }, async () => {
    const files = [...realRun.value.files].filter(([name]) => name.endsWith('.mdx'));
    expect(files.length).toBeGreaterThan(80);
    for (const [name, file] of files) {
      expect(bare(await shownText(file)), name).toBe(bare(readFrontMatter(file).text));
    }
  });

  test('gives the text of generated policies', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(policyText, async (text) => {
      for (const { paragraphs } of parse(text, { file: 'x' }).value.clauses) {
        expect(bare(await shownText(render(paragraphs)))).toBe(bare(plain(paragraphs)));
      }
    });
    await fc.assert(property, { numRuns: 10 });
  });

  test('gives any text, markup and scripts included', { timeout: 60_000 }, async () => {
    // NUL and its like never come this far: decoding refuses them, and Markdown would replace them.
    const property = fc.asyncProperty(
      anyText.map((text) => text.replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/gu, '')),
      async (text) => {
        for (const { paragraphs } of parse(`一、重点任务\n${text}`, { file: 'x' }).value.clauses) {
          expect(bare(await shownText(render(paragraphs)))).toBe(bare(plain(paragraphs)));
        }
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });
});
