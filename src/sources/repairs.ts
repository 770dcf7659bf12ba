import type { Encoding, RepairRule } from '../model/schema.ts';

interface RuleText {
  label: string;
  /** What happened to the text, and why undoing it is certain or not. */
  explanation: string;
}

/** The rules of the ledger as readers see them, the gravest first. */
export const RULE_TEXTS: Readonly<Record<RepairRule, RuleText>> = {
  erratum: { label: '勘误', explanation: '所据文本缺字或有误，字节中没有依据，由编者判断并写明理由。' },
  'lost-byte': {
    label: '丢字节',
    explanation: '一个字丢了半个字节，位置上只剩问号或空无一物。行首缩进由剩下的半个字节推得；其余由编者判断。',
  },
  'gbk-slip': {
    label: '错位',
    explanation:
      '丢了字节以后，后面的字节错开一位，两两误合成别的字。把字节移回一位重新解读，便得原字；几种读法都通的，取与全文用字相合的一种，分不出的由编者判断。',
  },
  'pinyin-gloss': { label: '夹注', explanation: '转存网站在字后夹入读音，如“業(yè)”。删去读音，不动文字。' },
  traditional: { label: '繁体', explanation: '转存网站把简体改成繁体。按开放中文转换（OpenCC）的字表与词表改回。' },
  width: {
    label: '宽度',
    explanation: '标点曾被折成半角。中文语境中的标点恢复为全角；小数、序号、时刻与外文中的不动。',
  },
};

export const RULES = Object.keys(RULE_TEXTS) as RepairRule[];

export const ENCODING_LABELS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（带字节序标记）',
  'utf-16le': 'UTF-16LE',
  'utf-16le-bom': 'UTF-16LE（带字节序标记）',
  'utf-16be': 'UTF-16BE',
  'utf-16be-bom': 'UTF-16BE（带字节序标记）',
  gb18030: 'GB18030',
};
