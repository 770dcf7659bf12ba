import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diskEffects, newFolder } from '../../io/effects.ts';
import { formatBytes } from '../../../src/ui/format-bytes.ts';
import { precompress } from '../../build/precompress.ts';
import { ensureCommand, ensureNginx, startNginx, type WebServer } from '../../io/web-servers.ts';
import { sum } from '../support/statistics.ts';

const SECONDS = 10;
const CONNECTIONS = 64;
/** Readers that ask one page after another while the server is killed, and how long. */
const READERS = 32;
const KILL_SECONDS = 12;
/** Of that time: when the server is killed. */
const KILLS = [2, 5, 8];
const DOWN_MS = 300;

const PAGE = 'index.html.br';
/** e.g. "/wenzhou-2023/2-2-5/" */
const CLAUSE = /^\/[a-z-]+-\d{4}\/[^/]+\/$/u;
/** e.g. "_astro/page.B1c2d3e4.css" */
const ASSET = /^_astro\/.*\.(?:css|js)$/u;

/** A copy of the built site, compressed, so that the bench changes nothing of it. */
async function prepare(): Promise<string> {
  const folder = newFolder();
  cpSync('dist', folder, { recursive: true });
  if (diskEffects.exists(`dist/${PAGE}`)) return folder;
  console.log('Compressing the site (PRECOMPRESS=1 npm run build does so once for all) …');
  await precompress(diskEffects, folder);
  return folder;
}

/** Tells wrk to ask for paths in turn. */
const luaScript = (paths: readonly string[]): string => `
local paths = {${paths.map((path) => `"${path}"`).join(',')}}
local i = 0
request = function()
  i = i % #paths + 1
  return wrk.format("GET", paths[i], {["Accept-Encoding"] = "br"})
end
`;

/** Asks for paths in turn for some seconds, and prints what wrk says. */
function load(origin: string, name: string, paths: readonly string[], folder: string): boolean {
  const script = join(folder, 'paths.lua');
  diskEffects.writeFile(script, luaScript(paths));
  const options = ['-t2', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', '-s', script];
  const { stdout } = spawnSync('wrk', [...options, origin], { encoding: 'utf8' });
  const find = (pattern: RegExp): string => pattern.exec(stdout)?.[1] ?? '?';
  const faults = [...stdout.matchAll(/^\s*(?:Non-2xx|Socket errors).*$/gmu)].map(([text]) => text.trim());
  const rate = find(/Requests\/sec:\s*(\S+)/u).padStart(10);
  const bytes = find(/Transfer\/sec:\s*(\S+)/u).padStart(10);
  const latency = `median ${find(/50%\s+(\S+)/u)}, 99 % ${find(/99%\s+(\S+)/u)}`;
  const errors = faults.join('; ') || 'none';
  console.log(`${name.padEnd(28)} ${rate} requests/s ${bytes}/s   ${latency}   errors: ${errors}`);
  return faults.length === 0 && stdout.includes('Requests/sec');
}

/** What readers met while the server was killed and started again. */
interface Tally {
  right: number;
  wrong: string[];
  refused: number;
  cut: number;
}

/** Asks for a page; tells a right answer from a wrong one, and from none. */
function read(origin: string, path: string, expected: Uint8Array, agent: Agent, tally: Tally): Promise<void> {
  return new Promise((done) => {
    const sent = get(`${origin}${path}`, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => {
        tally.cut += 1;
        done();
      });
      response.on('end', () => {
        const body = Buffer.concat(parts);
        if (response.statusCode === 200 && body.equals(expected)) tally.right += 1;
        else tally.wrong.push(`${path}: ${String(response.statusCode)}, ${body.length} bytes`);
        done();
      });
    });
    sent.on('error', () => {
      tally.refused += 1;
      void setTimeout(20).then(done);
    });
  });
}

/** Kills the server under load and starts it again; whatever arrives whole must be right. */
async function killUnderLoad(server: WebServer, folder: string, pages: readonly string[]): Promise<boolean> {
  const expected = new Map(pages.map((path) => [path, diskEffects.readBytes(`${folder}${path}${PAGE}`)]));
  const tally: Tally = { right: 0, wrong: [], refused: 0, cut: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const end = performance.now() + KILL_SECONDS * 1000;
  const readers = Array.from({ length: READERS }, async (_, number) => {
    for (let i = number; performance.now() < end; i += READERS) {
      const path = pages[i % pages.length] ?? '/';
      await read(server.origin, path, expected.get(path) ?? new Uint8Array(), agent, tally);
    }
  });
  const kills = KILLS.map(async (second) => {
    await setTimeout(second * 1000);
    await server.kill();
    await setTimeout(DOWN_MS);
    await server.start();
  });
  await Promise.all([...readers, ...kills]);
  agent.destroy();
  const { right, wrong, refused, cut } = tally;
  const known = `${cut} cut off (and known to be), ${refused} not answered while it was down`;
  console.log(`killed ${KILLS.length} times under load: ${right} answers right, ${wrong.length} wrong, ${known}`);
  for (const text of wrong.slice(0, 5)) console.error(`  ${text}`);
  return wrong.length === 0 && right > 0;
}

/** Loads Debian's nginx with the built site for less than a minute. */
async function bench(): Promise<number> {
  if (ensureNginx() === null || !ensureCommand('wrk')) return 1;
  const folder = await prepare();
  const server = await startNginx(folder);
  try {
    const files = diskEffects.listFiles(folder);
    const pages = files.filter((file) => file.endsWith(PAGE)).map((file) => `/${file.slice(0, -PAGE.length)}`);
    const clauses = pages.filter((path) => CLAUSE.test(path));
    const assets = files.filter((file) => ASSET.test(file)).map((file) => `/${file}`);
    const sent = sum(clauses.map((path) => diskEffects.readBytes(`${folder}${path}${PAGE}`).length)) / clauses.length;
    console.log(`nginx, 2 workers; wrk, ${CONNECTIONS} connections, ${SECONDS} s each; Brotli`);
    console.log(`a clause page is ${formatBytes(Math.round(sent))} on average`);
    const results = [
      load(server.origin, 'clause pages', clauses, folder),
      load(server.origin, 'every page', pages, folder),
      load(server.origin, 'styles and scripts', assets, folder),
      await killUnderLoad(server, folder, pages),
    ];
    return results.every(Boolean) ? 0 : 1;
  } finally {
    await server.stop();
    diskEffects.remove(folder);
  }
}

process.exitCode = await bench();
