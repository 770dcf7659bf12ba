import { mkdirSync, rmSync, statSync } from 'node:fs';

const LOCK = 'node_modules/.duidu-build-lock';
const WAIT = 200;
/** No build of a test takes as long; a lock that is older was left by a run that was stopped. */
const STALE = 180_000;

/**
 * Runs a build of Astro while no other test does: all of a checkout share one list of modules
 * (`.astro/content-modules.mjs`), and test files run side by side.
 * @param build must be synchronous.
 */
export function withBuildLock<T>(build: () => T): T {
  while (!acquire()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
  try {
    return build();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function acquire(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > STALE) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}
