import { expect, test } from 'vitest';
import { htmlOf, tag } from './html-tree.ts';

test('writes elements and text, and nothing of a text as markup', () => {
  const parts = ['甲<乙>&', tag('a', { href: '/?a=1&b="2"', class: undefined }, '丙', tag('b', {}, "'丁'"))];
  expect(htmlOf(parts)).toBe('甲&#60;乙&#62;&#38;<a href="/?a=1&#38;b=&#34;2&#34;">丙<b>&#39;丁&#39;</b></a>');
});
