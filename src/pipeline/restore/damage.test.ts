import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLEAN_TEXTS } from '../fixtures/clean-texts.ts';
import { damage, type Damage } from '../fixtures/damage.ts';
import { restoreText } from '../fixtures/glossed.ts';
import { bare, realPolicy, restoreReal } from '../fixtures/real-seeds.ts';
import { applyEdits, undoEdits } from './ledger.ts';

/** The real texts, restored: clean texts of some length. GBK has no no-break space. */
const REAL = ['wenzhou-2023', 'shaoxing-2021'].map((id) => restoreReal(id).value.text.replaceAll('\u00a0', ' '));
const LINES = REAL.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''));
const WHOLE: Damage = { style: 'single', losses: [], marked: true, indent: 0 };

/** Long enough to be glossed like a whole text, short enough to be damaged many times. */
const passage = fc.nat(LINES.length - 20).map((from) => LINES.slice(from, from + 20).join('\n'));
const style = fc.constantFrom('single', 'slashed');

describe('restore undoes damage', () => {
  const whole: [string, string][] = [
    ...REAL.map((text, i): [string, string] => [`real text ${i + 1}`, text]),
    ['measures', CLEAN_TEXTS['measures'] ?? ''],
    ['plain', CLEAN_TEXTS['plain'] ?? ''],
  ];
  test.each(whole)('of the whole of %s, in both styles of glosses', (_, text) => {
    for (const chosen of ['single', 'slashed'] as const) {
      const { value, diagnostics } = restoreText(damage(text, { ...WHOLE, style: chosen }).text);
      expect(diagnostics).toEqual([]);
      expect(bare(value.text)).toBe(bare(text));
    }
  });

  test('takes runs of ? before a paragraph for its indentation', () => {
    const text = CLEAN_TEXTS['plain'] ?? '';
    const { value, diagnostics } = restoreText(damage(text, { ...WHOLE, indent: 2 }).text);
    expect(diagnostics).toEqual([]);
    expect(value.text).toBe(text.replace(/^/gmu, '\u3000\u3000'));
  });

  test(
    'wherever a byte is lost: the text comes back, or an erratum is asked for on that line',
    { timeout: 60_000 },
    () => {
      let asked = 0;
      const property = fc.property(
        passage,
        style,
        fc.integer({ min: 0, max: 999 }).map((n) => n / 1000),
        (text, chosen, loss) => {
          const damaged = damage(text, { style: chosen, losses: [loss], marked: true, indent: 0 });
          const { value, diagnostics } = restoreText(damaged.text);
          expect(undoEdits(value.text, value.repairs)).toBe(damaged.text);
          expect(applyEdits(damaged.text, value.repairs)).toBe(value.text);
          if (diagnostics.length === 0) {
            expect(bare(value.text)).toBe(bare(text));
            return;
          }
          asked++;
          const lineOfLoss = text.slice(0, Math.floor(loss * text.length)).split('\n').length;
          expect(diagnostics.map(({ code, line }) => `${code} ${line ?? 0}`)).toContain(`unsettled-loss ${lineOfLoss}`);
        },
      );
      fc.assert(property, { numRuns: 200, seed: 20231012 });
      expect(asked).toBeGreaterThan(40);
    },
  );

  test('settles what it asks for once the erratum is written: the lost character, and the run behind it', () => {
    const text = LINES.slice(30, 45).join('\n');
    const loss = text.indexOf('担保') + 1;
    const damaged = damage(text, { ...WHOLE, losses: [loss / text.length] });
    const { diagnostics } = restoreText(damaged.text);
    const { line = 0, column = 0, remedy = '' } = diagnostics[0] ?? {};
    expect(remedy).toContain(`{ line: ${line}, column: ${column}, was: "?", now: "…", rule: lost-byte, reason: "…" }`);
    const settled = restoreText(damaged.text, [
      { line, column, was: '?', now: damaged.lost[0] ?? '', rule: 'lost-byte', reason: '为例' },
    ]);
    expect(settled.diagnostics).toEqual([]);
    expect(bare(settled.value.text)).toBe(bare(text));
  });

  test('puts the character first that the text has between the same neighbours', () => {
    const text = LINES.slice(30, 45).join('\n');
    const { diagnostics } = restoreText(
      damage(text, { ...WHOLE, losses: [(text.indexOf('担保') + 1) / text.length] }).text,
    );
    expect(diagnostics[0]?.message).toMatch(/these fit: 保/u);
  });
});

describe('restore without a loss mark', () => {
  test('finds every slid heading of the real text by its odd characters', () => {
    const source = realPolicy('wenzhou-2023').source.text;
    const unmarked = source.replace(/^ \?(?=。)/gmu, ' ');
    expect(unmarked.length).toBe(source.length - 8);
    const { value, diagnostics } = restoreText(unmarked);
    const rest = restoreReal('wenzhou-2023').value.text;
    expect(diagnostics.map(({ line }) => line)).toEqual([73]);
    expect(bare(value.text).replace('\ufffd', '保')).toBe(bare(rest).replace(/日$/u, ''));
  });

  test('finds a run that ends in a broken gloss', () => {
    const { value } = restoreText(
      `${damage(CLEAN_TEXTS['measures'] ?? '', WHOLE).text}\n 。ㄒ唬﹦chuàng)業(yè)扶持友好。`,
    );
    expect(value.text.split('\n').at(-1)?.trim()).toBe('（一）创业扶持友好。');
  });

  test('asks for what stays odd', () => {
    const { diagnostics } = restoreText(`${damage(CLEAN_TEXTS['measures'] ?? '', WHOLE).text}\n企業ㄒ發，(chǎn)`);
    expect(diagnostics.map(({ code, column }) => [code, column])).toEqual([
      ['unsettled-loss', 3],
      ['unsettled-loss', 9],
    ]);
  });

  test('asks for a replacement character in a clean text too', () => {
    expect(restoreText('一、目标\n企业\ufffd发展').diagnostics).toMatchObject([
      { code: 'unsettled-loss', line: 2, column: 3 },
    ]);
  });
});

describe('restore leaves a clean text alone', () => {
  test.each(Object.entries(CLEAN_TEXTS))(
    '%s: full-width text stays as it is, folded text changes in width only',
    (_, text) => {
      expect(restoreText(text)).toEqual({ value: { text, repairs: [] }, diagnostics: [] });
      const folded = text.replace(/[，：；（）！？＋]/gu, (char) => char.normalize('NFKC'));
      const { value, diagnostics } = restoreText(folded);
      expect(diagnostics).toEqual([]);
      expect(value.text.normalize('NFKC')).toBe(text.normalize('NFKC'));
      expect([...new Set(value.repairs.flatMap(({ rules }) => rules))].filter((rule) => rule !== 'width')).toEqual([]);
    },
  );
});
