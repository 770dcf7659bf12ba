import { READING, runInTurn, runTogether, SYNC, tests } from './steps.ts';
import { run } from '../io/run.ts';

/** The quick check while one works: types, lint, format, content, unit tests. Nothing is built. */
async function check(): Promise<number> {
  const synced = run(SYNC.command, SYNC.args);
  if (synced !== 0) return synced;
  const read = await runTogether(READING);
  return read === 0 ? runInTurn([tests('unit')]) : read;
}

process.exitCode = await check();
