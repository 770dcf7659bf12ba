import { expect, test } from 'vitest';
import { quoted } from './quote.ts';

test('marks around a quotation are not those inside it', () => {
  expect(quoted('首年')).toBe('“首年”');
  expect(quoted('首次“小升规”企业')).toBe('「首次“小升规”企业」');
});
