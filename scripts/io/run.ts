import { spawn, spawnSync } from 'node:child_process';

const WINDOWS = process.platform === 'win32';
const withoutTelemetry = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...env,
});

/** Runs a command with its output shown; returns its exit code. */
export function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: withoutTelemetry(env),
    shell: WINDOWS,
  });
  return status ?? 1;
}

/** Runs a command beside others; returns its exit code and all that it printed, in the order in which it came. */
export function runQuietly(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: withoutTelemetry({}),
      shell: WINDOWS,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
