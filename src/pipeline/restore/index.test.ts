import { describe, expect, test } from 'vitest';
import { GLOSSES, GLOSSES_RESTORED, restoreDamagedLine, restoreText } from '../fixtures/glossed.ts';
import { encodeChar } from './slip/gbk.ts';
import { toSimplified } from './traditional.ts';

/** Does to a text what the mirror did: the first byte of its indent is gone, and the rest decodes a byte early. */
function slide(text: string): string {
  const pairs = Array.from(`\u3000${text}`, (char) => encodeChar(char) ?? 0);
  const bytes = pairs.flatMap((pair) => [pair >> 8, pair & 0xff]).slice(1);
  const decoded = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  return `?${decoded.replace(/[\uff01-\uff5e\u3000]/gu, (char) => char.normalize('NFKC'))}`;
}

describe('restore, runs that slid by a byte', () => {
  test.each([
    ['an ordinal and a word', '?。ㄒ唬┲黧w質(zhì)量提升。', '（一）主体质量提升。'],
    ['a run with a private-use character', '?。ǘ\ue46a┗盍︼@著增強。', '（二）活力显著增强。'],
    [
      'a run whose last character lost a parenthesis to a reading',
      '?。ㄒ唬﹦?chuàng)業(yè)扶持友好。',
      '（一）创业扶持友好。',
    ],
    ['the same with another reading', '?。ㄎ澹\ue7f6?quán)益保護到位。', '（五）权益保护到位。'],
    [
      'a Latin letter and a mark that width folding made of halves',
      '?。ǘ\ue46a\ue7ed娀\ue1eeぷ髀鋵崱C鞔_年度目標',
      '（二）强化工作落实。明确年度目标',
    ],
    ['a run of five', '?。ㄈ\ue40c╅_展評估', '（三）开展评估'],
  ])('realigns %s', (_, damaged, expected) => {
    expect(restoreDamagedLine(` ${damaged}`).trim()).toBe(expected);
  });

  test.each([
    '（一）支持小“巨人”企業',
    '（三）發展、體',
    '、，“三張清單”體',
    '提升ＡＢ級體',
    '到２０２５年，新增１００家企業',
  ])('realigns whatever slid: %s', (text) => {
    expect(toSimplified(text).normalize('NFKC')).toBe(
      restoreDamagedLine(`\u3000${slide(text)}`)
        .trim()
        .normalize('NFKC'),
    );
  });

  test('gives the lost space of the indent back', () => {
    expect(restoreDamagedLine(' ?。ㄒ唬┲黧w質量')).toBe(' \u3000（一）主体质量');
  });

  test('joins a character that an inserted reading split: 協', () => {
    expect(restoreDamagedLine('一批小微企業(yè)加入?yún)f(xié)作配套')).toBe('一批小微企业加入协作配套');
  });

  test('asks for a character of which only one byte is left, and names those that fit', () => {
    const { value, diagnostics } = restoreText(`${GLOSSES}\n政府性融資擔??己嗽u價體系`);
    expect(value.text).toContain('融资担\ufffd考核评价体系');
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'unsettled-loss', file: 'source.txt', line: 2, column: 7 },
    ]);
    expect(diagnostics[0]?.message.split('these fit: ')[1]).toContain('保');
    expect(diagnostics[0]?.remedy).toContain('line: 2, column: 7, was: "?"');
    expect(diagnostics[0]?.remedy).toContain('policy.yaml');
  });

  test('offers only characters that end in the byte that is left', () => {
    const { diagnostics } = restoreText(`${GLOSSES}\n擔??己嗽u價`);
    const candidates = Array.from(diagnostics[0]?.message.split('these fit: ')[1] ?? '');
    const decoder = new TextDecoder('gbk');
    const ending = Array.from({ length: 0x7e }, (_, i) => decoder.decode(Uint8Array.of(0x81 + i, 0xa3)));
    expect(candidates.length).toBeGreaterThan(5);
    expect(candidates.filter((char) => !ending.includes(char))).toEqual([]);
  });

  test('asks for a mark that no reading explains', () => {
    const { diagnostics } = restoreText(`${GLOSSES}\n企業怎么辦?好`);
    expect(diagnostics).toMatchObject([{ code: 'unsettled-loss', line: 2, column: 6 }]);
  });
});

describe('restore, inserted readings', () => {
  test('removes them', () => {
    const { value, diagnostics } = restoreText(GLOSSES);
    expect(value.text).toBe(GLOSSES_RESTORED);
    expect(diagnostics).toEqual([]);
  });

  test('removes those of the other style, and takes leading question marks for lost spaces', () => {
    const { value, diagnostics } = restoreText(
      '??爲(wéi / wèi)了促進企業(yè / yà)發(fā / fà)展,創(chuàng / chuāng)新產(chǎn)權(quán)',
    );
    expect(value.text).toBe('\u3000\u3000为了促进企业发展，创新产权');
    expect(diagnostics).toEqual([]);
  });

  test('leaves a clean text’s own reading in, whatever its width: 甪(lù)直', () => {
    const { value } = restoreText('支持甪(lù)直古镇企业发展。');
    expect(value.text.normalize('NFKC')).toBe('支持甪(lù)直古镇企业发展。');
    expect(value.repairs.flatMap(({ rules }) => rules)).not.toContain('pinyin-gloss');
    expect(restoreText('甪（lù）直').value).toEqual({ text: '甪（lù）直', repairs: [] });
  });

  test('leaves question marks of a clean text alone but for width', () => {
    const { value, diagnostics } = restoreText('怎么办?看这里。');
    expect(value.text).toBe('怎么办？看这里。');
    expect(diagnostics).toEqual([]);
  });
});

describe('restore, script and width', () => {
  test('leaves an undamaged simplified text as it is', () => {
    const text = '一、总体要求\n（一）到2025年，新增1.1万亿元。\n';
    expect(restoreText(text).value).toEqual({ text, repairs: [] });
  });

  test('does not convert a simplified text that quotes a traditional character', () => {
    const text = `${'全市小微企业发展环境持续优化。'.repeat(5)}“乾著”`;
    expect(restoreText(text).value.text).toBe(text);
  });
});
