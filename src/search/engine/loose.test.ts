import { describe, expect, test } from 'vitest';
import { smallCorpus } from '../fixtures/corpus.ts';
import { fold } from '../../language/fold.ts';
import { findLoose, type LooseMatch } from './loose.ts';
import { createPositionIndex } from './positional-index.ts';

async function loose(run: string, texts: string[]): Promise<LooseMatch[]> {
  const { search, catalogue } = smallCorpus(texts);
  const index = createPositionIndex(search, catalogue);
  return findLoose(fold(run), await index.find(run), index, (clause) => Promise.resolve(texts[clause] ?? ''));
}

describe('findLoose', () => {
  test('finds a run whose punctuation was left out', async () => {
    expect(await loose('云电贷存货贷', ['推广云电贷、存货贷等'])).toEqual([{ clause: 0, printed: '云电贷、存货贷' }]);
  });

  test('finds a run with other punctuation, or with some that the text lacks', async () => {
    expect(await loose('云电贷，存货贷', ['推广云电贷、存货贷等'])).toEqual([{ clause: 0, printed: '云电贷、存货贷' }]);
    expect(await loose('首次、不罚', ['推广首次不罚'])).toEqual([{ clause: 0, printed: '首次不罚' }]);
  });

  test('finds a run across several marks, and several of them together', async () => {
    expect(await loose('个转企小升规规改股', ['“个转企、小升规、规改股”'])).toEqual([
      { clause: 0, printed: '个转企、小升规、规改股' },
    ]);
    expect(await loose('春风春雨行动', ['“春风”“春雨”行动'])).toEqual([{ clause: 0, printed: '春风”“春雨”行动' }]);
  });

  test('gives the run as it is printed, with the marks that close what it opens', async () => {
    expect(await loose('推进信用531x', ['推进“信用531Ｘ”工程'])).toEqual([{ clause: 0, printed: '推进“信用531Ｘ”' }]);
    expect(await loose('出台办法试行', ['出台《办法（试行）》。'])).toEqual([
      { clause: 0, printed: '出台《办法（试行）》' },
    ]);
  });

  test('leaves out clauses that contain the run itself', async () => {
    expect(await loose('云电贷存货贷', ['云电贷存货贷，又云电贷、存货贷'])).toEqual([]);
  });

  test('finds nothing across other text, or in the wrong order', async () => {
    expect(await loose('云电贷存货贷', ['云电贷和存货贷', '存货贷、云电贷'])).toEqual([]);
  });

  test('does not try short runs', async () => {
    expect(await loose('贷存货', ['云电贷、存货贷'])).toEqual([]);
  });
});
