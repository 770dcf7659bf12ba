import { describe, expect, test } from 'vitest';
import type { Clause, Unit } from '../../model/schema.ts';
import { notedUnits, proposeUnits } from './units.ts';

const UNITS: Unit[] = [
  { id: 'economy', label: '经济和信息化局', names: ['甲市经信局'], aliases: ['经信局'] },
  {
    id: 'financial-supervision',
    label: '金融监管派出机构',
    names: ['国家金融监管总局甲监管分局', '乙银保监分局'],
    aliases: ['金融监管分局', '银保监分局'],
  },
  { id: 'jia-bank', label: '甲农商银行', names: ['甲农商银行'], aliases: ['农商银行'] },
];
const propose = (name: string) => proposeUnits([{ units: [{ name, role: 'lead' }] } as Clause], UNITS)[0]?.unit;

describe('proposeUnits', () => {
  test('knows a body under the names that other cities give it', () => {
    expect(propose('丙市经信局')).toBe('economy');
    expect(propose('江渚金融监管分局')).toBe('financial-supervision');
    expect(propose('江渚银保监分局')).toBe('financial-supervision');
  });

  test("does not take a city's bank for another city's, nor an unknown body for a known one", () => {
    expect(propose('江渚农商银行')).toBe('?');
    expect(propose('江渚监管分局')).toBe('?');
  });

  test('recalls the notes of known bodies that the policy names, and no others', () => {
    const units = UNITS.map((unit) => ({ ...unit, note: `${unit.id}的说明` }));
    const clauses = ['甲市经信局', '江渚金融监管分局'].map((name) => ({ units: [{ name, role: 'lead' }] }) as Clause);
    expect(notedUnits(clauses, proposeUnits(clauses, units), units).map(({ id }) => id)).toEqual([
      'economy',
      'financial-supervision',
    ]);
    expect(notedUnits(clauses, [], UNITS)).toEqual([]);
  });

  test('asks about known names no more', () => {
    expect(propose('甲市经信局')).toBeUndefined();
  });
});
