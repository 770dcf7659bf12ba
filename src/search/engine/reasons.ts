/** Why a hit that does not contain the query is shown, and what of it to mark. */
export interface Reason {
  kind: 'script' | 'synonym' | 'word' | 'value' | 'pinyin' | 'punctuation' | 'amount';
  /** What was typed. */
  typed: string;
  /** What the clause says instead. */
  found: string;
}

const TEXT: Readonly<Record<Reason['kind'], (reason: Reason) => string>> = {
  script: ({ typed, found }) => `繁简：${typed}＝${found}`,
  synonym: ({ typed, found }) => `同义：${typed}＝${found}`,
  word: ({ typed, found }) => `近义：${typed}≈${found}`,
  value: ({ typed, found }) => `同值：${typed}＝${found}`,
  pinyin: ({ typed, found }) => `拼音：${typed}＝${found}`,
  punctuation: ({ typed, found }) => `不计标点：${typed}＝${found}`,
  amount: ({ typed, found }) => `金额：${typed}，${found}`,
};

/** A reason in words. e.g. "同义：人社局＝人力社保局" */
export function reasonText(reason: Reason): string {
  return TEXT[reason.kind](reason);
}
