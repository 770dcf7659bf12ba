import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GLOSSES, restoreText } from '../fixtures/glossed.ts';
import { applyEdits, undoEdits } from './ledger.ts';
import { realPolicy, restoreReal } from '../fixtures/real-seeds.ts';

const PIECES = [
  '企業(yè)',
  '?。ㄒ唬┲黧w',
  '加入?yún)f(xié)作',
  '擔??己嗽u價',
  '?',
  ',',
  '(市、區(qū))',
  '顯著',
  '\n',
  ' ',
  '1.1万',
  '\ue46a',
  '爲(wéi / wèi)',
];

describe('restore, ledger', () => {
  test.each(['wenzhou-2023', 'shaoxing-2021'])('leads from the source of %s to its text and back', (id) => {
    const source = realPolicy(id).source.text;
    const { text, repairs } = restoreReal(id).value;
    expect(repairs.length).toBeGreaterThan(0);
    expect(applyEdits(source, repairs)).toBe(text);
    expect(undoEdits(text, repairs)).toBe(source);
  });

  test('does so for any mixture of damage', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), fc.boolean(), (pieces, damaged) => {
        const source = `${damaged ? `${GLOSSES}\n` : ''}${pieces.join('')}`;
        const { text, repairs } = restoreText(source).value;
        expect(applyEdits(source, repairs)).toBe(text);
        expect(undoEdits(text, repairs)).toBe(source);
      }),
    );
  });

  test('names the place of each repair, in order and without overlap', () => {
    const source = `${GLOSSES}\n加入?yún)f(xié)作,好`;
    const { repairs } = restoreText(source).value;
    const lines = source.split('\n');
    repairs.forEach(({ line, column, before, start, end }, i) => {
      expect(lines[line - 1]?.startsWith(before, column - 1)).toBe(true);
      expect(source.slice(start, end)).toBe(before);
      expect(start).toBeGreaterThanOrEqual(repairs[i - 1]?.end ?? 0);
    });
  });

  test('gives every rule that had a part in a repair, in order', () => {
    const { repairs } = restoreText(`${GLOSSES}\n加入?yún)f(xié)作`).value;
    expect(repairs.find(({ before }) => before === '?yún)f')).toMatchObject({
      after: '协',
      rules: ['gbk-slip', 'traditional'],
      basis: 'derived',
    });
  });
});
