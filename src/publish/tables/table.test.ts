import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { row } from './row.ts';
import { columnsOf, sheetOf, table, textColumn, type Sources } from './table.ts';

const Record = z.strictObject({ id: z.string().min(1), names: z.array(z.string()), secret: z.string() });
const Row = row(Record, { id: '编号', names: '名称', orderNumber: z.int().optional().describe('次序；可无') });
const ROWS = [
  { id: 'a', names: ['甲', '乙'], orderNumber: 1 },
  { id: 'b', names: [] },
];

describe('row', () => {
  test('has the record’s own checks, in the words given, and fields of its own', () => {
    expect(Row.safeParse({ id: '', names: [] }).success).toBe(false);
    expect(Object.entries(Row.shape).map(([name, { description }]) => [name, description])).toEqual([
      ['id', '编号'],
      ['names', '名称'],
      ['orderNumber', '次序；可无'],
    ]);
  });
});

describe('columnsOf', () => {
  const columns = columnsOf(Row, [
    'id',
    ['orderNumber', '次序'],
    'names',
    textColumn('first', '第一个', ({ names }) => names[0] ?? null),
  ]);

  test('names, types and describes columns as the fields are', () => {
    expect(columns.map(({ name, type, description }) => [name, type, description])).toEqual([
      ['id', 'string', '编号'],
      ['order_number', 'integer', '次序'],
      ['names', 'string', '名称，以 | 分隔'],
      ['first', 'string', '第一个'],
    ]);
  });

  test('give a sheet with a header and one line a row', () => {
    expect(sheetOf(columns, ROWS).text).toBe('\uFEFFid,order_number,names,first\r\na,1,甲|乙,甲\r\nb,,,\r\n');
  });
});

describe('table', () => {
  const about = { name: 'things', title: '物', description: '每物一行。', shape: Row };
  const of = (rows: z.input<typeof Row>[]) => table({ ...about, rows: () => rows })({} as Sources);

  test('publishes the fields of its shape and no other', () => {
    const kept = { id: 'a', names: ['甲'] };
    const { rows, schema } = of([{ ...kept, secret: '不公开' } as z.input<typeof Row>]);
    expect(rows).toEqual([kept]);
    expect(schema).toMatchObject({ title: '物', items: { additionalProperties: false } });
  });

  test('takes no row that does not keep to it', () => {
    expect(() => of([{ id: '', names: [] }])).toThrow();
  });
});
