import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';
import { MEDIA_TYPES as types } from './media-types.ts';
import { diskEffects, newFolder } from './effects.ts';
import { freePort } from './serve.ts';

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
export function installPackages(packages: readonly string[]): void {
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
  const install = `sudo apt-get install ${NGINX_PACKAGES.join(' ')}`;
  if (found === null)
    console.warn(`\n*** nginx is not here: deploy/nginx.conf is NOT tested with it. Debian: ${install} ***\n`);
  return found;
}

/** How a server is started in a folder of its own. */
interface Setup {
  command: string;
  args: readonly string[];
  /** What it finds in its folder. */
  files: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
}

/** Serves a folder with deploy/nginx.conf. */
export function startNginx(root: string, base = '/'): Promise<WebServer> {
  const command = findNginx();
  if (command === null) throw new Error('nginx is not installed');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return serve((work, port) => ({
    command,
    args: ['-e', `${work}/error.log`, '-c', `${work}/nginx.conf`],
    files: {
      'site.conf': nginxConfig({ base, root, listen: `127.0.0.1:${port}`, types }),
      'nginx.conf': [
        process.getuid?.() === 0 ? 'user root;' : '',
        'include /etc/nginx/modules-enabled/*.conf;',
        'daemon off;',
        'worker_processes 2;',
        `pid ${work}/pid;`,
        `error_log ${work}/error.log;`,
        'events { worker_connections 1024; }',
        'http { access_log off; sendfile on;',
        ...folders.map((name) => `${name}_temp_path ${work}/${name};`),
        `include ${work}/site.conf; }\n`,
      ].join('\n'),
    },
  }));
}

/** Serves a folder with deploy/Caddyfile. */
export function startCaddy(root: string, base = '/'): Promise<WebServer> {
  const command = findCaddy();
  if (command === null) throw new Error('Caddy is not installed');
  return serve((work, port) => ({
    command,
    args: ['run', '--config', `${work}/Caddyfile`, '--adapter', 'caddyfile'],
    files: {
      Caddyfile:
        '{\n\tadmin off\n\tauto_https off\n}\n' + caddyfile({ base, root, listen: `http://127.0.0.1:${port}`, types }),
    },
    env: { XDG_DATA_HOME: `${work}/data`, XDG_CONFIG_HOME: work, HOME: work },
  }));
}

/** Starts a server in a new folder, on a free port. */
async function serve(setup: (work: string, port: number) => Setup): Promise<WebServer> {
  const work = newFolder();
  const port = await freePort();
  const server = new ServerProcess(`http://127.0.0.1:${port}`, work, setup(work, port));
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

class ServerProcess implements WebServer {
  readonly origin: string;
  private readonly work: string;
  private readonly setup: Setup;
  private child: ChildProcess | undefined;
  private said = '';

  constructor(origin: string, work: string, setup: Setup) {
    this.origin = origin;
    this.work = work;
    this.setup = setup;
    for (const [name, text] of Object.entries(setup.files)) diskEffects.writeFile(join(work, name), text);
  }

  async start(): Promise<void> {
    const { command, args, env } = this.setup;
    this.child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    process.once('exit', this.killNow);
    this.child.stderr?.on('data', (data: Buffer) => {
      this.said += data.toString();
    });
    await this.answers();
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    process.off('exit', this.killNow);
    diskEffects.remove(this.work);
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = this.child;
    if (running?.pid === undefined || running.exitCode !== null) return;
    const ended = new Promise((done) => running.once('close', done));
    // The whole group: nginx's workers would go on serving without their master.
    process.kill(-running.pid, signal);
    await ended;
  }

  /** What runs when this process ends before it stopped the server. */
  private readonly killNow = (): void => {
    const { child } = this;
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };

  /** Waits until it answers. */
  private async answers(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const code = this.child?.exitCode ?? null;
      if (code !== null) throw new Error(`the server ended with ${String(code)}: ${this.said}`);
      const answered = await fetch(this.origin).then(
        () => true,
        () => false,
      );
      if (answered) return;
      await setTimeout(50);
    }
    throw new Error(`the server did not answer: ${this.said}`);
  }
}
