import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureId } from './akn-text.ts';
import { aknTextOf, validateAkn } from './schema-fixture.ts';
import { SITE, siteJson, type ClauseRow } from '../../test/support/site.ts';

interface FigureRow {
  clause: string;
  sentence: string;
  printed: string;
  value: number;
  unit: string;
}

const clauses = siteJson('data/clauses.json') as (ClauseRow & { eId: string })[];
const policies = [...new Set(clauses.map(({ policy }) => policy))];
const read = (id: string): string => readFileSync(join(SITE, `${id}.xml`), 'utf8');
/** e.g. '<quantity refersTo="#unit-笔" normalized="150000">15万笔</quantity>' */
const QUANTITY = /<quantity refersTo="([^"]+)" normalized="([^"]+)">([^<]+)<\/quantity>/gu;
/** A line feed between paragraphs is the elements' matter; every other character counts. */
const running = (text: string): string => text.replaceAll('\n', '');

describe('Akoma Ntoso', () => {
  const ids = [...policies, ...clauses.map(({ id }) => id)];
  test(`${ids.length} files are valid against the OASIS schema`, { timeout: 60_000 }, async () => {
    const report = await validateAkn(new Map(ids.map((id) => [id, read(id)])));
    expect(report).toEqual({ valid: true, errors: [] });
  });

  test('the schema says no to a file with a wrong element', { timeout: 60_000 }, async () => {
    const wrong = read(policies[0] ?? '').replaceAll('division', 'chapterette');
    const report = await validateAkn(new Map([['wrong', wrong]]));
    expect(report.valid).toBe(false);
  });

  test.each(policies)('%s read back gives its text, character for character', (id) => {
    const own = clauses.filter(({ policy }) => policy === id);
    expect(aknTextOf(read(id))).toBe(running(own.map(({ text }) => text).join('')));
  });

  test('each clause read back gives its text, character for character', () => {
    for (const { id, text } of clauses) expect(aknTextOf(read(id)), id).toBe(running(text));
  });

  test('sentences, numbers and bodies are marked', () => {
    for (const { id, num, eId, sentences } of clauses) {
      const xml = read(id);
      if (num !== '') expect(xml, id).toContain(`<num>${num}</num>`);
      for (const sentence of sentences) expect(xml, id).toContain(`eId="${eId}__sent_${sentence.id.slice(1)}"`);
    }
    const whole = policies.map(read).join('');
    for (const body of (siteJson('data/units.json') as { id: string }[]).map(({ id }) => id))
      expect(whole).toContain(`refersTo="#org-${body}"`);
    expect(whole).toContain('<quantity refersTo="#unit-元" normalized="1100000000000">1.1万亿元</quantity>');
  });

  test('every figure is a quantity, with its value and unit', () => {
    const figures = siteJson('data/figures.json') as FigureRow[];
    const marked = figures.map(({ clause, sentence, printed, value, unit }) => {
      const eId = `${clauses.find(({ id }) => id === clause)?.eId}__sent_${sentence.slice(1)}`;
      const [, text = ''] =
        new RegExp(`<inline name="sentence" eId="${eId}">(.*?)</inline>`, 'u').exec(read(clause)) ?? [];
      return [...text.matchAll(QUANTITY)].some(
        ([, refersTo, normalized, quantity = '']) =>
          refersTo === `#${measureId(unit)}` && normalized === String(value) && printed.includes(quantity),
      );
    });
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter((_, i) => !marked[i])).toEqual([]);
  });

  test('every reference leads to something that is declared', () => {
    for (const id of policies) {
      const xml = read(id);
      const declared = new Set([...xml.matchAll(/\seId="([^"]+)"/gu)].map((match) => `#${match[1]}`));
      const used = [...xml.matchAll(/\s(?:refersTo|source|as)="(#[^"]+)"/gu)].map((match) => match[1] ?? '');
      expect(used.filter((reference) => !declared.has(reference))).toEqual([]);
    }
  });
});
