import { spawn } from 'node:child_process';
import { readFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { smallPolicy } from '../../src/pipeline/fixtures/small-seeds.ts';
import { diskEffects } from '../io/effects.ts';
import { seedTree } from '../io/fixtures/seed-tree.ts';

const SCRIPT = resolve('scripts/build/content.ts');
const TEXT = smallPolicy('alpha', 'alpha-2024').source.text;

/** Runs the command in a tree and kills it after some milliseconds; `null` lets it end. */
function run(folder: string, killAfter: number | null): Promise<number | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [SCRIPT], { cwd: folder, stdio: 'ignore' });
    if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', done);
  });
}

/** All that a tree says, in one string; `null` while the folder is away. */
function contentOf(folder: string): string | null {
  if (!existsSync(folder)) return null;
  return diskEffects
    .listFiles(folder)
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');
}

test(
  'a build killed at any moment leaves the old tree or the new one, or one rename to mend',
  { timeout: 120_000 },
  async () => {
    const tree = seedTree();
    expect(await run(tree.folder, null)).toBe(0);
    const old = contentOf(tree.content);
    tree.writeSource('alpha-2024', TEXT.replace('（一）规模。', '（一）规模大。'));
    const states: (string | null)[] = [];
    for (const moment of [150, 250, 350, 450, 550, 650]) {
      await run(tree.folder, moment);
      diskEffects.recoverFolder(tree.content);
      states.push(contentOf(tree.content));
    }
    expect(await run(tree.folder, null)).toBe(0);
    const final = contentOf(tree.content);
    expect(final).not.toBe(old);
    for (const state of states) expect([old, final]).toContain(state);
    expect(diskEffects.listFolders(tree.folder)).toEqual(['content', 'seeds']);
    tree.dispose();
  },
);
