import { describe, expect, test } from 'vitest';
import { declaresFirstLeads, readUnitNote } from './unit-notes.ts';

const names = (note: string): string[] => readUnitNote(note, false).map(({ name }) => name);

describe('readUnitNote', () => {
  test('lists responsible units', () => {
    expect(readUnitNote('（责任单位：市经信局、市财政局）', false)).toEqual([
      { name: '市经信局', role: 'responsible' },
      { name: '市财政局', role: 'responsible' },
    ]);
  });

  test.each([
    ['牵头单位', 'lead'],
    ['责任单位', 'responsible'],
    ['负责部门', 'responsible'],
    ['配合单位', 'supporting'],
  ])('reads the role of %s', (label, role) => {
    expect(readUnitNote(`（${label}：市经信局）`, false)).toEqual([{ name: '市经信局', role }]);
  });

  test('reads several lists in one note', () => {
    expect(
      readUnitNote('（牵头单位：市经信局；责任单位：市科技局、市财政局）', false).map(
        ({ name, role }) => `${role} ${name}`,
      ),
    ).toEqual(['lead 市经信局', 'responsible 市科技局', 'responsible 市财政局']);
  });

  test('keeps what a name holds in angle brackets', () => {
    expect(names('（责任单位：市委组织部＜市委人才办＞、市人力社保局）')).toEqual([
      '市委组织部＜市委人才办＞',
      '市人力社保局',
    ]);
  });

  test('does not cut a name at a mark within angle brackets', () => {
    expect(names('（责任单位：市商务局，各县＜市、区＞政府）')).toEqual(['市商务局', '各县＜市、区＞政府']);
  });

  test('makes the first responsible unit lead where that rule holds', () => {
    expect(readUnitNote('（责任单位：市科技局、市税务局）', true).map(({ role }) => role)).toEqual([
      'lead',
      'responsible',
    ]);
  });

  test('does not take the rule itself for a unit', () => {
    expect(names('（责任单位：市工商联、市文广旅游局。列第一位的为牵头单位，下同）')).toEqual([
      '市工商联',
      '市文广旅游局',
    ]);
  });

  test('finds no unit in an empty list', () => {
    expect(names('（责任单位：）')).toEqual([]);
  });
});

describe('declaresFirstLeads', () => {
  test.each(['（责任单位：甲。列第一位的为牵头单位，下同）', '（责任单位：甲。列在首位的单位为牵头单位）'])(
    'sees it in %s',
    (note) => {
      expect(declaresFirstLeads(note)).toBe(true);
    },
  );

  test('does not see it in a note that only names lead units', () => {
    expect(declaresFirstLeads('（牵头单位：市经信局）')).toBe(false);
  });
});
