import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../decode/index.ts';
import { byteFinder, encodeAs } from '../decode/encodings.ts';
import { realPolicy, realRun, restoreReal } from '../fixtures/real-seeds.ts';
import { Ledger } from '../../model/schema.ts';
import { applyEdits, countByRule, ledgerEdits, sourceFinder, undoEdits } from './ledger.ts';

describe.each(['wenzhou-2023', 'shaoxing-2021'])('the published ledger of %s', (id) => {
  const ledger = Ledger.parse(JSON.parse(realRun.value.files.get(`${id}/ledger.json`) ?? ''));
  const source = ledger.source.lines.join('\n');
  const restored = ledger.restored.lines.join('\n');
  const bytes = encodeAs(source, ledger.source.encoding);

  test('leads from the source to the text, and back to every byte of the source', () => {
    expect(source).toBe(realPolicy(id).source.text);
    expect(applyEdits(source, ledger.edits)).toBe(restored);
    const back = encodeAs(undoEdits(restored, ledger.edits), ledger.source.encoding);
    expect(Buffer.from(back).equals(Buffer.from(bytes))).toBe(true);
    expect(back.length).toBe(ledger.source.bytes);
  });

  test('names the bytes of each edit', () => {
    for (const { byteStart, byteEnd, before } of ledger.edits) {
      expect(new TextDecoder().decode(bytes.subarray(byteStart, byteEnd))).toBe(before);
    }
  });

  test('gives each edit one rule, its steps, and a reason where a person judged', () => {
    for (const { rule, steps, basis, reason } of ledger.edits) {
      expect(steps).toContain(rule);
      expect(reason !== undefined).toBe(basis === 'judged');
    }
    expect(ledger.counts).toEqual(countByRule(ledger.edits));
    expect(Object.values(ledger.counts).reduce((a, b) => a + b, 0)).toBe(ledger.edits.length);
  });

  test('says what each derived reading follows from that no byte spells out', () => {
    for (const { rule, basis, evidence } of ledger.edits)
      if (rule === 'lost-byte' && basis === 'derived') expect(evidence).toMatch(/全角空格/u);
  });
});

test('the judged edits of Wenzhou are the lost 保 and the missing 日, each with its reason', () => {
  const judged = restoreReal('wenzhou-2023').value.repairs.filter(({ basis }) => basis === 'judged');
  expect(judged.map(({ line, column, before, after }) => [line, column, before, after])).toEqual([
    [73, 109, '?', '保'],
    [109, 13, '', '日'],
  ]);
  expect(judged.every(({ reason }) => (reason ?? '').length > 10)).toBe(true);
});

describe('sourceFinder', () => {
  test('leads a restored character back to where it was read', () => {
    const { text, repairs } = restoreReal('wenzhou-2023').value;
    const source = realPolicy('wenzhou-2023').source.text;
    const find = sourceFinder(repairs);
    for (const word of ['考核评价', '让专业的人干专业的事', '温州市人民政府']) {
      const at = find(text.indexOf(word));
      expect(source.slice(at).startsWith(word[0] ?? '') || repairs.some(({ start }) => start === at)).toBe(true);
    }
    expect(find(0)).toBe(0);
  });
});

describe('ledgerEdits', () => {
  test('chooses the rule that lost most', () => {
    const [edit] = ledgerEdits(
      [
        {
          start: 0,
          end: 1,
          line: 1,
          column: 1,
          before: '?',
          after: '保',
          rules: ['lost-byte', 'traditional'],
          basis: 'judged',
          reason: '例',
        },
      ],
      (offset) => offset * 3,
    );
    expect(edit).toMatchObject({
      id: 'e1',
      rule: 'lost-byte',
      steps: ['lost-byte', 'traditional'],
      byteStart: 0,
      byteEnd: 3,
    });
  });
});

describe('encodings', () => {
  const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be', 'utf-16be-bom', 'gb18030'] as const;
  const text = fc.string({ unit: 'binary' }).map((s) => s.replace(/[\ud800-\udfff]|\ufeff/gu, ''));

  test.each(encodings)('%s gives its bytes back, and counts them', (encoding) => {
    fc.assert(
      fc.property(text, (sample) => {
        const bytes = encodeAs(sample, encoding);
        const byteOf = byteFinder(sample, encoding);
        expect(byteOf(sample.length)).toBe(bytes.length);
        const half = Math.floor(sample.length / 2);
        if (!/[\udc00-\udfff]/u.test(sample[half] ?? ''))
          expect(byteOf(half)).toBe(encodeAs(sample.slice(0, half), encoding).length);
      }),
    );
  });

  test.each(encodings)('%s is recognized and decoded', (encoding) => {
    const sample = realPolicy('shaoxing-2021').source.text;
    const { value, diagnostics } = decode(encodeAs(sample, encoding), 'source.txt');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ text: sample, encoding });
  });
});
