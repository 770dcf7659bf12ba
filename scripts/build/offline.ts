import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { sha256 } from '../../src/model/digest.ts';
import { formatBytes } from '../../src/ui/format-bytes.ts';
import { cacheControl } from '../../src/hosting/caching.ts';
import { SECURITY_HEADERS } from '../../src/hosting/headers.ts';
import type { Pack, PackedFile, PackSummary } from '../../src/offline/pack.ts';
import { selectFiles } from '../../src/offline/select.ts';
import type { Effects } from '../io/effects.ts';
import { extensionOf, MEDIA_TYPES } from '../io/media-types.ts';
import { SCRIPT_TARGETS } from './floor.mjs';

/** What a browser is asked to keep at most, in bytes: about four times what two policies need. */
const LIMIT = 32 * 1024 * 1024;

/** Text travels as it is. The rest is the index and the icons. */
const BINARY_TYPES: Readonly<Record<string, string>> = { png: 'image/png' };

/** What the whole of it comes to, for the log. */
interface Offline extends PackSummary {
  worker: number;
}

function pack(effects: Effects, site: string, file: string): PackedFile {
  const path = file.replace(/(^|\/)index\.html$/u, '$1');
  const extension = extensionOf(file);
  const text = MEDIA_TYPES[extension];
  const caching = cacheControl(`/${path}`);
  if (text !== undefined) {
    return { path, caching, type: `${text}; charset=utf-8`, body: effects.readText(`${site}/${file}`) };
  }
  return {
    path,
    caching,
    type: BINARY_TYPES[extension] ?? 'application/octet-stream',
    body: Buffer.from(effects.readBytes(`${site}/${file}`)).toString('base64'),
    base64: true,
  };
}

/** Bundles the service worker, Workbox included, into one script. */
async function bundleWorker(constants: Readonly<Record<string, string>>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': '"production"',
      ...Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    build: {
      write: false,
      minify: true,
      target: SCRIPT_TARGETS,
      lib: { entry: 'src/offline/worker.ts', name: 'duidu', formats: ['iife'], fileName: 'sw' },
    },
  });
  const outputs = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [script] = outputs;
  if (outputs.length !== 1 || script?.type !== 'chunk') throw new Error('the service worker must be one script');
  return script.code;
}

/**
 * Makes a built site readable without a network: a pack of what a browser keeps, named by its digest, the
 * service worker that keeps it, and `/offline.json`, which says how much that is.
 */
export async function buildOffline(effects: Effects, site: string): Promise<Offline> {
  const size = (file: string): number => effects.readBytes(`${site}/${file}`).length;
  const { files, leftOut } = selectFiles(effects.listFiles(site), size, LIMIT);
  const content: Pack = { headers: [...SECURITY_HEADERS], files: files.map((file) => pack(effects, site, file)) };
  const body = JSON.stringify(content);
  const digest = sha256(body).slice(0, 16);
  const name = `_astro/offline.${digest}.json`;
  const worker = await bundleWorker({ PACK: name, BUILD: digest });
  const summary: PackSummary = {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: { plain: Buffer.byteLength(body), gzip: gzipSync(body, { level: 9 }).length, brotli: brotliSize(body) },
    leftOut,
  };
  effects.writeFile(`${site}/${name}`, body);
  effects.writeFile(`${site}/sw.js`, worker);
  effects.writeFile(`${site}/offline.json`, `${JSON.stringify(summary, null, 2)}\n`);
  return { ...summary, worker: Buffer.byteLength(worker) };
}

/** The size under Brotli at a middle quality; hosts that compress beforehand send somewhat less. */
function brotliSize(body: string): number {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }).length;
}

/** A line for the log. e.g. "offline: 520 files, 333 of them pages, 6.2 MB; fetched as one file of …" */
export function describeOffline({ pages, files, bytes, worker, leftOut }: Offline): string {
  const packed = `${formatBytes(bytes.gzip)} gzip, ${formatBytes(bytes.brotli)} Brotli`;
  return [
    `offline: ${files} files, ${pages} of them pages, ${formatBytes(bytes.plain)}`,
    `fetched as one file of ${packed}, by a service worker of ${formatBytes(worker)}`,
    ...(leftOut.length > 0 ? [`past the limit of ${formatBytes(LIMIT)} and left out: ${leftOut.join('、')}`] : []),
  ].join('; ');
}
