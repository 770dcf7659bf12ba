/** Half-width marks and the full-width ones that width folding took away. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '<': '＜',
  '>': '＞',
};

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '<': '>' };

/** Han characters and the punctuation that only Chinese text uses. */
const CHINESE = /[\p{Script=Han}\u3001-\u3011\u3014-\u301f\u2018\u2019\u201c\u201d\u2014\u2026\uff01-\uff5e]/u;

/**
 * Gives a line back the full-width punctuation that its Chinese context calls for; the length
 * stays. Times (17:48), decimals, ordinals and Latin runs keep theirs.
 * e.g. "(含)的贷款,增速" → "（含）的贷款，增速"
 */
export function widenPunctuation(line: string): string {
  const chars = line.split('');
  const paired = pairBrackets(chars);
  for (let i = 0; i < chars.length; i++) {
    const wide = FULL_WIDTH[chars[i] ?? ''];
    if (wide === undefined) continue;
    const partner = paired.get(i);
    if (partner !== undefined) {
      if (partner < i ? isWide(chars[partner]) : bracketsChinese(chars, i, partner)) chars[i] = wide;
    } else if (
      !'()<>'.includes(chars[i] ?? '') &&
      (isChinese(beside(chars, i, -1)) || isChinese(beside(chars, i, 1)))
    ) {
      chars[i] = wide;
    }
  }
  return chars.join('');
}

/** Matches brackets of a line: opening index ↔ closing index. Unmatched ones are left out. */
function pairBrackets(chars: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  chars.forEach((char, i) => {
    if (CLOSERS[char]) open.push(i);
    const top = open[open.length - 1];
    if (top === undefined || CLOSERS[chars[top] ?? ''] !== char) return;
    open.pop();
    pairs.set(top, i);
    pairs.set(i, top);
  });
  return pairs;
}

/** Brackets are Chinese when what they hold or what they touch is. */
function bracketsChinese(chars: readonly string[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isChinese(chars[i])) return true;
  return touchesChinese(chars, from, to);
}

const touchesChinese = (chars: readonly string[], from: number, to: number): boolean =>
  isChinese(beside(chars, from, -1)) || isChinese(beside(chars, to, 1));

const isChinese = (char: string | undefined): boolean => char !== undefined && CHINESE.test(char);
const isWide = (char: string | undefined): boolean => char !== undefined && /[\uff01-\uff5e]/u.test(char);

/** The next character in a direction, spaces passed over. */
function beside(chars: readonly string[], i: number, step: 1 | -1): string | undefined {
  let at = i + step;
  while (chars[at] === ' ') at += step;
  return chars[at];
}
