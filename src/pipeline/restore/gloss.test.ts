import { describe, expect, test } from 'vitest';
import { GLOSSES } from '../fixtures/glossed.ts';
import { cellsOf, textOf } from './cells.ts';
import { collectReadings, isGlossed, removeGlosses } from './gloss.ts';

const without = (line: string): string => {
  const cells = cellsOf(line);
  removeGlosses(cells);
  return textOf(cells);
};

describe('collectReadings', () => {
  test('tells which characters stand with a reading', () => {
    const { readings, total, chars } = collectReadings('企業(yè)、業(yè)務(wù)與頁(yè)');
    expect([...(readings.get('yè') ?? [])]).toEqual(['業', '頁']);
    expect([...(readings.get('wù') ?? [])]).toEqual(['務']);
    expect({ total, chars }).toEqual({ total: 4, chars: 3 });
  });

  test('lists a character under each of several readings', () => {
    const { readings, total } = collectReadings('爲(wéi / wèi)了');
    expect([...readings.keys()]).toEqual(['wéi', 'wèi']);
    expect(total).toBe(1);
  });

  test('ignores Latin words in parentheses, which have no tone', () => {
    expect(collectReadings('系統(app)和服務(it)').total).toBe(0);
  });
});

describe('isGlossed', () => {
  test('holds for a text full of inserted readings', () => {
    expect(isGlossed(GLOSSES)).toBe(true);
  });

  test('does not hold for a writer’s own few readings', () => {
    expect(isGlossed('甪(lù)直古鎮位於吳(wú)中區。')).toBe(false);
  });

  test('does not hold for one character explained again and again', () => {
    expect(isGlossed('甪(lù)直'.repeat(20))).toBe(false);
  });
});

describe('removeGlosses', () => {
  test('removes readings in both styles of mirrors', () => {
    expect(without('企業(yè)為爲(wéi / wèi)了創(chuàng)新')).toBe('企業為爲了創新');
  });

  test('leaves parentheses that hold something else', () => {
    expect(without('各縣(市、區(qū))、標準(ISO)和(含)')).toBe('各縣(市、區)、標準(ISO)和(含)');
  });

  test('leaves a reading that stands behind no character', () => {
    expect(without('(yè)x(yè)')).toBe('(yè)x(yè)');
  });
});
