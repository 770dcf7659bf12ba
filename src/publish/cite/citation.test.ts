import { describe, expect, test } from 'vitest';
import { placeInWords, textFragment } from './citation-place.ts';
import { bibtex, citations, gbt7714, plainCitation, ris } from './citation.ts';
import { findClauseReference } from '../../model/clause-reference.ts';
import type { ClauseFrontmatter } from '../../model/schema.ts';
import { sixLevelSeeds } from '../../pipeline/fixtures/six-levels/index.ts';
import { runPipeline } from '../../pipeline/pipeline.ts';
import { modelsOf, realClause, realModels } from '../fixtures/policies.ts';

const shaoxing = {
  ...realClause('shaoxing-2021/2-2-5'),
  url: 'https://example.org/shaoxing-2021/2-2-5/',
  accessed: '2026-11-22',
};
const wenzhou = {
  ...realClause('wenzhou-2023/2-2-5'),
  url: 'https://example.org/wenzhou-2023/2-2-5/',
  accessed: '2026-11-22',
};

describe('a place in words', () => {
  test.each([
    ['shaoxing-2021/2-2-5', undefined, '第二部分第（二）节第5条'],
    ['shaoxing-2021/2-2-5', 's2', '第二部分第（二）节第5条第2句'],
    ['wenzhou-2023/1-1', undefined, '第一部分第（一）节'],
    ['wenzhou-2023/closing', 's1', '结语第1句'],
  ])('%s %s is %s', (id, sentence, words) => {
    const { clause, policy } = realClause(id);
    expect(placeInWords(clause, policy.clauses, sentence)).toBe(words);
  });

  test('every clause has one of its own', () => {
    for (const { clauses } of realModels)
      expect(new Set(clauses.map((clause) => placeInWords(clause, clauses))).size).toBe(clauses.length);
  });

  test.each([...realModels, ...modelsOf(runPipeline(sixLevelSeeds()).value.files)])(
    'each of $record.id is read back as a reference to it',
    ({ record, city, clauses }) => {
      const references = {
        id: record.id,
        city: city.id,
        cityName: city.name,
        title: record.shortTitle,
        clauses: clauses.map((clause) => ({ ...clause, cityName: city.name })),
      };
      const readBack = (clause: ClauseFrontmatter): string | undefined =>
        findClauseReference(`${city.name}${placeInWords(clause, clauses)}`, [references])[0]?.id;
      expect(clauses.filter((clause) => readBack(clause) !== clause.id).map(({ id }) => id)).toEqual([]);
    },
  );
});

describe('citations', () => {
  test('in Chinese, with document number, dates, period, access', () => {
    expect(plainCitation(shaoxing)).toBe(
      '《绍兴市小微企业三年成长计划（2021—2023年）》（绍政办发〔2021〕23号）第二部分第（二）节第5条，绍兴市人民政府办公室，2021年9月3日成文、2021年9月6日公开，2021—2023年，目标期已结束。对读，https://example.org/shaoxing-2021/2-2-5/，2026-11-22。',
    );
  });

  test('leave out what the source does not say, and mark a derived title', () => {
    expect(plainCitation(wenzhou)).toMatch(/^《关于创建中小微企业友好城市的实施意见》（标题为编者推定）第二部分/u);
    for (const { text } of citations(wenzhou)) expect(text).not.toMatch(/〔|null|undefined|公开/u);
    expect(gbt7714({ ...shaoxing, accessed: undefined })).toContain('（2021-09-06）. https://');
    expect(bibtex({ ...shaoxing, accessed: undefined })).not.toContain('urldate');
  });

  test('after GB/T 7714-2025: full-width marks but for the full stop and square brackets', () => {
    expect(gbt7714(shaoxing)).toBe(
      '绍兴市人民政府办公室. 绍兴市小微企业三年成长计划（2021—2023年）：绍政办发〔2021〕23号[EB/OL]. （2021-09-06）[2026-11-22]. https://example.org/shaoxing-2021/2-2-5/. 附注：第二部分第（二）节第5条，2021—2023年，目标期已结束.',
    );
    expect(gbt7714(wenzhou)).toContain('. [关于创建中小微企业友好城市的实施意见][EB/OL]. （2023-10-12）[2026-11-22]. ');
  });

  test('as BibTeX: an entry whose braces match and whose marks are escaped', () => {
    const sentence = realClause('shaoxing-2021/1-3').clause.sentences.find(({ text }) => text.includes('%'));
    expect(sentence).toBeDefined();
    const entry = bibtex({
      ...realClause('shaoxing-2021/1-3'),
      url: 'https://example.org/a_b/',
      ...(sentence ? { sentence } : {}),
    });
    expect(entry).toMatch(/^@misc\{shaoxing-2021-1-3-s\d+,\n {2}author = \{\{绍兴市人民政府办公室\}\},\n/u);
    expect(entry).toContain('url = {https://example.org/a_b/}');
    expect(entry).toMatch(/\\%/u);
    expect(entry.replace(/\\[{}]/gu, '').split('{').length).toBe(entry.replace(/\\[{}]/gu, '').split('}').length);
  });

  test('as RIS: two letters, two blanks, a hyphen, a blank on every line', () => {
    const lines = ris(wenzhou).split('\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
    expect(lines[0]).toBe('TY  - GOVDOC');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines.some((line) => line.startsWith('M1'))).toBe(false);
  });

  test('every form says the period, that it is over, and the address', () => {
    for (const cited of [shaoxing, wenzhou]) {
      for (const { text } of citations(cited)) {
        expect(text).toContain('目标期已结束');
        expect(text).toContain(cited.url);
        expect(text).toMatch(/2026[-/]11[-/]22|2026-11-22/u);
      }
    }
  });

  test('of a sentence holds it word for word', () => {
    for (const sentence of wenzhou.clause.sentences)
      expect(plainCitation({ ...wenzhou, sentence })).toContain(sentence.text);
  });
});

describe('a text fragment', () => {
  test('spells out a short quotation', () => {
    expect(decodeURIComponent(textFragment('减税，降费-让利'))).toBe(':~:text=减税，降费-让利');
    expect(textFragment('a-b,c&d')).toBe(':~:text=a%2Db%2Cc%26d');
  });

  test('names the edges of a long one, which stand in it', () => {
    for (const { text } of wenzhou.clause.sentences) {
      const [start = '', end = ''] = textFragment(text).slice(':~:text='.length).split(',').map(decodeURIComponent);
      expect(text.startsWith(start)).toBe(true);
      expect(text.endsWith(end)).toBe(true);
    }
  });
});
