import { describe, expect, test } from 'vitest';
import {
  fault,
  formatDiagnostic,
  hasErrors,
  lastAtMost,
  positionFinder,
  reporter,
  together,
  warning,
  type Diagnostic,
} from './diagnostics.ts';

const finding: Diagnostic = { severity: 'error', code: 'no-topic', message: 'it has no topic', remedy: 'Give it one.' };

describe('positionFinder', () => {
  const find = positionFinder('ab\n\ncd');

  test('counts lines and columns from one', () => {
    expect(find(0)).toEqual({ line: 1, column: 1 });
    expect(find(1)).toEqual({ line: 1, column: 2 });
  });

  test('counts a line feed to the line it ends', () => {
    expect(find(2)).toEqual({ line: 1, column: 3 });
    expect(find(3)).toEqual({ line: 2, column: 1 });
    expect(find(4)).toEqual({ line: 3, column: 1 });
  });

  test('places the end of the text behind its last character', () => {
    expect(find(6)).toEqual({ line: 3, column: 3 });
  });

  test('counts columns in UTF-16 units, as editors do', () => {
    expect(positionFinder('𠮷x')(2)).toEqual({ line: 1, column: 3 });
  });

  test('answers in any order', () => {
    expect([5, 0, 4].map((offset) => find(offset).line)).toEqual([3, 1, 3]);
  });

  test('knows one line in an empty text', () => {
    expect(positionFinder('')(0)).toEqual({ line: 1, column: 1 });
  });
});

describe('formatDiagnostic', () => {
  test('puts the place first and the remedy on a line of its own', () => {
    expect(formatDiagnostic({ ...finding, file: 'a.yaml', line: 3, column: 7 })).toBe(
      'a.yaml:3:7: error no-topic: it has no topic\n    Give it one.',
    );
  });

  test('leaves out what is not known of the place', () => {
    expect(formatDiagnostic({ ...finding, file: 'a.yaml' })).toMatch(/^a\.yaml: error /u);
    expect(formatDiagnostic(finding)).toMatch(/^error no-topic/u);
  });

  test('names a warning a warning', () => {
    expect(formatDiagnostic({ ...finding, severity: 'warning' })).toMatch(/^warning /u);
  });
});

describe('hasErrors', () => {
  test('is true when one of several findings is an error', () => {
    expect(hasErrors([{ ...finding, severity: 'warning' }, finding])).toBe(true);
  });

  test('is false for warnings alone and for nothing', () => {
    expect(hasErrors([{ ...finding, severity: 'warning' }])).toBe(false);
    expect(hasErrors([])).toBe(false);
  });
});

describe('fault', () => {
  test('is an error where it is said to be, or at the beginning of a file', () => {
    const said = { severity: 'error', code: 'bad', message: 'it is bad', remedy: 'Mend it.' };
    expect(fault({ file: 'a.yaml', line: 3, column: 7 }, 'bad', 'it is bad', 'Mend it.')).toEqual({
      ...said,
      file: 'a.yaml',
      line: 3,
      column: 7,
    });
    expect(fault('a.yaml', 'bad', 'it is bad', 'Mend it.')).toEqual({ ...said, file: 'a.yaml', line: 1, column: 1 });
    expect(hasErrors([warning('a.yaml', 'bad', 'it is bad', 'Mend it.')])).toBe(false);
  });
});

describe('reporter', () => {
  test('adds an error at a node, with the remedy of its code unless another is given', () => {
    const found: Diagnostic[] = [];
    const locate = (path: readonly PropertyKey[]) => ({ file: path.join('.'), line: 1, column: 1 });
    const report = reporter(locate, { 'no-topic': 'Give it one.' }, found, ['clauses', 0]);
    report(['topics'], 'no-topic', 'it has no topic');
    report([], 'no-topic', 'it has none', 'Choose one.');
    expect(found.map(({ file, remedy }) => [file, remedy])).toEqual([
      ['clauses.0.topics', 'Give it one.'],
      ['clauses.0', 'Choose one.'],
    ]);
  });
});

describe('together', () => {
  test('has every value, or none where one is missing, and all findings', () => {
    const a = { value: 1, diagnostics: [] };
    expect(together({ a, b: { value: 'x', diagnostics: [finding] } })).toEqual({
      value: { a: 1, b: 'x' },
      diagnostics: [finding],
    });
    expect(together({ a, b: { value: null, diagnostics: [finding] } })).toEqual({
      value: null,
      diagnostics: [finding],
    });
  });
});

test('lastAtMost finds the last number that is not greater', () => {
  expect([-1, 0, 2, 3, 5, 7, 9].map((value) => lastAtMost([0, 3, 7], value))).toEqual([-1, 0, 0, 1, 1, 2, 2]);
  expect(lastAtMost([], 1)).toBe(-1);
});
