import { fault, positionFinder, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import type { Encoding } from '../../model/schema.ts';
import { checkCharacters } from './characters.ts';
import { decodeAs, encodeAs, FORMS } from './encodings.ts';

/** What a seed file says, and how its bytes said it. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

/** Files that are no text at all, by their first bytes. e.g. "PK" begins a .docx */
const CONTAINERS: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive, as .docx and .ofd files are'],
  ['%PDF', 'a PDF file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file (.doc)'],
  ['{\\rtf', 'an RTF file'],
];

/** e.g. "<!DOCTYPE html>", "<html lang=…>" */
const HTML_PAGE = /^\s*<(?:!doctype\s+html|html)\b/iu;

/** Encodings that are recognized in order to be named, not read. */
const FOREIGN = ['big5', 'shift_jis', 'euc-kr'] as const;

/** Marks and letters that Chinese texts are written with; a wrong decoding has few of them. */
const CHINESE_TEXT = /[\u4e00-\u9fa5\u3000-\u301f\uff01-\uff5e\u2010-\u2027\t\r\n -~]/gu;
const CHINESE_SHARE = 0.9;
const MANY_NULS = 0.05;

/**
 * Reads the bytes of a seed file: UTF-8, UTF-16 or GB18030, with or without a byte-order mark.
 * Errors name what else was found, an empty file, and characters that no text may hold; the
 * value is `null` then. Encoding `text` again gives the bytes back.
 */
export function decode(bytes: Uint8Array, file: string): StageResult<Decoded | null> {
  const refuse = (code: string, message: string, remedy: string): StageResult<null> => ({
    value: null,
    diagnostics: [fault(file, code, message, remedy)],
  });
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const container = CONTAINERS.find(([signature]) => head.startsWith(signature));
  if (container) return refuse('not-a-text', `this is ${container[1]}, not a text`, 'Save the text itself as UTF-8.');
  const found = detect(bytes);
  if (!found) return { value: null, diagnostics: [unknownEncoding(bytes, file)] };
  if (found.text.trim() === '')
    return refuse('empty-file', 'there is no text in this file', 'Put the text in, or remove the folder or file.');
  const copy = 'Copy the text that the page shows, without its markup.';
  if (HTML_PAGE.test(found.text)) return refuse('not-a-text', 'this is an HTML page, not a text', copy);
  const diagnostics = checkCharacters(found.text, file);
  return { value: diagnostics.length > 0 ? null : found, diagnostics };
}

/** Finds the encoding that reads the bytes as Chinese text and gives them back exactly. */
function detect(bytes: Uint8Array): Decoded | null {
  for (const encoding of Object.keys(FORMS) as Encoding[]) {
    const { mark } = FORMS[encoding];
    if (mark.length === 0 || !mark.every((byte, i) => bytes[i] === byte)) continue;
    const text = decodeAs(bytes, encoding);
    return text === null ? null : exact(bytes, { text, encoding });
  }
  const nuls = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  const utf8 = nuls > bytes.length * MANY_NULS ? null : decodeAs(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const readings = (['gb18030', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = decodeAs(bytes, encoding);
    return text === null ? [] : [{ text, encoding, share: chineseShare(text) }];
  });
  const best = readings.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= CHINESE_SHARE ? exact(bytes, { text: best.text, encoding: best.encoding }) : null;
}

/** Some bytes of GB18030 have two spellings; a text that cannot give its bytes back is refused. */
function exact(bytes: Uint8Array, decoded: Decoded): Decoded | null {
  const again = encodeAs(decoded.text, decoded.encoding);
  return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? decoded : null;
}

function chineseShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(CHINESE_TEXT)?.length ?? 0) / text.length;
}

/** Says at which byte UTF-8 ends, and what the bytes look like instead. */
function unknownEncoding(bytes: Uint8Array, file: string): Diagnostic {
  const at = validPrefix(bytes);
  const prefix = new TextDecoder().decode(bytes.subarray(0, at));
  const foreign = FOREIGN.find((label) => {
    try {
      return chineseShare(new TextDecoder(label, { fatal: true }).decode(bytes)) >= CHINESE_SHARE;
    } catch {
      return false;
    }
  });
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const looks = foreign ? `the bytes look like ${foreign.toUpperCase()}` : 'neither UTF-16 nor GB18030 fits the bytes';
  const message = `byte ${byte} at offset ${at} is not UTF-8; ${looks}`;
  const position = positionFinder(prefix)(prefix.length);
  return fault({ file, ...position }, 'unknown-encoding', message, 'Save the file as UTF-8.');
}

/** The length of the longest beginning that is whole characters of UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  const isValid = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValid(middle, true)) low = middle;
    else high = middle - 1;
  }
  // A character that only begins here is the one that is wrong.
  while (low > 0 && !isValid(low, false)) low--;
  return low;
}
