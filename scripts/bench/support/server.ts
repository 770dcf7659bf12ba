import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Effects } from '../../io/effects.ts';
import { listen } from '../../io/serve.ts';

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
  origin: string;
  /** Returns what was sent, and counts from nothing again. */
  take(): Traffic;
  close(): void;
}

interface Answer {
  body: Uint8Array;
  headers: Readonly<Record<string, string>>;
}

/** Reads files of a folder as a static host sends them, each once. */
function answers(effects: Effects, folder: string): (path: string) => Answer | undefined {
  const known = new Map<string, Answer>();
  const fileOf = (path: string): string | undefined => {
    const names = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
    return names.map((name) => `${folder}${name}`).find((name) => /\.[a-z0-9_-]+$/u.test(name) && effects.exists(name));
  };
  return (path) => {
    const file = known.has(path) ? undefined : fileOf(path);
    if (file !== undefined) {
      const type = COMPRESSED[file.slice(file.lastIndexOf('.') + 1)];
      const body = effects.readBytes(file);
      const answer: Answer =
        type === undefined
          ? { body, headers: { 'content-type': 'application/octet-stream' } }
          : { body: gzipSync(body, { level: 9 }), headers: { 'content-type': type, 'content-encoding': 'gzip' } };
      known.set(path, answer);
    }
    return known.get(path);
  };
}

/** Serves a folder as a static host does, counting the bytes of the bodies as they are sent. */
export async function serveCounting(effects: Effects, folder: string): Promise<CountingServer> {
  const nothing: Traffic = { bytes: 0, requests: 0, scripts: 0 };
  let traffic = { ...nothing };
  const answerTo = answers(effects, folder);
  const server = createServer((request, response) => {
    const answer = answerTo(decodeURIComponent((request.url ?? '/').replace(/\?.*$/su, '')));
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    const { body, headers } = answer;
    traffic.bytes += body.length;
    traffic.requests++;
    if (headers['content-type']?.includes('javascript')) traffic.scripts += body.length;
    response.writeHead(200, { 'cache-control': 'no-cache', ...headers }).end(body);
  });
  return {
    origin: `http://localhost:${await listen(server, 0)}`,
    take() {
      const taken = traffic;
      traffic = { ...nothing };
      return taken;
    },
    close: () => void server.close(),
  };
}
