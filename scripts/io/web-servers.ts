import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';
import { MEDIA_TYPES as types } from './media-types.ts';

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const NGINX_PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];

/** A real web server with the project's configuration. */
export interface WebServer {
  origin: string;
  /** Kills it, as a machine that fails does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes what it left. */
  stop(): Promise<void>;
}

function findCommand(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** The path of nginx, where it can send files compressed with Brotli; `null` without it. */
export function findNginx(): string | null {
  return existsSync(BROTLI_MODULE) ? findCommand('nginx') : null;
}

/** The path of Caddy; `null` without it. */
export function findCaddy(): string | null {
  return findCommand('caddy');
}

/** Installs Debian's packages, where that starts no service: as root, without systemd. */
function installPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || existsSync('/run/systemd/system') || findCommand('apt-get') === null) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', args, { stdio: 'inherit', timeout: 300_000, env });
}

/** Finds a command that Debian has under its own name, or installs it; says so where it cannot. */
export function ensureCommand(name: string): boolean {
  if (findCommand(name) === null) installPackages([name]);
  const found = findCommand(name) !== null;
  if (!found) console.error(`This needs ${name}. Debian: sudo apt-get install ${name}`);
  return found;
}

/** Finds Debian's nginx, or installs it; where it cannot, it says what is not tested, and how to have it tested. */
export function ensureNginx(): string | null {
  if (findNginx() === null) installPackages(NGINX_PACKAGES);
  const found = findNginx();
  if (found === null)
    console.warn(
      `\n*** nginx is not here: deploy/nginx.conf is NOT tested with it. Debian: sudo apt-get install ${NGINX_PACKAGES.join(' ')} ***\n`,
    );
  return found;
}

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        found(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** Serves a folder with deploy/nginx.conf. */
export async function startNginx(root: string, base = '/'): Promise<WebServer> {
  const command = findNginx();
  if (command === null) throw new Error('nginx is not installed');
  const port = await freePort();
  const work = mkdtempSync(join(tmpdir(), 'duidu-nginx-'));
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${work}/${name};`)
    .join(' ');
  writeFileSync(join(work, 'site.conf'), nginxConfig({ base, root, listen: `127.0.0.1:${port}`, types }));
  writeFileSync(
    join(work, 'nginx.conf'),
    `${user}include /etc/nginx/modules-enabled/*.conf;\ndaemon off;\nworker_processes 2;\npid ${work}/pid;\nerror_log ${work}/error.log;\nevents { worker_connections 1024; }\nhttp { access_log off; sendfile on; ${paths} include ${work}/site.conf; }\n`,
  );
  return run(port, work, command, ['-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf')]);
}

/** Serves a folder with deploy/Caddyfile. */
export async function startCaddy(root: string, base = '/'): Promise<WebServer> {
  const command = findCaddy();
  if (command === null) throw new Error('Caddy is not installed');
  const port = await freePort();
  const work = mkdtempSync(join(tmpdir(), 'duidu-caddy-'));
  mkdirSync(join(work, 'data'));
  writeFileSync(
    join(work, 'Caddyfile'),
    `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile({ base, root, listen: `http://127.0.0.1:${port}`, types })}`,
  );
  return run(port, work, command, ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'], {
    XDG_DATA_HOME: join(work, 'data'),
    XDG_CONFIG_HOME: work,
    HOME: work,
  });
}

async function run(
  port: number,
  work: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<WebServer> {
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let said = '';
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const running = child;
    if (running?.pid === undefined || running.exitCode !== null) return;
    const ended = new Promise((done) => running.once('close', done));
    // The whole group: nginx's workers would go on serving without their master.
    process.kill(-running.pid, signal);
    await ended;
  };
  /** What runs when this process ends before it stopped the server. */
  const killNow = (): void => {
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  const start = async (): Promise<void> => {
    child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    process.once('exit', killNow);
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
    });
    await answering(
      origin,
      () => child?.exitCode ?? null,
      () => said,
    );
  };
  const stop = async (): Promise<void> => {
    await end('SIGTERM');
    process.off('exit', killNow);
    rmSync(work, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, start, stop, kill: () => end('SIGKILL') };
}

/** Waits until a server answers. */
async function answering(origin: string, exited: () => number | null, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (exited() !== null) throw new Error(`the server ended with ${String(exited())}: ${said()}`);
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`the server did not answer: ${said()}`);
}
