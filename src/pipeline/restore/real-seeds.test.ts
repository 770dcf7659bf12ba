import { describe, expect, test } from 'vitest';
import { realPolicy, restoreReal } from '../fixtures/real-seeds.ts';
import { encodeChar, isGb2312HanPair } from './slip/gbk.ts';

const wenzhou = restoreReal('wenzhou-2023');
const shaoxing = restoreReal('shaoxing-2021');

describe('restore, the Wenzhou copy', () => {
  const { text } = wenzhou.value;

  test('leaves nothing to ask', () => {
    expect(wenzhou.diagnostics).toEqual([]);
  });

  test('leaves no mark of damage', () => {
    expect(text.match(/[?\ufffd\ue000-\uf8ff]/gu)).toBeNull();
  });

  test('leaves no reading', () => {
    expect(text.match(/[（(][a-zɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ /]+[）)]/gu)).toBeNull();
  });

  test('leaves no letter with a tone mark and no half of a slid character', () => {
    expect(text.match(/[\u00c0-\u024f\u3105-\u312f\u2500-\u257f]/gu)).toBeNull();
  });

  test('leaves no character outside GB2312, which has simplified forms only', () => {
    const outside = (text.match(/\p{Script=Han}/gu) ?? []).filter((char) => !isGb2312HanPair(encodeChar(char) ?? 0));
    expect(outside.filter((char) => char !== '〇')).toEqual([]);
  });

  test.each([
    '（一）主体质量提升。到2025年，新增中小微企业10万家；',
    '（二）活力显著增强。',
    '（四）服务集成优化。',
    '（五）权益保护到位。',
    '（一）创业扶持友好。',
    '一批小微企业加入协作配套',
    '融资担保考核评价体系',
    '让专业的人干专业的事',
    '（一）加强组织领导。',
    '（二）强化工作落实。明确年度目标',
    '（三）开展发展环境评估。',
    '市委组织部＜市委人才办＞',
    '超1.1万亿元',
    '2023年10月12日',
  ])('reads “%s”', (passage) => {
    expect(text).toContain(passage);
  });

  test('keeps the lines of the source', () => {
    expect(text.split('\n')).toHaveLength(realPolicy('wenzhou-2023').source.text.split('\n').length);
  });
});

describe('restore, the Shaoxing copy', () => {
  const source = realPolicy('shaoxing-2021').source.text;
  const { text, repairs } = shaoxing.value;

  test('changes in width alone', () => {
    expect(shaoxing.diagnostics).toEqual([]);
    expect(text).not.toBe(source);
    expect(text.length).toBe(source.length);
    expect(text.normalize('NFKC')).toBe(source.normalize('NFKC'));
    expect([...new Set(repairs.flatMap(({ rules }) => rules))]).toEqual(['width']);
  });

  test('keeps decimals, ordinals and times', () => {
    for (const kept of ['7.5 %', '2021-09-06 17:48', '\n1.金融支持供给', '11330600002577014T/2021-217141'])
      expect(text).toContain(kept);
  });

  test('leaves no half-width mark next to a Chinese character', () => {
    expect(text.match(/\p{Script=Han}[,:;()?!]|[,:;()?!]\p{Script=Han}/gu)).toBeNull();
  });
});
