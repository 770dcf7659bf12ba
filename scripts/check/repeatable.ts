import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from '../../src/model/digest.ts';
import { diskEffects, newFolder } from '../io/effects.ts';

/** All that a build reads. */
const FOLDERS = ['content', 'public', 'scripts', 'seeds', 'src'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Of the time that a build takes: when it is stopped. */
const MOMENTS = [0.1, 0.35, 0.6, 0.85, 0.97];

/** Another time zone (one whose clocks go forward at midnight), locale, clock, disk, and number of threads. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  TZ: 'America/Santiago',
  LANG: 'sv_SE.UTF-8',
  LC_ALL: 'sv_SE.UTF-8',
  RAYON_NUM_THREADS: '1',
  UV_THREADPOOL_SIZE: '1',
  NODE_OPTIONS: '--import ./scripts/check/elsewhere.mjs',
};
const HERE: Readonly<Record<string, string>> = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };

/** Copies what a build reads into a new folder; packages are shared, the cache is not. */
function copyProject(): string {
  const folder = newFolder();
  const inside = FOLDERS.flatMap((name) => diskEffects.listFiles(name).map((file) => `${name}/${file}`));
  for (const file of [...FILES, ...inside]) diskEffects.writeFile(join(folder, file), diskEffects.readBytes(file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Builds in a folder; killed, with all that it started, after some milliseconds where that is asked. */
function build(folder: string, env: Readonly<Record<string, string>>, killAfter?: number): Promise<number | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/build/build.ts'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CACHE_DIR: join(folder, '.cache'), ...env },
    });
    if (killAfter !== undefined)
      setTimeout(() => {
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      }, killAfter);
    child.on('close', done);
  });
}

/** The digest of every file of a built site. */
function digests(folder: string): Map<string, string> {
  const dist = join(folder, 'dist');
  return new Map(diskEffects.listFiles(dist).map((file) => [file, sha256(diskEffects.readBytes(join(dist, file)))]));
}

/** The names of files that only one of two sites has, or that differ. */
function differences(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] {
  return [...new Set([...left.keys(), ...right.keys()])].filter((file) => left.get(file) !== right.get(file)).sort();
}

/** Reports what was compared; returns whether nothing differed. */
function report(what: string, found: readonly string[], files: number): boolean {
  const some = found.slice(0, 20).map((file) => `\n  ${file}`);
  if (found.length === 0) console.log(`${what}: ${files} files, byte for byte the same`);
  else console.error(`${what}: ${found.length} file(s) differ:${some.join('')}`);
  return found.length === 0;
}

/** Stops builds of another site at several moments; each must leave the finished one as it was. */
async function stopBuilds(folder: string, whole: ReadonlyMap<string, string>, duration: number): Promise<boolean> {
  let kept = true;
  for (const moment of MOMENTS) {
    await build(folder, { ...HERE, SITE_URL: 'https://example.org' }, duration * moment);
    diskEffects.recoverFolder(join(folder, 'dist'));
    const what = `stopped at ${(moment * 100).toFixed(0)} % of a build`;
    kept = report(what, differences(whole, digests(folder)), whole.size) && kept;
  }
  return kept;
}

/** Builds twice, here and “elsewhere”, compares, and then stops builds half-way. */
async function check(): Promise<number> {
  const [here, elsewhere] = [copyProject(), copyProject()];
  try {
    console.log('Building twice: other folder, time zone, locale, clock, order of files, threads …');
    const start = performance.now();
    if ((await build(here, HERE)) !== 0) return 1;
    const duration = performance.now() - start;
    if ((await build(elsewhere, ELSEWHERE)) !== 0) return 1;
    const whole = digests(here);
    const same = report('built twice', differences(whole, digests(elsewhere)), whole.size);
    return (await stopBuilds(here, whole, duration)) && same ? 0 : 1;
  } finally {
    for (const folder of [here, elsewhere]) diskEffects.remove(folder);
  }
}

process.exitCode = await check();
