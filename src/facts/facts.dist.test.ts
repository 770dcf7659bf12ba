import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Base, Comparator, FigureRole, Instrument, NumeralClass } from '../model/schema.ts';
import { SITE, siteJson, sitePages, type ClauseRow } from '../test/support/site.ts';

interface FigureRow {
  id: string;
  clause: string;
  sentence: string;
  quote: string;
  role: FigureRole;
  metric: string;
  value: number;
  unit: string;
  comparator: string;
  base: string;
  deadline: string | null;
  printed: string;
}
interface SupportRow {
  id: string;
  clause: string;
  sentence: string;
  instrument: string;
  beneficiary: string | null;
  amount: number | null;
  condition: string | null;
  quotes: Record<string, string>;
}
interface TermRow {
  id: string;
  explanation: string;
  occurrences: { clause: string; sentence: string; start: number; form: string }[];
}

const clauses = new Map((siteJson('data/clauses.json') as ClauseRow[]).map((clause) => [clause.id, clause]));
const figures = siteJson('data/figures.json') as FigureRow[];
const supports = siteJson('data/supports.json') as SupportRow[];
const terms = siteJson('data/terms.json') as TermRow[];
const numerals = siteJson('data/numerals.json') as { id: string; clause: string; text: string; class: NumeralClass }[];
const pages = new Map(sitePages().map(({ path, html }) => [path, html]));
const sentence = ({ clause, sentence: id }: { clause: string; sentence: string }): string =>
  clauses.get(clause)?.sentences.find((own) => own.id === id)?.text ?? '';
const unescaped = (html: string): string =>
  html
    .replaceAll('&#60;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&quot;', '"');

describe('figures.json', () => {
  test('keeps its contract, and each quotation stands in its sentence', () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const figure of figures) {
      expect(sentence(figure), figure.id).toContain(figure.quote);
      expect(sentence(figure), figure.id).toContain(figure.printed);
      expect(FigureRole.options).toContain(figure.role);
      expect(Comparator.options).toContain(figure.comparator);
      expect(Base.options).toContain(figure.base);
      expect(typeof figure.value).toBe('number');
      expect(figure.deadline ?? '2025').toMatch(/^\d{4}(?:-\d{2}-\d{2})?$/u);
    }
  });

  test('has a CSV beside it with the same rows, which spreadsheets read as UTF-8', () => {
    const bytes = readFileSync(join(SITE, 'data/figures.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines.length).toBe(figures.length + 1);
    expect(lines[1]?.startsWith(figures[0]?.id ?? '—')).toBe(true);
  });
});

describe('supports.json', () => {
  test('keeps its contract, and each quotation stands in its sentence', () => {
    expect(new Set(supports.map(({ id }) => id)).size).toBe(supports.length);
    for (const support of supports) {
      for (const quote of Object.values(support.quotes)) expect(sentence(support), support.id).toContain(quote);
      expect(support.quotes['support'], support.id).toBeDefined();
      expect(Instrument.options).toContain(support.instrument);
      expect([support.beneficiary, support.condition]).toEqual([
        support.quotes['beneficiary'] ?? null,
        support.quotes['condition'] ?? null,
      ]);
      if (support.amount !== null) expect(support.quotes['amount'], support.id).toMatch(/万元$/u);
    }
  });

  test('no ceiling of a loan or credit line is a grant', () => {
    for (const support of supports)
      if (/贷款|授信/u.test(support.quotes['support'] ?? '') && support.amount !== null)
        expect(['loan', 'credit'], support.id).toContain(support.instrument);
  });
});

test('numerals.json classifies every numeral of a clause’s text', () => {
  for (const [id, { text }] of clauses) {
    const classified = numerals
      .filter(({ clause }) => clause === id)
      .map((numeral) => numeral.text)
      .join(' ');
    const digits = (words: string): string => (words.match(/\d+(?:\.\d+)?/gu) ?? []).sort().join(' ');
    expect(digits(classified), id).toBe(digits(text));
  }
});

test('terms.json says where each term stands', () => {
  for (const { id, explanation, occurrences } of terms) {
    expect(occurrences.length, id).toBeGreaterThan(0);
    expect(explanation).toMatch(/。$/u);
    for (const { clause, sentence: place, start, form } of occurrences) {
      const text = place === 'heading' ? (clauses.get(clause)?.heading ?? '') : sentence({ clause, sentence: place });
      expect(text.slice(start, start + form.length), `${id} in ${clause}`).toBe(form);
    }
  }
});

describe('fact cards', () => {
  const measures = [...clauses.values()].filter(({ kind }) => kind === 'measure');
  const card = (id: string): string =>
    /<section class="card".*?<\/section>/su.exec(pages.get(`/${id}/`) ?? '')?.[0] ?? '';

  test.each(measures)('$id: six fields, each quoted from the sentence that it links to, or 原文未写明', ({ id }) => {
    const html = card(id);
    for (const field of ['对象', '支持方式', '额度', '条件', '时限'])
      expect(html).toMatch(new RegExp(`<dt>${field}</dt>\\s*<dd`, 'u'));
    expect(html).toMatch(/<dt>(?:责任|牵头)单位<\/dt>/u);
    expect(html).toMatch(/（已结束）/u);
    const quotations = [...html.matchAll(/<a href="#(s\d+)">[“「](.*?)[”」]<\/a>/gu)];
    for (const [, place = '', quote = ''] of quotations)
      expect(sentence({ clause: id, sentence: place }), quote).toContain(unescaped(quote));
    const fields = html.slice(0, html.indexOf('class="units"'));
    expect(
      (fields.match(/原文未写明/gu) ?? []).length +
        new Set(
          fields
            .split('<dt>')
            .slice(1)
            .filter((part) => part.includes('<a href="#s')),
        ).size,
    ).toBe(5);
  });

  test('every sum is shown with what the policy reserves about its subsidies', () => {
    const withSum = supports.filter(({ amount, clause }) => amount !== null && clause.startsWith('wenzhou'));
    expect(withSum.length).toBeGreaterThan(10);
    for (const { clause } of withSum) {
      expect(card(clause), clause).toContain('温政发〔2023〕6号、温政发〔2023〕8号');
      expect(card(clause), clause).toContain('href="/wenzhou-2023/closing/"');
    }
    for (const { id, policy } of measures) if (policy === 'shaoxing-2021') expect(card(id), id).not.toContain('温政发');
  });
});

describe('lists of supports', () => {
  test('each says how many it holds, and the number is right', () => {
    const lists = [...pages].filter(([path]) => path.startsWith('/support/'));
    expect(lists.length).toBeGreaterThan(20);
    for (const [path, html] of lists)
      expect(Number(/data-total="(\d+)"/u.exec(html)?.[1]), path).toBe((html.match(/data-support=/gu) ?? []).length);
  });

  test('none is empty, and every support is in one by situation, stage, instrument and city', () => {
    const found = (prefix: RegExp): Set<string> =>
      new Set(
        [...pages]
          .filter(([path]) => prefix.test(path))
          .flatMap(([, html]) => [...html.matchAll(/data-support="([^"]+)"/gu)].map((match) => match[1] ?? '')),
      );
    for (const prefix of [
      /^\/support\/[a-z-]+\/$/u,
      /^\/support\/stage\//u,
      /^\/support\/instrument\//u,
      /^\/support\/city\//u,
    ])
      expect(found(prefix).size, String(prefix)).toBe(supports.length);
  });
});

describe('charts of what several cities set', () => {
  const charts = [...(pages.get('/targets/') ?? '').matchAll(/<section class="pair".*?<\/section>/gsu)].map(
    ([html]) => html,
  );

  test('each is named, described, and stands beside an equal table', () => {
    expect(charts.length).toBe(9);
    for (const html of charts) {
      expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="[^"]+ [^"]+"/u);
      expect(html).toMatch(/<title id=.*<desc id=.*<table class="data">/su);
    }
  });

  test('bars share an axis only where the base is the same: new parks are no bar against all parks', () => {
    const bars = charts.filter((html) => html.includes('class="bar"')).map((html) => /id="([^"]+)"/u.exec(html)?.[1]);
    expect(bars).toEqual(['no-repayment-renewal-balance', 'guarantee-fee-rate']);
    const parks = charts.find((html) => html.includes('id="micro-parks"'));
    expect(parks).toContain('不能直接比较');
  });
});
