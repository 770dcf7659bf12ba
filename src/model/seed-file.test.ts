import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseSeed } from './seed-file.ts';

const Schema = z.strictObject({
  name: z.string(),
  items: z.array(z.strictObject({ id: z.string(), size: z.number().optional() })).optional(),
});
const read = (text: string) => parseSeed({ file: 'seed.yaml', text }, Schema);

describe('parseSeed', () => {
  test('returns the data of a valid file and no finding', () => {
    const { value, diagnostics } = read('name: 甲\nitems:\n  - { id: a, size: 2 }\n');
    expect(value?.data).toEqual({ name: '甲', items: [{ id: 'a', size: 2 }] });
    expect(diagnostics).toEqual([]);
  });

  test('finds the place of a node, for findings of later stages', () => {
    const { value } = read('name: 甲\nitems:\n  - id: a\n  - id: b\n');
    expect(value?.locate(['items', 1, 'id'])).toEqual({ file: 'seed.yaml', line: 4, column: 9 });
  });

  test('reports a syntax fault at its line', () => {
    const { value, diagnostics } = read('name: 甲\nitems: [a\n');
    expect(value).toBeNull();
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'yaml-syntax', file: 'seed.yaml', line: 3 });
  });

  test('reports a key given twice', () => {
    const { diagnostics } = read('name: 甲\nname: 乙\n');
    expect(diagnostics).toMatchObject([
      {
        code: 'yaml-syntax',
        line: 2,
        column: 1,
        remedy: 'The key stands twice in one mapping: join the two, or remove one.',
      },
    ]);
  });

  test('reports a wrong key with its line and column', () => {
    const { value, diagnostics } = read('name: 甲\nitems:\n  - id: a\n    sise: 2\n');
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'seed-invalid', line: 4, column: 5 }]);
    expect(diagnostics[0]?.message).toContain('sise');
    expect(diagnostics[0]?.remedy).toContain('spelling');
  });

  test('points to a wrong key itself when its value begins on a later line', () => {
    const { diagnostics } = read('name: 甲\nthings:\n  - a\n');
    expect(diagnostics).toMatchObject([{ line: 2, column: 1 }]);
  });

  test('reports a missing key at what should hold it', () => {
    const { diagnostics } = read('name: 甲\nitems:\n  - id: a\n  - size: 2\n');
    expect(diagnostics).toMatchObject([{ code: 'seed-invalid', line: 4, column: 5 }]);
    expect(diagnostics[0]?.message).toContain('items.1.id');
    expect(diagnostics[0]?.remedy).toBe('Add `id`: it takes a text; one that looks like a number in quotation marks.');
  });

  test('reports a value of the wrong type at the value', () => {
    const { diagnostics } = read('name: 12\n');
    expect(diagnostics).toMatchObject([
      { line: 1, column: 7, remedy: 'Write a text; one that looks like a number in quotation marks.' },
    ]);
    expect(read('name: 甲\nitems: 甲\n').diagnostics).toMatchObject([
      { line: 2, column: 8, remedy: 'Write a list; `[]` for none.' },
    ]);
  });

  test('says what is wrong in the shape that a value was meant to have', () => {
    const Answers = z.strictObject({
      s1: z.union([
        z.string(),
        z.array(z.strictObject({ to: z.string(), relation: z.enum(['close', 'broad']) })).min(1),
      ]),
    });
    const faults = (text: string) => parseSeed({ file: 'seed.yaml', text }, Answers).diagnostics;
    expect(faults('s1: [{ to: a, relation: near }]')).toMatchObject([
      { line: 1, column: 25, remedy: 'Write one of close, broad.' },
    ]);
    expect(faults('s1: [{ to: a }]')).toMatchObject([
      { column: 6, remedy: 'Add `relation`: it takes one of close, broad.' },
    ]);
    expect(faults('s1:')[0]?.remedy).toBe(
      'Write a text; one that looks like a number in quotation marks, or a list; `[]` for none.',
    );
  });

  test('reports every fault, not only the first', () => {
    const { diagnostics } = read('name: 12\nitems:\n  - size: x\n');
    expect(diagnostics).toHaveLength(3);
  });

  test('reports an empty file at its beginning', () => {
    const { value, diagnostics } = read('');
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'seed-invalid', line: 1, column: 1 }]);
  });
});
