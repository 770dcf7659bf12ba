import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Effects } from '../../io/effects.ts';

/** Types that a static host compresses; Pagefind's files are compressed as they lie. */
const COMPRESSED: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
};

/** What a server has sent since it was last asked. */
export interface Traffic {
  bytes: number;
  requests: number;
  /** Bytes that scripts took. */
  scripts: number;
}

export interface CountingServer {
  server: Server;
  /** Returns what was sent, and counts from nothing again. */
  take(): Traffic;
}

/** Serves a folder as a static host does, counting the bytes of the bodies as they are sent. */
export function countingServer(effects: Effects, folder: string): CountingServer {
  const sent = new Map<string, { body: Uint8Array; type: string; encoded: boolean }>();
  const nothing: Traffic = { bytes: 0, requests: 0, scripts: 0 };
  let traffic = { ...nothing };
  const fileOf = (path: string): { body: Uint8Array; type: string; encoded: boolean } | null => {
    const known = sent.get(path);
    if (known) return known;
    const names = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
    const file = names
      .map((name) => `${folder}${name}`)
      .find((name) => /\.[a-z0-9_-]+$/u.test(name) && effects.exists(name));
    if (file === undefined) return null;
    const type = COMPRESSED[file.slice(file.lastIndexOf('.') + 1)];
    const raw = effects.readBytes(file);
    const made = {
      body: type === undefined ? raw : gzipSync(raw, { level: 9 }),
      type: type ?? 'application/octet-stream',
      encoded: type !== undefined,
    };
    sent.set(path, made);
    return made;
  };
  const server = createServer((request, response) => {
    const found = fileOf(decodeURIComponent((request.url ?? '/').replace(/\?.*$/su, '')));
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    traffic.bytes += found.body.length;
    traffic.requests++;
    if (found.type.includes('javascript')) traffic.scripts += found.body.length;
    response.writeHead(200, {
      'content-type': found.type,
      'cache-control': 'no-cache',
      ...(found.encoded ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(found.body);
  });
  const take = (): Traffic => {
    const taken = traffic;
    traffic = { ...nothing };
    return taken;
  };
  return { server, take };
}
