import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { HtmlValidate } from 'html-validate';
import { Parser } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { readClauses } from '../../../scripts/io/content.ts';
import { buildIndex } from '../../../scripts/build/search/index.ts';
import { diskEffects } from '../../../scripts/io/effects.ts';
import { SIX_LEVELS, sixLevelSeeds } from '../../pipeline/fixtures/six-levels/index.ts';
import { validateAkn } from '../../publish/akn/schema-fixture.ts';
import { useOwnSite } from '../support/own-site.ts';
import type { ClauseRow } from '../support/site.ts';

const site = useOwnSite('six-levels', sixLevelSeeds);
const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const DEEPEST = `${SIX_LEVELS}/2-1-3-1-2-1`;

describe('a site of a policy that is numbered through six levels', () => {
  let ids: string[] = [];
  let clauses: (ClauseRow & { eId: string })[] = [];
  beforeAll(async () => {
    await buildIndex(diskEffects, site.folder, readClauses(diskEffects, 'content.six-levels'));
    clauses = (json('data/clauses.json') as typeof clauses).filter(({ policy }) => policy === SIX_LEVELS);
    ids = [SIX_LEVELS, ...clauses.map(({ id }) => id)];
  });

  test('has every clause as valid Akoma Ntoso', async () => {
    expect(ids).toContain(DEEPEST);
    expect(await validateAkn(new Map(ids.map((id) => [id, read(`${id}.xml`)])))).toEqual({ valid: true, errors: [] });
    for (const { id, eId } of clauses) expect(read(`${SIX_LEVELS}.xml`), id).toContain(` eId="${eId}"`);
  });

  test('has every clause as JSON that keeps to its schema, as Markdown and as plain text', () => {
    const valid = new Ajv2020().compile(json('data/schemas/clause.schema.json') as object);
    for (const { id, text } of clauses) {
      expect(valid(json(`${id}.json`)), `${id} ${JSON.stringify(valid.errors)}`).toBe(true);
      expect(read(`${id}.txt`)).toContain(text);
      expect(read(`${id}.md`), id).toContain(`id: ${id}\n`);
    }
  });

  test('has them in the tables and in linked data', () => {
    expect(read('data/clauses.csv')).toContain(DEEPEST);
    const linked = new Parser({ baseIRI: 'http://site/data/duidu.ttl' }).parse(read('data/duidu.ttl'));
    const subjects = new Set(linked.map(({ subject }) => subject.value));
    for (const { id } of clauses) expect(subjects).toContain(`http://site/${id}/`);
  });

  test('has valid pages of them', async () => {
    const validator = new HtmlValidate({
      rules: { 'heading-level': 'error', 'no-dup-id': 'error', 'element-permitted-content': 'error' },
    });
    for (const id of ids) {
      const { results } = await validator.validateString(read(`${id}/index.html`));
      expect(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        id,
      ).toEqual([]);
    }
  });

  test('cites by the names that laws give the levels', async () => {
    const page = await site.open(`/cite/${DEEPEST}/`);
    expect(await page.locator('[data-cite="plain"]').first().textContent()).toContain(
      '《云溪市小微企业融资促进办法》第二章第一节第三条第（一）项第2目第（1）点，',
    );
    await page.close();
  });

  test('shows where a provision of the lowest level stands', async () => {
    const page = await site.open(`/${DEEPEST}/`, 360);
    const above = await page.locator('nav.breadcrumb a').allTextContents();
    for (const name of ['第二章', '第一节', '第三条', '（一）', '2.'])
      expect(
        above.some((text) => text.trim().startsWith(name)),
        name,
      ).toBe(true);
    expect(await page.locator('#s1').textContent()).toContain('借款企业名称；');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('sets the contents further in, level by level', async () => {
    const page = await site.open(`/${SIX_LEVELS}/`);
    const starts = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((depth) =>
        page
          .locator(`.toc .depth-${depth} a`)
          .first()
          .evaluate((link) => parseFloat(getComputedStyle(link).paddingInlineStart)),
      ),
    );
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts.at(-1)).toBeGreaterThan(starts[2] ?? Infinity);
    await page.close();
  });

  test('leads from a reference to an article to its page, from the jump box and from search', async () => {
    const page = await site.open(`/${DEEPEST}/`);
    await page.fill('.jump-form input', '云溪第三条');
    await page.locator('.jump-form .offers a').first().waitFor();
    expect(await page.locator('.jump-form .offers a').first().getAttribute('href')).toBe(`/${SIX_LEVELS}/2-1-3/`);
    await page.goto(`${site.origin()}/search/?q=${encodeURIComponent('云溪第三条第（一）项第2目第（1）点')}`);
    await page.locator('#results[data-search-status="done"]').waitFor();
    expect(await page.locator('#named a').first().getAttribute('href')).toBe(`/${DEEPEST}/`);
    await page.close();
  });
});
