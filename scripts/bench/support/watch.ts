import { execFile, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** What running a command took. */
export interface CommandRun {
  seconds: number;
  /** The most memory that its processes held together, in bytes: the sum of their resident sets. */
  peak: number;
  code: number;
}

const INTERVAL = 500;
const runLater = promisify(execFile);

/** Resident bytes of a process and everything below it, as `ps` lists them. */
async function treeMemory(root: number): Promise<number> {
  const { stdout } = await runLater('ps', ['-A', '-o', 'pid=,ppid=,rss='], { maxBuffer: 1 << 24 });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number) as [number, number, number]);
  const children = Map.groupBy(rows, ([, parent]) => parent);
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, [child, , kilobytes]) => total + kilobytes * 1024 + sum(child), 0);
  return sum(root) + (rows.find(([pid]) => pid === root)?.[2] ?? 0) * 1024;
}

/**
 * Runs a command, watching its memory.
 * @param env variables beside those of this process.
 * @param onLine gets each line that it prints to either stream.
 * @param cwd the folder to run in, the present one by default.
 */
export async function watch(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onLine: (line: string) => void = () => undefined,
  cwd?: string,
): Promise<CommandRun> {
  const start = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine);
  let peak = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined)
      void treeMemory(child.pid).then(
        (bytes) => (peak = Math.max(peak, bytes)),
        () => undefined,
      );
  }, INTERVAL);
  const code = await new Promise<number>((resolve, reject) =>
    child.once('error', reject).once('close', (status) => {
      resolve(status ?? 1);
    }),
  );
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, peak, code };
}
