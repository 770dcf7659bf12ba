/** A double-byte GBK code: lead byte × 256 + trail byte. */
export type Pair = number;

/**
 * Pairs that GBK left unassigned and GB18030 filled later. Decoders of the WHATWG kind give
 * private-use characters for them, newer ones the assigned characters; a copy made with either
 * must encode back. Rows are [lead, first trail, last trail, first private-use code point].
 */
const PRIVATE_USE_ROWS: readonly (readonly [number, number, number, number])[] = [
  [0xa2, 0xe3, 0xe3, 0xe76c],
  [0xa6, 0xd9, 0xdf, 0xe78d],
  [0xa6, 0xec, 0xed, 0xe794],
  [0xa6, 0xf3, 0xf3, 0xe796],
  [0xa8, 0xbc, 0xbc, 0xe7c7],
  [0xa8, 0xbf, 0xbf, 0xe7c8],
  [0xa9, 0x89, 0x95, 0xe7e7],
  [0xfe, 0x50, 0x7e, 0xe815],
  [0xfe, 0x80, 0xa0, 0xe844],
];

const decoder = new TextDecoder('gbk');
const byPair = new Map<Pair, string>();
const byChar = new Map<string, Pair>();

for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length !== 1 || char === '\ufffd') continue;
    const pair = lead * 256 + trail;
    byPair.set(pair, char);
    if (!byChar.has(char)) byChar.set(char, pair);
  }
}
for (const [lead, first, last, codePoint] of PRIVATE_USE_ROWS) {
  for (let trail = first; trail <= last; trail++) {
    const char = String.fromCharCode(codePoint + trail - first);
    if (!byChar.has(char)) byChar.set(char, lead * 256 + trail);
  }
}

/** The character of a pair, or `null` where GBK has none. */
export function decodePair(pair: Pair): string | null {
  return byPair.get(pair) ?? null;
}

/** The pair of a character (private-use characters included), or `null` where GBK has none. */
export function encodeChar(char: string): Pair | null {
  return byChar.get(char) ?? null;
}

/** True for GB2312's first level: the 3,755 characters in everyday use, lead bytes B0 to D7. */
export function isEverydayPair(pair: Pair): boolean {
  return pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1;
}

/** True for any Han character of GB2312, both levels, lead bytes B0 to F7. */
export function isGb2312HanPair(pair: Pair): boolean {
  return pair >= 0xb0a1 && pair <= 0xf7fe && (pair & 0xff) >= 0xa1;
}
