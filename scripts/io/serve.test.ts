import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSiteServer, listen, readPort } from './serve.ts';

const ANY_FREE_PORT = 0;
let folder = '';
const servers: Server[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duidu-'));
  mkdirSync(join(folder, 'about'));
  writeFileSync(join(folder, 'index.html'), '首页');
  writeFileSync(join(folder, 'about/index.html'), '关于');
  writeFileSync(join(folder, '404.html'), '没有此页');
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server on any free port; returns what it answers to a path. */
async function serve(
  base?: string,
): Promise<(path: string) => Promise<{ status: number; body: string; type: string | null }>> {
  const server = createSiteServer(folder, base);
  servers.push(server);
  const port = await listen(server, ANY_FREE_PORT);
  return async (path) => {
    const response = await fetch(`http://localhost:${port}${path}`, { headers: { connection: 'close' } });
    return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
  };
}

describe('createSiteServer', () => {
  test('serves a folder as its page', async () => {
    const get = await serve();
    expect(await get('/')).toMatchObject({ status: 200, body: '首页' });
    expect(await get('/about/')).toMatchObject({ status: 200, body: '关于' });
  });

  test('answers with the site’s own page where there is none', async () => {
    const get = await serve();
    expect(await get('/none/')).toEqual({ status: 404, body: '没有此页', type: 'text/html; charset=utf-8' });
  });

  test('serves below a base path, and nothing beside it', async () => {
    const get = await serve('/duidu/');
    expect(await get('/duidu/about/')).toMatchObject({ status: 200, body: '关于' });
    expect(await get('/duidu/')).toMatchObject({ status: 200, body: '首页' });
    expect(await get('/about/')).toMatchObject({ status: 404, body: '没有此页' });
    expect(await get('/duiduabout/')).toMatchObject({ status: 404 });
  });

  test('serves no file outside the folder', async () => {
    const get = await serve();
    expect((await get('/..%2f..%2f..%2fetc/hostname')).status).toBe(404);
  });

  test('answers while the site is not yet built', async () => {
    rmSync(folder, { recursive: true });
    const get = await serve();
    expect(await get('/')).toMatchObject({ status: 404, body: '404' });
  });
});

describe('listen', () => {
  test('says which port is taken and what to do', async () => {
    const first = createSiteServer(folder);
    const second = createSiteServer(folder);
    servers.push(first);
    const port = await listen(first, ANY_FREE_PORT);
    await expect(listen(second, port)).rejects.toThrow(new RegExp(`Port ${port} is taken.*PORT=`, 'u'));
  });
});

describe('readPort', () => {
  test.each([[undefined], ['']])('has a default where nothing is given: %s', (value) => {
    expect(readPort(value)).toBe(4321);
  });

  test.each([
    ['1', 1],
    ['8080', 8080],
    ['65535', 65_535],
  ])('reads %s', (value, port) => {
    expect(readPort(value)).toBe(port);
  });

  test.each(['0', '-1', '65536', '80.5', 'http', '80a', 'NaN'])('refuses %s and says what it must be', (value) => {
    expect(() => readPort(value)).toThrow(`PORT is “${value}”; it must be a number from 1 to 65535`);
  });
});
