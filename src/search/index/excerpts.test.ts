import { describe, expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { excerptsOf } from './excerpts.ts';

const TEXT = '5.融资担保。提供担保。贷款贴息。\n平均担保费率低。（责任单位：市担保办）';
const sentence = (id: string, text: string): SearchDocument['sentences'][number] => [
  id,
  TEXT.indexOf(text),
  TEXT.indexOf(text) + text.length,
];
const DOC: SearchDocument = {
  num: '5.',
  heading: '融资担保',
  text: TEXT,
  sentences: [sentence('s1', '提供担保。'), sentence('s2', '贷款贴息。'), sentence('s3', '平均担保费率低。')],
  beside: [],
};
const excerpts = (...runs: string[]): [string | null, string][] =>
  excerptsOf(DOC, runs).map((excerpt) => [excerpt.sentence, DOC.text.slice(excerpt.start, excerpt.end).trim()]);

describe('excerptsOf', () => {
  test('shows each sentence that holds a match, and what stands outside the sentences', () => {
    expect(excerpts('担保')).toEqual([
      ['s1', '提供担保。'],
      ['s3', '平均担保费率低。'],
      [null, '（责任单位：市担保办）'],
    ]);
  });

  test('does not repeat the title', () => {
    expect(excerpts('融资')).toEqual([]);
  });

  test('does not repeat a title that stands on a line of its own', () => {
    const text = '一、主要任务\n提供担保。';
    expect(
      excerptsOf({ num: '一、', heading: '主要任务', text, sentences: [['s1', 7, 12]], beside: [] }, ['任务']),
    ).toEqual([]);
  });

  test('shows all sentences that a match reaches over', () => {
    expect(excerpts('担保。贷款')).toEqual([['s1', '提供担保。贷款贴息。']]);
  });

  test('groups the matches of a sentence', () => {
    const [only, ...others] = excerptsOf(DOC, ['平均', '费率']);
    expect(others).toEqual([]);
    expect(only?.matches.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['平均', '费率']);
  });

  test('shows nothing without matches', () => {
    expect(excerpts('不存在')).toEqual([]);
    expect(excerpts()).toEqual([]);
  });
});
