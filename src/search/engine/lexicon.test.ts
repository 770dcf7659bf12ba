import { expect, test } from 'vitest';
import { createLexicon } from './lexicon.ts';

test('a list is loaded once, and again after a load that failed', async () => {
  const asked: string[] = [];
  let failures = 1;
  const lexicon = createLexicon((file) => {
    asked.push(file);
    return failures-- > 0 ? Promise.reject(new Error('no network')) : Promise.resolve([file]);
  });
  await expect(lexicon.get('names')).rejects.toThrow('no network');
  expect(await Promise.all([lexicon.get('names'), lexicon.get('names'), lexicon.get('amounts')])).toEqual([
    ['names.json'],
    ['names.json'],
    ['amounts.json'],
  ]);
  expect(asked).toEqual(['names.json', 'names.json', 'amounts.json']);
});
