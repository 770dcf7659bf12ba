import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  Base,
  Comparator,
  Difference,
  FigureRole,
  FirmStage,
  Instrument,
  Need,
  NumeralClass,
  Recipient,
  Relation,
} from '../../model/schema.ts';

const guide = readFileSync('docs/add-a-city.md', 'utf8');
const words = guide.slice(guide.indexOf('### Words that the keys take'));
const ROWS = [
  ['`role` of a figure', FigureRole.options],
  ['`base`', Base.options],
  ['`comparator`', Comparator.options],
  [
    '`class` of another numeral',
    NumeralClass.options.filter((word) => !(FigureRole.options as readonly string[]).includes(word)),
  ],
  ['`instrument`', Instrument.options],
  ['`needs`', Need.options],
  ['`stages`', FirmStage.options],
  ['`recipient`', Recipient.options],
  ['`relation`', Relation.options],
  ['`differs`', Difference.options],
] as const;

describe('docs/add-a-city.md', () => {
  test.each(ROWS)('%s has the words that the schema takes, and no others', (key, options) => {
    const row = words.split('\n').find((line) => line.startsWith(`| ${key} |`)) ?? '';
    const named = [...row.slice(row.indexOf('|', 2)).matchAll(/`([a-z-]+)`/giu)].map(([, word]) => word);
    expect(named.toSorted()).toEqual([...options].sort());
  });
});
