import { expect, test } from 'vitest';
import { keepLoaded } from '../../ui/loading.ts';
import { createLexicon, readableTexts } from './lexicon.ts';

test('a list is loaded once, and again after a load that failed', async () => {
  const asked: string[] = [];
  let failures = 1;
  const lexicon = createLexicon(
    keepLoaded((file) => {
      asked.push(file);
      return failures-- > 0 ? Promise.reject(new Error('no network')) : Promise.resolve([file]);
    }),
  );
  await expect(lexicon.get('names')).rejects.toThrow('no network');
  expect(await Promise.all([lexicon.get('names'), lexicon.get('names'), lexicon.get('amounts')])).toEqual([
    ['names.json'],
    ['names.json'],
    ['amounts.json'],
  ]);
  expect(asked).toEqual(['names.json', 'names.json', 'amounts.json']);
});

test('names as printed and headings may be meant by their reading, each once', () => {
  const headings = [{ clause: 0, num: '1.', heading: '融资担保' }];
  expect(readableTexts([['term', ['担保', '融资担保'], ['保证']]], headings)).toEqual(['担保', '融资担保']);
});
