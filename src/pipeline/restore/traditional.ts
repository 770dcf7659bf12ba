import * as OpenCC from 'opencc-js/t2cn';

/** Converts traditional to simplified with OpenCC's character and phrase tables. */
const convert = OpenCC.Converter({ from: 't', to: 'cn' });

const HAN = /\p{Script=Han}/gu;

/** Share of Han characters that must change before a text counts as traditional. */
const TRADITIONAL_SHARE = 0.05;

/** Converts a run of text to simplified characters. e.g. "顯著增強" → "显著增强" */
export function toSimplified(text: string): string {
  return convert(text);
}

/**
 * True when a text as a whole is written in traditional characters. A simplified text that
 * quotes a few must not be converted: 乾 and 著 have readings where both scripts keep them.
 */
export function isTraditional(text: string): boolean {
  const han = (text.match(HAN) ?? []).join('');
  if (han === '') return false;
  const simplified = toSimplified(han);
  let changed = 0;
  for (let i = 0; i < han.length; i++) if (han[i] !== simplified[i]) changed++;
  return changed / han.length >= TRADITIONAL_SHARE;
}
