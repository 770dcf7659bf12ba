import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeDocument, renderText } from '../fixtures/outline.ts';
import { parse } from './index.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** One folder each: a text of the genre, and what it is to be read as. */
const CASES = [
  'articles',
  'notice-plan',
  'opinions-annexes',
  'skips',
  'targets-notes',
  'no-parts',
  'measures-page',
  'regulation',
  'notice-attachment',
  'dash-goals',
  'table-rows',
  'six-levels',
];

describe.each(CASES)('parse, the text in fixtures/%s', (name) => {
  const read = (file: string): string => readFileSync(join(FIXTURES, name, file), 'utf8');
  const input = read('input.txt');
  const { value, diagnostics } = parse(input, { file: 'input.txt' });

  test('is read as its expectation says', () => {
    const found = diagnostics.map(
      ({ severity, code, line, column }) => `\n  - ${severity} ${code} ${line ?? 0}:${column ?? 0}`,
    );
    expect(`${describeDocument(value)}diagnostics:${found.join('') || ' []'}\n`).toBe(read('expected.yaml'));
  });

  test('loses nothing, and parses again from its rendering as the same document', () => {
    const rendered = renderText(value);
    expect(rendered.split('\n')).toEqual(
      input
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    );
    expect(parse(rendered, { file: 'input.txt' }).value).toEqual(value);
  });
});
