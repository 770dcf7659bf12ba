import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Effects } from '../io/effects.ts';
import { extensionOf, MEDIA_TYPES } from '../io/media-types.ts';

/** Below this size the answer fits one packet either way. */
const SMALLEST = 1024;
/** Beyond this, Brotli's best takes long and wins little over its next. */
const LARGE = 16 * 1024 * 1024;
/** Files under work at a time: enough for the threads that compress. */
const AT_ONCE = 16;

/** The byte of a gzip header that names the system; “unknown”, so that every system writes the same file. */
const OS_BYTE = 9;
const OS_UNKNOWN = 255;

const gzipLater = promisify(gzip);
const brotliLater = promisify(brotliCompress) as (data: Uint8Array, options: object) => Promise<Buffer>;

/** Compresses with gzip as tightly as it goes; the same bytes on every system. */
export async function gzipBest(data: Uint8Array): Promise<Buffer> {
  const packed = await gzipLater(data, { level: 9 });
  packed[OS_BYTE] = OS_UNKNOWN;
  return packed;
}

/** Compresses with Brotli, for text. */
export function brotliBest(data: Uint8Array): Promise<Buffer> {
  const quality = data.length > LARGE ? 9 : 11;
  return brotliLater(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
}

/** What was written, in bytes. */
export interface Precompressed {
  files: number;
  plain: number;
  gzip: number;
  brotli: number;
}

/**
 * Writes `.gz` and `.br` beside the text files of a site, for hosts that send such files as they are.
 * What Pagefind wrote is compressed already, as are images and the ZIP. A coding that does not make a
 * file smaller is left out.
 */
export async function precompress(effects: Effects, site: string, types = MEDIA_TYPES): Promise<Precompressed> {
  const total: Precompressed = { files: 0, plain: 0, gzip: 0, brotli: 0 };
  const open = effects.listFiles(site).filter((file) => extensionOf(file) in types);
  const work = async (): Promise<void> => {
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      const data = effects.readBytes(`${site}/${file}`);
      if (data.length < SMALLEST) continue;
      const [gz, br] = await Promise.all([gzipBest(data), brotliBest(data)]);
      if (gz.length < data.length) effects.writeFile(`${site}/${file}.gz`, gz);
      if (br.length < data.length) effects.writeFile(`${site}/${file}.br`, br);
      total.files += 1;
      total.plain += data.length;
      total.gzip += gz.length;
      total.brotli += br.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}
