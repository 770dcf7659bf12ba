import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { CACHE_OTHERS, cacheControl } from '../../src/hosting/caching.ts';
import { SECURITY_HEADERS } from '../../src/hosting/headers.ts';
import { toldTypes } from '../../src/hosting/mime.ts';
import { extensionOf, MEDIA_TYPES } from './media-types.ts';

/**
 * Serves a built site as a static host does: folders as pages, the site's own 404, the headers of deploy/.
 * @param base the path that the site was built for, e.g. "/" or "/duidu/".
 */
export function createSiteServer(folder: string, base = '/', types = MEDIA_TYPES): Server {
  const told = new Map(toldTypes(types));
  const prefix = base.replace(/\/$/u, '');
  const assets = sirv(folder, {
    etag: true,
    dev: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', cacheControl(path));
      const type = told.get(extensionOf(path));
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return createServer((request, response) => {
    for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': CACHE_OTHERS });
      // While the first build runs there is no page to show yet.
      const page = join(folder, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : '404');
    };
    const url = request.url ?? '/';
    if (prefix !== '' && !url.startsWith(`${prefix}/`)) {
      notFound();
      return;
    }
    request.url = url.slice(prefix.length);
    assets(request, response, notFound);
  });
}

/**
 * Starts listening.
 * @throws Error with the remedy when the port is taken.
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(`Port ${port} is taken. Stop the program that uses it, or choose another: PORT=4322 npm start`)
          : error,
      );
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

/** Reads a port from the environment. e.g. "8080" → 8080 */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4321;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is “${value}”; it must be a number from 1 to 65535, e.g. PORT=8080 npm start`);
  return port;
}
