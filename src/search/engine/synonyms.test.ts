import { describe, expect, test } from 'vitest';
import type { Name } from './lexicon.ts';
import { rewriteNames } from './synonyms.ts';

const name = (forms: string[], aliases: string[] = []): Name => ['word', forms, aliases];
const rewritten = (run: string, ...names: Name[]): string[] =>
  rewriteNames(run, names).map((rewriting) => rewriting.run);

describe('rewriteNames', () => {
  test('puts what the texts print in place of what was typed', () => {
    expect(rewriteNames('人社局培训', [name(['人力社保局'], ['人社局'])])).toEqual([
      { run: '人力社保局培训', from: '人社局', to: '人力社保局', kind: 'word' },
    ]);
  });

  test('names the form as the texts print it', () => {
    expect(rewriteNames('信用码', [['term', ['信用531X'], ['信用码']]])).toEqual([
      { run: '信用531x', from: '信用码', to: '信用531X', kind: 'term' },
    ]);
  });

  test('puts every other printed form, and never an alias', () => {
    expect(rewritten('贷款', name(['贷款', '信贷'], ['借款']))).toEqual(['信贷']);
    expect(rewritten('借款', name(['贷款', '信贷'], ['借款']))).toEqual(['贷款', '信贷']);
  });

  test('takes the longest form of a name that was typed', () => {
    expect(rewritten('首贷户名单', name(['首贷', '首贷户'], ['首次贷款']))).toEqual(['首贷名单']);
  });

  test('takes no name within a longer one', () => {
    expect(rewritten('无还本续贷', name(['续贷', '转贷']), name(['无还本续贷'], ['借新还旧']))).toEqual([]);
  });

  test('leaves out what would contain the run', () => {
    expect(rewritten('经信局', name(['市经信局'], ['经信局']))).toEqual([]);
  });

  test('compares folded', () => {
    expect(
      rewritten('rcep', name(['RCEP协定'], ['ＲＣＥＰ'])).length +
        rewritten('5g网', name(['第五代移动通信'], ['5G'])).length,
    ).toBe(1);
  });

  test('finds nothing where no name was typed', () => {
    expect(rewritten('天气', name(['贷款', '信贷']))).toEqual([]);
  });
});
