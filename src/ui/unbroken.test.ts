import { describe, expect, test } from 'vitest';
import { escaped, htmlOf } from './html-tree.ts';
import { unbroken, unbrokenHtml } from './unbroken.ts';

describe('numbers stay on one line with their unit', () => {
  test.each([
    ['贷款余额超1.1万亿元；', '贷款余额超<span class="n">1.1万亿元</span>；'],
    ['到2025年，新增600万平方米', '到<span class="n">2025年</span>，新增<span class="n">600万平方米</span>'],
    ['提高7.5%以上', '提高<span class="n">7.5%</span>以上'],
    ['“5+5”行动', '“<span class="n">5+5</span>”行动'],
    ['2021—2023年', '<span class="n">2021—2023年</span>'],
    ['续贷15万笔，1500台次', '续贷<span class="n">15万笔</span>，<span class="n">1500台次</span>'],
    ['奖励二十万元、10万－15万元', '奖励<span class="n">二十万元</span>、<span class="n">10万－15万元</span>'],
    ['按1：1，300余家', '按<span class="n">1：1</span>，<span class="n">300余家</span>'],
    ['5G、第5条', '5G、第<span class="n">5条</span>'],
  ])('%s', (text, expected) => {
    expect(unbrokenHtml(text)).toBe(expected);
    expect(htmlOf(unbroken(text))).toBe(expected);
  });

  test('tags and character references are left as they are', () => {
    const html = '<a class="term" href="#t-2025年">A&#60;各县&#62;</a>';
    expect(unbrokenHtml(html)).toBe(html);
  });

  test('the text itself does not change', () => {
    const text = '对1000万元以下<首次>贷款，给予300万元、200万元&100万元';
    const shown = unbrokenHtml(escaped(text))
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
    expect(shown).toBe(text);
  });
});
