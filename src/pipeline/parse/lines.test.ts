import { describe, expect, test } from 'vitest';
import { textLines } from './lines.ts';

describe('textLines', () => {
  test('numbers lines as the file does and drops indentation and empty ones', () => {
    expect(textLines('\n\u3000\u3000甲 \n \u00a0\n\t乙\r\n')).toEqual([
      { line: 2, text: '甲' },
      { line: 4, text: '乙' },
    ]);
  });

  test('keeps spaces within a line', () => {
    expect(textLines('7.5 %')).toEqual([{ line: 1, text: '7.5 %' }]);
  });
});
