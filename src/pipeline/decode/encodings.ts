import type { Encoding } from '../../model/schema.ts';

interface Form {
  /** What `TextDecoder` calls it. */
  decoder: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** The byte-order mark that the file begins with. */
  mark: readonly number[];
}

/** The encodings that a seed file may have. */
export const FORMS: Readonly<Record<Encoding, Form>> = {
  'utf-8': { decoder: 'utf-8', mark: [] },
  'utf-8-bom': { decoder: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  'utf-16le': { decoder: 'utf-16le', mark: [] },
  'utf-16le-bom': { decoder: 'utf-16le', mark: [0xff, 0xfe] },
  'utf-16be': { decoder: 'utf-16be', mark: [] },
  'utf-16be-bom': { decoder: 'utf-16be', mark: [0xfe, 0xff] },
  gb18030: { decoder: 'gb18030', mark: [] },
};

/** Decodes bytes behind their mark; `null` when they are not valid in the encoding. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  const { decoder, mark } = FORMS[encoding];
  try {
    return new TextDecoder(decoder, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark.length));
  } catch {
    return null;
  }
}

/**
 * Writes a text back as the bytes that it was read from: the inverse of `decodeAs`.
 * @throws RangeError for a character that GB18030 cannot hold (an unpaired surrogate).
 */
export function encodeAs(text: string, encoding: Encoding): Uint8Array {
  const { decoder, mark } = FORMS[encoding];
  const body =
    decoder === 'utf-8'
      ? new TextEncoder().encode(text)
      : decoder === 'gb18030'
        ? encodeGb18030(text)
        : encodeUtf16(text, decoder === 'utf-16le');
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
}

/**
 * Returns a function from a UTF-16 offset in a text to its offset in the bytes of its file.
 * e.g. for "一、" in UTF-8: 1 → 3
 */
export function byteFinder(text: string, encoding: Encoding): (offset: number) => number {
  const { mark } = FORMS[encoding];
  const offsets = new Uint32Array(text.length + 1);
  let at = mark.length;
  let i = 0;
  for (const char of text) {
    offsets.fill(at, i, i + char.length);
    at += byteLength(char, encoding);
    i += char.length;
  }
  offsets[text.length] = at;
  return (offset) => offsets[offset] ?? at;
}

function byteLength(char: string, encoding: Encoding): number {
  const { decoder } = FORMS[encoding];
  if (decoder === 'gb18030') return encodeGb18030(char).length;
  if (decoder !== 'utf-8') return char.length * 2;
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Below this code point GB18030 has tables; above it, four bytes count through. */
const LINEAR_FROM = 0x1_0000;
const LINEAR_BASE = 189_000;

let gb18030Table: Map<string, number[]> | undefined;

function encodeGb18030(text: string): Uint8Array {
  gb18030Table ??= buildGb18030Table();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const known =
      code < 0x80 ? [code] : code >= LINEAR_FROM ? fourBytes(LINEAR_BASE + code - LINEAR_FROM) : gb18030Table.get(char);
    if (!known) throw new RangeError(`GB18030 has no bytes for U+${code.toString(16).toUpperCase()}`);
    bytes.push(...known);
  }
  return Uint8Array.from(bytes);
}

/** A linear index as the four bytes 81–FE, 30–39, 81–FE, 30–39. */
function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** Asks the decoder for every double and every four bytes of the basic plane. */
function buildGb18030Table(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  const note = (bytes: number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) note([lead, trail]);
  for (let index = 0; index < 39_420; index++) note(fourBytes(index));
  table.set('\ufffd', fourBytes(39_417));
  return table;
}
