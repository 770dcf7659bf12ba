import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Everything the scripts do to the outside world; a test puts a recorder in its place. */
export interface Effects {
  readBytes(path: string): Uint8Array;
  readText(path: string): string;
  /** All of standard input. */
  readInput(): Uint8Array;
  exists(path: string): boolean;
  /** Names of the folders in a folder, sorted. */
  listFolders(path: string): string[];
  /** Paths of all files below a folder, relative to it, sorted; empty where there is none. */
  listFiles(path: string): string[];
  /** Replaces a folder as a whole; files that stay the same keep their time stamps. */
  replaceTree(path: string, files: ReadonlyMap<string, string | Uint8Array>): void;
  /** Puts a finished folder in the place of another. */
  swapFolder(from: string, to: string): void;
  /** Brings a folder back that a run left aside when it was stopped between two renames. */
  recoverFolder(path: string): void;
  writeFile(path: string, data: string | Uint8Array): void;
  remove(path: string): void;
  log(message: string): void;
  error(message: string): void;
}

/** Effects on the real disk and console. */
export const diskEffects: Effects = {
  readBytes: (path) => readFileSync(path),
  readText: (path) => readFileSync(path, 'utf8'),
  readInput: () => readFileSync(process.stdin.fd),
  exists: (path) => existsSync(path),
  listFolders: (path) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(),
  listFiles: (path) =>
    existsSync(path)
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => statSync(join(path, name)).isFile())
          .map((name) => name.replaceAll('\\', '/'))
          .sort()
      : [],
  replaceTree(path, files) {
    const next = `${path}.next`;
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    for (const [name, data] of files) placeFile(join(path, name), join(next, name), data);
    diskEffects.swapFolder(next, path);
  },
  swapFolder(from, to) {
    if (!existsSync(from)) throw new Error(`there is no ${from} to put in the place of ${to}`);
    const old = `${to}.old`;
    rmSync(old, { recursive: true, force: true });
    if (existsSync(to)) renameSync(to, old);
    renameSync(from, to);
    rmSync(old, { recursive: true, force: true });
  },
  recoverFolder(path) {
    const old = `${path}.old`;
    if (!existsSync(path) && existsSync(old)) renameSync(old, path);
  },
  writeFile(path, data) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  },
  remove: (path) => {
    rmSync(path, { recursive: true, force: true });
  },
  log: (message) => {
    console.log(message);
  },
  error: (message) => {
    console.error(message);
  },
};

/**
 * A folder among the system's temporary ones that keeps its name from run to run.
 * e.g. "bench-content" → "/tmp/duidu/bench-content"
 */
export const scratchFolder = (name: string): string => join(tmpdir(), 'duidu', name);

/** A new folder among the system's temporary ones. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'duidu-'));

/** Links an unchanged file into the new tree, writes a changed one. */
function placeFile(current: string, next: string, data: string | Uint8Array): void {
  mkdirSync(dirname(next), { recursive: true });
  if (existsSync(current) && readFileSync(current).equals(Buffer.from(data))) linkSync(current, next);
  else writeFileSync(next, data);
}
