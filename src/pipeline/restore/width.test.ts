import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widenPunctuation } from './width.ts';

describe('widenPunctuation', () => {
  test.each([
    ['到2025年,新增5万家;其中:重点', '到2025年，新增5万家；其中：重点'],
    ['(一)规模(2021—2023年)', '（一）规模（2021—2023年）'],
    ['各县(市、区)政府', '各县（市、区）政府'],
    ['市委组织部<市委人才办>', '市委组织部＜市委人才办＞'],
    ['比例不低于2.5%,科研', '比例不低于2.5%，科研'],
    ['1000万元以下(含)的贷款,增速', '1000万元以下（含）的贷款，增速'],
    ['怎么办?好!', '怎么办？好！'],
    ['“专精特新”,推动', '“专精特新”，推动'],
    ['甲 ,a', '甲 ，a'],
    ['a, 乙', 'a， 乙'],
  ])('widens what stands among Chinese: %s', (line, expected) => {
    expect(widenPunctuation(line)).toBe(expected);
  });

  test.each([
    '1.1万亿元',
    '7.5 %以上',
    '2021-09-06 17:48',
    '1.支持创业创新。',
    'RCEP, APEC (and others): yes',
    'f(x) < g(x) > 1,000',
    'https://www.example.com/?a=1',
    '“5+5”',
  ])('leaves %s alone', (line) => {
    expect(widenPunctuation(line)).toBe(line);
  });

  test('leaves a bracket without partner, since nothing tells what it holds', () => {
    expect(widenPunctuation('甲)乙(')).toBe('甲)乙(');
  });

  test('keeps both brackets of a pair the same width', () => {
    expect(widenPunctuation('网址(www)和(ISO(三))')).toBe('网址（www）和（ISO（三））');
  });

  test('changes nothing but width, and no length', () => {
    const mark = fc.constantFrom(
      ',',
      ':',
      ';',
      '!',
      '?',
      '(',
      ')',
      '<',
      '>',
      '.',
      '中',
      '文',
      'a',
      '1',
      ' ',
      '“',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const line = marks.join('');
        const widened = widenPunctuation(line);
        expect(widened.length).toBe(line.length);
        expect(widened.normalize('NFKC')).toBe(line.normalize('NFKC'));
      }),
    );
  });
});
