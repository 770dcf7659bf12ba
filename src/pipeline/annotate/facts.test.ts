import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../model/diagnostics.ts';
import { realRun } from '../fixtures/real-seeds.ts';
import { smallSeeds } from '../fixtures/small-seeds.ts';
import { runPipeline, type PipelineInput } from '../pipeline.ts';
import type { CardRecord, FigureRecord, NumeralRecord, SupportRecord } from '../../model/schema.ts';

type Part = 'facts' | 'supports' | 'cards';

/** Spoils one seed of the small policies in one place and returns what the pipeline reports. */
function spoil(part: Part | 'metrics' | 'terms', was: string, now: string): string[] {
  const seeds = smallSeeds();
  const change = <T extends { text: string }>(file: T | undefined): T => {
    if (!file?.text.includes(was)) throw new Error(`the small seeds have no “${was}” in ${part}`);
    return { ...file, text: file.text.replace(was, now) };
  };
  const [first, ...rest] = seeds.policies;
  if (!first) throw new Error('no policy');
  const spoilt: PipelineInput =
    part === 'metrics' || part === 'terms'
      ? { ...seeds, [part]: change(seeds[part]) }
      : { ...seeds, policies: [{ ...first, [part]: change(first[part]) }, ...rest] };
  const { value, diagnostics } = runPipeline(spoilt);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) expect(value.files.size).toBe(0);
  return errors.map(formatDiagnostic);
}

describe('a wrong fact stops the build with file, line and remedy', () => {
  test('the small seeds have no fault', () => {
    expect(runPipeline(smallSeeds()).diagnostics).toEqual([]);
  });

  test('a deadline that the sentence sets for something else is left out only with a note of its own', () => {
    const [was, none] = ['deadline: "2025", deadlineQuote: 到2025年', 'deadline: null, deadlineQuote: null'];
    expect(spoil('facts', was, `${none}, deadlineNote: 期限属于另一个数。`).join()).not.toContain('rule-disagrees');
    expect(spoil('facts', was, `${none}, note: 基数的理由。`)[0]).toMatch(/rule-disagrees/u);
    expect(spoil('facts', was, `${was}, deadlineNote: 期限属于另一个数。`)[0]).toMatch(
      /note-without-deadline: .*but deadline holds it/u,
    );
    expect(spoil('facts', was, none)[0]).toMatch(/rule-disagrees: deadline is null, but the sentence says “到2025年”/u);
  });

  test.each<[string, Part | 'metrics' | 'terms', string, string, RegExp]>([
    [
      'a quotation that is not verbatim',
      'facts',
      '企业100家',
      '企业一百家',
      /^beta-2024\/facts\.yaml:2:\d+: error not-verbatim: “企业一百家” stands 0 times/u,
    ],
    [
      'a value that the numeral does not have',
      'facts',
      'value: 100000',
      'value: 10000',
      /facts\.yaml:3:\d+: error rule-disagrees: value is 10000, but “10万元” reads as 100000/u,
    ],
    [
      'a comparator that is not printed',
      'facts',
      'comparator: eq',
      'comparator: ge',
      /rule-disagrees: comparator is ge/u,
    ],
    [
      'a deadline that is not printed',
      'facts',
      'deadline: "2025"',
      'deadline: "2026"',
      /rule-disagrees: deadline is 2026, but the sentence says “到2025年”/u,
    ],
    [
      'a metric that is not declared',
      'facts',
      'metric: firms',
      'metric: farms',
      /unknown-metric: no metric is called “farms”/u,
    ],
    [
      'a base that its quotation does not say',
      'facts',
      'base: total, baseQuote: null',
      'base: new, baseQuote: 企业',
      /rule-disagrees: “企业” does not say the base new/u,
    ],
    [
      'a date judged as a name',
      'facts',
      'numerals: []',
      'numerals: [{ clause: 1-1, sentence: s1, quote: 到2025年, numeral: "2025", class: name }]',
      /rule-disagrees: .*judged as name, but a rule reads it as date/u,
    ],
    [
      'a numeral classified twice',
      'facts',
      'numerals: []',
      'numerals: [{ clause: 1-1, sentence: s1, quote: 100家, numeral: "100", class: count }]',
      /classified-twice: .*the numeral is both target and count/u,
    ],
    [
      'a clause that does not exist',
      'facts',
      'clause: 1-1',
      'clause: 9-9',
      /unknown-clause: the text has no clause 9-9/u,
    ],
    ['a role that does not exist', 'facts', 'role: target', 'role: aim', /seed-invalid: figures\.0\.role/u],
    [
      'a support whose amount is not its quotation’s',
      'supports',
      'amount: 100000',
      'amount: 1000000',
      /supports\.yaml:1:\d+: error rule-disagrees: amount is 1000000, but the quotation reads as 100000/u,
    ],
    [
      'a support quotation that is not verbatim',
      'supports',
      'support: 奖励10万元',
      'support: 补助10万元',
      /not-verbatim: “补助10万元” does not stand in 2-1 s1/u,
    ],
    ['a need that does not exist', 'supports', 'needs: [funding]', 'needs: [money]', /seed-invalid: 0\.needs\.0/u],
    [
      'a card without its amount',
      'cards',
      'amount: [{ sentence: s1, quote: 奖励10万元 }]',
      'amount: []',
      /cards\.yaml:1:\d+: error amount-missing/u,
    ],
    ['a measure without a card', 'cards', '"2-1":', '"1-1":', /no-card: measure 2-1 给予奖励 has no card/u],
    [
      'a term that stands twice',
      'terms',
      'variants: []',
      'variants: [奖励]',
      /term-twice: “奖励” already belongs to jiang-li/u,
    ],
  ])('%s', (_, part, was, now, expected) => {
    const reported = spoil(part, was, now);
    expect(reported.join('\n')).toMatch(expected);
    expect(reported[0]).toMatch(/^.+:\d+:\d+: error .+\n {4}.+/u);
  });

  test('a made-up numeral that nobody classified', () => {
    const { diagnostics } = runPipeline(smallSeeds((text) => text.replace('企业100家。', '企业100家。另建园区7个。')));
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContainEqual(
      expect.stringMatching(/^unclassified-numeral: 1-1 s2, “.*7个.*”: “7” is not classified/u),
    );
    expect(diagnostics.find(({ code }) => code === 'unclassified-numeral')).toMatchObject({
      file: 'beta-2024/source.txt',
      line: 4,
    });
  });

  test('figures of two cities on different terms, and no word on how they compare', () => {
    expect(spoil('facts', 'base: total, baseQuote: null', 'base: new, baseQuote: null').join('\n')).toMatch(
      /metrics\.yaml:1:\d+: error comparison-missing: .*“企业数”/u,
    );
  });
});

describe('the two texts', () => {
  const list = <T>(name: string): T[] => JSON.parse(realRun.value.files.get(`${name}.json`) ?? '[]') as T[];
  const figures = list<FigureRecord>('figures');
  const numerals = list<NumeralRecord>('numerals');

  test('have every numeral classified, and every figure among them', () => {
    expect(realRun.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const role of ['target', 'support', 'threshold', 'scale'] as const) {
      expect(numerals.filter((numeral) => numeral.class === role).length).toBe(
        figures.filter((figure) => figure.role === role).length,
      );
    }
    expect(new Set(numerals.map(({ id }) => id)).size).toBe(numerals.length);
  });

  test.each([
    ['wenzhou-2023/2-4-16/new-listed-smes', 20, 'ge', 'new', '2025'],
    ['wenzhou-2023/2-5-22/guarantee-fee-rate', 1, 'le', 'rate', null],
    ['wenzhou-2023/2-7-28/company-form-share', 95, 'approx', 'share', null],
    ['shaoxing-2021/2-3-12/tax-benefit-uptake', 100, 'eq', 'share', null],
    ['wenzhou-2023/1-4/micro-parks', 40, 'eq', 'new', '2025'],
    ['shaoxing-2021/1-5-4/micro-parks', 140, 'gt', 'total', '2023-12-31'],
    ['shaoxing-2021/1-1/incubation-pool-county', 13_500, 'eq', 'total', null],
    ['wenzhou-2023/1-3/micro-loans', 1_100_000_000_000, 'gt', 'balance', '2025'],
  ])('%s is %d', (id, value, comparator, base, deadline) => {
    expect(figures.find((figure) => figure.id === id)).toMatchObject({ value, comparator, base, deadline });
  });

  test('have what covers a firm filed as a threshold, and ceilings of loans apart from grants', () => {
    const thresholds = figures.filter(({ role }) => role === 'threshold').map(({ printed }) => printed);
    expect(thresholds).toEqual(['500万元以下', '1000万元以下', '1000万元以下（含）']);
    const supports = list<SupportRecord>('supports');
    expect(supports.filter(({ amount }) => amount === 10_000_000).map(({ instrument }) => instrument)).toEqual([
      'loan',
      'credit',
    ]);
    expect(list<CardRecord>('cards').length).toBe(42);
  });
});
