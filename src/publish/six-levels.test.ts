import { describe, expect, test } from 'vitest';
import { sixLevelSeeds, SIX_LEVELS } from '../pipeline/fixtures/six-levels/index.ts';
import { runPipeline } from '../pipeline/pipeline.ts';
import { aknIds } from './akn/akn-ids.ts';
import { aknClause, aknPolicy } from './akn/akn.ts';
import { aknTextOf, validateAkn } from './akn/schema-fixture.ts';
import { placeInWords } from './cite/citation-place.ts';
import { modelsOf } from './fixtures/policies.ts';
import { markdownPolicy } from './text/markdown.ts';
import { textPolicy } from './text/plain-text.ts';

const { value, diagnostics } = runPipeline(sixLevelSeeds());
const model = modelsOf(value.files).find(({ record }) => record.id === SIX_LEVELS);
if (!model) throw new Error(`the fixture has no ${SIX_LEVELS}`);
const { clauses } = model;
const context = { formats: [], units: [], releasedOn: '2026-01-01', url: () => '/', titleOf: (id: string) => id };

/** Path → its id in Akoma Ntoso, and how it is cited. */
const CALLED: readonly (readonly [path: string, eId: string, place: string])[] = [
  ['preamble', 'preamble', '引言'],
  ['1', 'chp_1', '第一章'],
  ['1-1', 'art_1', '第一章第一条'],
  ['2-1', 'chp_2__sec_1', '第二章第一节'],
  ['2-1-3', 'art_3', '第二章第一节第三条'],
  ['2-1-3-1', 'art_3__para_1', '第二章第一节第三条第（一）项'],
  ['2-1-3-1-2', 'art_3__para_1__subpara_2', '第二章第一节第三条第（一）项第2目'],
  ['2-1-3-1-2-1', 'art_3__para_1__subpara_2__point_1', '第二章第一节第三条第（一）项第2目第（1）点'],
  ['3-6', 'art_6', '第三章第六条'],
];

describe('a text of chapters, sections, articles and three levels below them', () => {
  test('goes through the pipeline', () => {
    expect(diagnostics).toEqual([]);
    expect(Math.max(...clauses.map(({ path }) => path.length))).toBe(6);
  });

  test.each(CALLED)('%s is called %s, and cited as %s', (path, eId, place) => {
    const clause = clauses.find(({ id }) => id === `${SIX_LEVELS}/${path}`);
    expect(clause && aknIds(clauses).get(clause.id)).toBe(eId);
    expect(clause && placeInWords(clause, clauses)).toBe(place);
  });

  test('has no id and no place twice', () => {
    expect(new Set(aknIds(clauses).values()).size).toBe(clauses.length);
    expect(new Set(clauses.map((clause) => placeInWords(clause, clauses))).size).toBe(clauses.length);
  });

  test('is valid Akoma Ntoso that holds its text, as a whole and clause by clause', async () => {
    const files = new Map([
      [SIX_LEVELS, aknPolicy(model, context)],
      ...clauses.map((clause) => [clause.id, aknClause(model, clause, context)] as const),
    ]);
    expect(await validateAkn(files)).toEqual({ valid: true, errors: [] });
    const running = (text: string): string => text.replaceAll('\n', '');
    for (const { id, text } of clauses) expect(aknTextOf(files.get(id) ?? ''), id).toBe(running(text));
    expect(aknTextOf(files.get(SIX_LEVELS) ?? '')).toBe(running(clauses.map(({ text }) => text).join('')));
  });

  test('is Markdown of at most six levels of heading, and plain text, with nothing lost', () => {
    const markdown = markdownPolicy(model, context);
    expect(markdown).toContain('\n###### （1）');
    expect(markdown).not.toContain('#######');
    const text = textPolicy(model, context);
    for (const clause of clauses) expect(text, clause.id).toContain(clause.text);
  });
});
