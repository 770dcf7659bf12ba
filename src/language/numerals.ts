const DIGITS = '零一二三四五六七八九';

/**
 * Reads a Chinese ordinal below one hundred, as GB/T 9704-2012 numbers parts and sections.
 * Returns `null` for anything else. e.g. "十二" → 12, "二十" → 20, "甲" → null
 */
export function parseChineseOrdinal(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, unit] = match;
  const high = ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0;
  return high + (unit ? DIGITS.indexOf(unit) : 0);
}

/**
 * Writes 1 to 99 as a Chinese ordinal. e.g. 12 → "十二"
 * @throws RangeError outside that range.
 */
export function formatChineseOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) {
    throw new RangeError(`Chinese ordinals here run from 1 to 99, not ${value}`);
  }
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${unit === 0 ? '' : DIGITS[unit]}`;
}
