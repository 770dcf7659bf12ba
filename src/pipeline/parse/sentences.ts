const OPENERS = '（(《“‘〔「『＜【［[';
const CLOSERS = '）)》”’〕」』＞】］]';

/** Marks that must come in pairs, whatever the text; brackets may stand alone, as in “1）”. */
const QUOTES = /[“”《》「」『』]/gu;

/** Marks that end a sentence outside quotations and brackets. */
const SENTENCE_END = /[。！？]/u;

/** A unit note begins so. e.g. "（牵头单位：市经信局）" */
const NOTE_START = /^[（(【［[](?:责任|牵头|配合|负责)(?:单位|部门)[：:]/u;

/** A sentence that is a unit note without brackets. e.g. "责任单位：市经信局、市财政局。" */
const NOTE_LINE = /^(?:责任|牵头|配合|负责)(?:单位|部门)[：:][^。]*。?$/u;

/** The name of a list's member, which belongs to the sentence behind it. e.g. "——主体规模。" */
const MEMBER_NAME = /^(?:——|--|—|●|•|·|◆)[^，。；：、]{1,20}。$/u;

export interface ParagraphPart {
  kind: 'sentence' | 'units';
  text: string;
}

/**
 * Splits a paragraph into sentences and unit notes, in order and without loss.
 * A sentence ends at 。！？ outside quotation marks and brackets; brackets that never close
 * do not swallow the rest. e.g. "甲。（牵头单位：市经信局）乙。" → sentence, units, sentence
 */
export function splitParagraph(text: string): ParagraphPart[] {
  const closing = matchBrackets(text);
  const parts: ParagraphPart[] = [];
  let start = 0;
  let at = 0;
  const flush = (kind: ParagraphPart['kind'], end: number): void => {
    const part = text.slice(start, end);
    if (end > start) parts.push({ kind: NOTE_LINE.test(part) ? 'units' : kind, text: part });
    start = end;
    at = end;
  };
  while (at < text.length) {
    const close = closing.get(at);
    if (close !== undefined && NOTE_START.test(text.slice(at, at + 8))) {
      flush('sentence', at);
      flush('units', close + 1);
    } else if (close !== undefined) {
      at = close + 1;
    } else if (SENTENCE_END.test(text[at] ?? '')) {
      flush('sentence', at + 1);
    } else {
      at++;
    }
  }
  flush('sentence', text.length);
  return joinMemberName(parts);
}

function joinMemberName(parts: readonly ParagraphPart[]): ParagraphPart[] {
  const [name, body, ...rest] = parts;
  if (!name || body?.kind !== 'sentence' || !MEMBER_NAME.test(name.text)) return [...parts];
  return [{ kind: 'sentence', text: `${name.text}${body.text}` }, ...rest];
}

/** The offset of the first quotation mark or title mark without a partner, or `null`. e.g. "“甲》乙" → 0 */
export function unbalancedQuote(text: string): number | null {
  const open: { partner: string; at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(QUOTES)) {
    const opener = OPENERS.indexOf(mark);
    if (opener !== -1) open.push({ partner: CLOSERS[opener] ?? '', at: index });
    else if (open.pop()?.partner !== mark) return open[0]?.at ?? index;
  }
  return open[0]?.at ?? null;
}

/** Maps each opening bracket or quotation mark to its closing one; unbalanced ones are left out. */
function matchBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: { mark: number; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const opener = OPENERS.indexOf(char);
    if (opener !== -1) open.push({ mark: opener, at });
    const closer = CLOSERS.indexOf(char);
    if (closer === -1) continue;
    while (open.length > 0 && open[open.length - 1]?.mark !== closer) open.pop();
    const match = open.pop();
    if (match) closing.set(match.at, at);
  }
  return closing;
}
