import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE, siteFiles, siteJson, sitePages, type ClauseRow } from '../test/support/site.ts';

interface PairRow {
  source: string;
  target: string;
  relation: string;
  note: string;
  sentences: { source: string; target: string; relation: string; note: string }[];
}

const clauses = siteJson('data/clauses.json') as ClauseRow[];
const topics = siteJson('data/topics.json') as { id: string; label: string }[];
const pairs = siteJson('data/counterparts.json') as PairRow[];
const pages = new Map(sitePages().map(({ path, html }) => [path, html]));

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/gu, '');
const page = (path: string): string => pages.get(path) ?? expect.fail(`there is no page ${path}`);
const bare = (text: string): string => text.replace(/\s/gu, '');
const text = (id: string, sentence: string): string =>
  bare(
    clauses.find((clause) => clause.id === id)?.sentences.find((one) => one.id === sentence)?.text ??
      expect.fail(`${id} ${sentence}`),
  );

describe('clause pages', () => {
  test('show every aligned sentence of every counterpart with its reason, in both directions', () => {
    const missing: string[] = [];
    for (const { source, target, sentences } of pairs) {
      for (const [own, other, side] of [
        [source, target, 'target'],
        [target, source, 'source'],
      ] as const) {
        const shown = plain(page(`/${own}/`));
        for (const pair of sentences) {
          if (!shown.includes(text(other, pair[side])) || !shown.includes(bare(pair.note)))
            missing.push(`${own} ${other} ${pair[side]}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  test('lead from every sentence of a judged clause to its answer or its reason', () => {
    const judged = clauses.filter(({ kind }) => ['target', 'measure', 'safeguard'].includes(kind));
    expect(judged.length).toBeGreaterThan(60);
    for (const { id, sentences } of judged) {
      const html = page(`/${id}/`);
      for (const sentence of sentences) {
        expect(html.split(`id="to-${sentence.id}"`).length, `${id} ${sentence.id}`).toBe(2);
        expect(html, id).toContain(`href="#to-${sentence.id}"`);
      }
    }
  });

  test('mark shared wording and differing numbers by element', () => {
    const html = page('/wenzhou-2023/2-5-22/');
    expect(html).toMatch(/<u>政府性融资担保/u);
    expect(page('/wenzhou-2023/1-3/')).toMatch(/<b>1\.8万户<\/b>/u);
  });

  test('give the words that were searched, and where they stand all the same', () => {
    const html = plain(page('/wenzhou-2023/2-2-9/'));
    expect(html).toContain('检索过而全文没有：“开放许可”');
    expect(html).toContain('“专利”见措施11');
  });
});

describe('the comparison by topic', () => {
  test.each(topics)('$id shows every sentence of its clauses', ({ id }) => {
    const shown = plain(page(`/compare/${id}/`));
    const own = clauses
      .filter((clause) => clause.topics.includes(id))
      .flatMap((clause) => clause.sentences.map((sentence) => bare(sentence.text)));
    expect(own.filter((sentence) => !shown.includes(sentence))).toEqual([]);
    expect(shown).toContain('目标期已结束');
  });

  test.each(topics)('$id downloads as a table that a spreadsheet reads as text', ({ id }) => {
    const csv = readFileSync(join(SITE, `compare/${id}.csv`), 'utf8');
    expect(csv.startsWith('\uFEFF行,城市,')).toBe(true);
    expect(csv.split('\r\n').length).toBeGreaterThan(2);
    expect(csv).not.toMatch(/(?:^|,|")[=+@-]/mu);
  });

  test('an empty cell is a visible gap that leads to the topic', () => {
    expect(page('/compare/')).toMatch(
      /<td data-city="wenzhou" class="gap">\s*<a href="[^"]*\/compare\/credit-record\/#wenzhou">未见<\/a>/u,
    );
    expect(plain(page('/compare/credit-record/'))).toContain('温州文本中没有归入“信用体系”的条文');
  });

  test('sets figures, periods and bodies in one table', () => {
    const table = /<table class="differences">[\s\S]*?<\/table>/u.exec(page('/compare/credit/'))?.[0] ?? '';
    const shown = plain(table);
    for (const words of [
      '目标至2025年（已结束）',
      '2021—2023年（已结束）',
      '“新增小微企业首贷户1.8万户”',
      '“累计新增小微企业首贷户2万户”',
      '人行温州市分行、人行绍兴市中心支行',
    ])
      expect(shown).toContain(words);
  });
});

describe('pairs', () => {
  test('each has a page of its own and a table', () => {
    const files = new Set(siteFiles());
    const found = [...pages.keys()].filter((path) => path.startsWith('/compare/pair/') && path.includes('~'));
    expect(found.length).toBe(pairs.length);
    for (const path of found) expect(files).toContain(`${path.slice(1, -1)}.csv`);
  });

  test('all are listed where no script runs', () => {
    const links = [...page('/compare/pair/').matchAll(/href="(\/compare\/pair\/[^"]*~[^"]*)"/gu)].map(
      (match) => match[1],
    );
    expect(new Set(links).size).toBe(pairs.length);
  });
});

describe('gaps', () => {
  test('name every sentence without answer under each of its topics', () => {
    const html = page('/compare/gaps/');
    const shown = plain(html);
    expect(html.match(/对方文本未见对应<\/strong>/gu)?.length).toBeGreaterThan(30);
    expect(shown).toContain(text('wenzhou-2023/2-7-29', 's3'));
    expect(shown).toContain('检索过而全文没有：“查封”“扣押”“冻结”');
  });
});

test('no page speaks of two cities as if there could be no third', () => {
  const found = [...pages].filter(([, html]) => plain(html).includes('两市')).map(([path]) => path);
  expect(found).toEqual([]);
});
