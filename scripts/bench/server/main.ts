import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskEffects } from '../../io/effects.ts';
import { formatBytes } from '../../../src/ui/format-bytes.ts';
import { precompress } from '../../build/precompress.ts';
import { ensureCommand, ensureNginx, startNginx, type WebServer } from '../../io/web-servers.ts';

const SECONDS = 10;
const CONNECTIONS = 64;
/** Readers that ask one page after another while the server is killed, and how long. */
const READERS = 32;
const KILL_SECONDS = 12;
/** Of that time: when the server is killed. */
const KILLS = [2, 5, 8];
const DOWN_MS = 300;

/** A copy of the built site, compressed, so that the bench changes nothing of it. */
async function prepare(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
  cpSync('dist', folder, { recursive: true });
  if (diskEffects.exists('dist/index.html.br')) return folder;
  console.log('Compressing the site (PRECOMPRESS=1 npm run build does so once for all) …');
  await precompress(diskEffects, folder);
  return folder;
}

/** Asks for paths in turn for some seconds, and prints what wrk says. */
function load(origin: string, name: string, paths: readonly string[], folder: string): boolean {
  const script = join(folder, 'paths.lua');
  writeFileSync(
    script,
    `local paths = {${paths.map((path) => `"${path}"`).join(',')}}\nlocal i = 0\nrequest = function()\n  i = i % #paths + 1\n  return wrk.format("GET", paths[i], {["Accept-Encoding"] = "br"})\nend\n`,
  );
  const { stdout } = spawnSync('wrk', ['-t2', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', '-s', script, origin], {
    encoding: 'utf8',
  });
  const find = (pattern: RegExp): string => pattern.exec(stdout)?.[1] ?? '?';
  const faults = [...stdout.matchAll(/^\s*(?:Non-2xx|Socket errors).*$/gmu)].map(([text]) => text.trim());
  console.log(
    `${name.padEnd(28)} ${find(/Requests\/sec:\s*(\S+)/u).padStart(10)} requests/s ${find(/Transfer\/sec:\s*(\S+)/u).padStart(10)}/s   median ${find(/50%\s+(\S+)/u)}, 99 % ${find(/99%\s+(\S+)/u)}   errors: ${faults.join('; ') || 'none'}`,
  );
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
      setTimeout(done, 20);
    });
  });
}

/** Kills the server under load and starts it again; whatever arrives whole must be right. */
async function killUnderLoad(server: WebServer, folder: string, pages: readonly string[]): Promise<boolean> {
  const expected = new Map(pages.map((path) => [path, diskEffects.readBytes(`${folder}${path}index.html.br`)]));
  const tally: Tally = { right: 0, wrong: [], refused: 0, cut: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const end = performance.now() + KILL_SECONDS * 1000;
  const readers = Array.from({ length: READERS }, async (_, number) => {
    for (let i = number; performance.now() < end; i += READERS) {
      const path = pages[i % pages.length] ?? '/';
      await read(server.origin, path, expected.get(path) ?? new Uint8Array(), agent, tally);
    }
  });
  const kills = KILLS.map(
    (second) =>
      new Promise<void>((done, reject) => {
        setTimeout(() => {
          server
            .kill()
            .then(() => new Promise((next) => setTimeout(next, DOWN_MS)))
            .then(() => server.start())
            .then(done, reject);
        }, second * 1000);
      }),
  );
  await Promise.all([...readers, ...kills]);
  agent.destroy();
  console.log(
    `killed ${KILLS.length} times under load: ${tally.right} answers right, ${tally.wrong.length} wrong, ${tally.cut} cut off (and known to be), ${tally.refused} not answered while it was down`,
  );
  for (const text of tally.wrong.slice(0, 5)) console.error(`  ${text}`);
  return tally.wrong.length === 0 && tally.right > 0;
}

/** Loads Debian's nginx with the built site for less than a minute. */
async function bench(): Promise<number> {
  if (ensureNginx() === null || !ensureCommand('wrk')) return 1;
  const folder = await prepare();
  const server = await startNginx(folder);
  try {
    const pages = diskEffects
      .listFiles(folder)
      .filter((file) => file.endsWith('index.html.br'))
      .map((file) => `/${file.slice(0, -'index.html.br'.length)}`);
    const clauses = pages.filter((path) => /^\/[a-z-]+-\d{4}\/[^/]+\/$/u.test(path));
    const assets = diskEffects
      .listFiles(folder)
      .filter((file) => /^_astro\/.*\.(?:css|js)$/u.test(file))
      .map((file) => `/${file}`);
    const sent =
      clauses.reduce((sum, path) => sum + diskEffects.readBytes(`${folder}${path}index.html.br`).length, 0) /
      clauses.length;
    console.log(
      `nginx, 2 workers; wrk, ${CONNECTIONS} connections, ${SECONDS} s each; Brotli; a clause page is ${formatBytes(Math.round(sent))} on average`,
    );
    const results = [
      load(server.origin, 'clause pages', clauses, folder),
      load(server.origin, 'every page', pages, folder),
      load(server.origin, 'styles and scripts', assets, folder),
      await killUnderLoad(server, folder, pages),
    ];
    return results.every(Boolean) ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = await bench();
