import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskEffects } from './effects.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duidu-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (...parts: string[]): string => join(folder, ...parts);
const read = (...parts: string[]): string => readFileSync(at(...parts), 'utf8');
function write(name: string, text: string): void {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), text);
}

describe('replaceTree', () => {
  test('makes a folder where there was none', () => {
    diskEffects.replaceTree(
      at('content'),
      new Map([
        ['a/b.mdx', '甲'],
        ['c.json', '{}'],
      ]),
    );
    expect(diskEffects.listFiles(at('content'))).toEqual(['a/b.mdx', 'c.json']);
    expect(read('content', 'a/b.mdx')).toBe('甲');
  });

  test('removes what is not in the new tree and changes what differs', () => {
    write('content/old.mdx', '旧');
    write('content/a.mdx', '甲');
    diskEffects.replaceTree(at('content'), new Map([['a.mdx', '乙']]));
    expect(diskEffects.listFiles(at('content'))).toEqual(['a.mdx']);
    expect(read('content', 'a.mdx')).toBe('乙');
  });

  test('keeps the time stamp of a file that stays the same', () => {
    const past = new Date('2001-02-03T04:05:06Z');
    write('content/a.mdx', '甲');
    write('content/b.mdx', '乙');
    for (const name of ['a.mdx', 'b.mdx']) utimesSync(at('content', name), past, past);
    diskEffects.replaceTree(
      at('content'),
      new Map([
        ['a.mdx', '甲'],
        ['b.mdx', '丙'],
      ]),
    );
    expect(statSync(at('content/a.mdx')).mtime).toEqual(past);
    expect(statSync(at('content/b.mdx')).mtime).not.toEqual(past);
  });

  test('leaves nothing beside the folder, not even of a run that was stopped', () => {
    write('content/a.mdx', '甲');
    write('content.next/stale.mdx', '残');
    write('content.old/stale.mdx', '残');
    diskEffects.replaceTree(at('content'), new Map([['a.mdx', '甲']]));
    expect(readdirSync(folder)).toEqual(['content']);
    expect(diskEffects.listFiles(at('content'))).toEqual(['a.mdx']);
  });

  test('empties a folder for an empty tree', () => {
    write('content/a.mdx', '甲');
    diskEffects.replaceTree(at('content'), new Map());
    expect(diskEffects.listFiles(at('content'))).toEqual([]);
  });

  test('leaves the folder as it was when a file cannot be written', () => {
    write('content/a.mdx', '甲');
    expect(() => {
      diskEffects.replaceTree(
        at('content'),
        new Map([
          ['a.mdx', '乙'],
          ['a.mdx/b.mdx', '丙'],
        ]),
      );
    }).toThrow();
    expect(diskEffects.listFiles(at('content'))).toEqual(['a.mdx']);
    expect(read('content', 'a.mdx')).toBe('甲');
  });
});

describe('swapFolder', () => {
  test('puts a folder in the place of another', () => {
    write('dist/old.html', '旧');
    write('dist.next/new.html', '新');
    diskEffects.swapFolder(at('dist.next'), at('dist'));
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(diskEffects.listFiles(at('dist'))).toEqual(['new.html']);
  });

  test('does so where there was none', () => {
    write('dist.next/new.html', '新');
    diskEffects.swapFolder(at('dist.next'), at('dist'));
    expect(diskEffects.listFiles(at('dist'))).toEqual(['new.html']);
  });

  test('leaves the present folder in its place when there is nothing to put there', () => {
    write('dist/old.html', '旧');
    expect(() => {
      diskEffects.swapFolder(at('dist.next'), at('dist'));
    }).toThrow('dist.next');
    expect(read('dist', 'old.html')).toBe('旧');
  });
});

describe('listFiles', () => {
  test('lists files of all depths, sorted, with slashes', () => {
    write('b/c.txt', '');
    write('a.txt', '');
    expect(diskEffects.listFiles(folder)).toEqual(['a.txt', 'b/c.txt']);
  });

  test('lists nothing for a folder that is not there', () => {
    expect(diskEffects.listFiles(at('none'))).toEqual([]);
  });
});

describe('listFolders', () => {
  test('lists folders only, sorted', () => {
    write('b/x', '');
    write('a/x', '');
    write('file', '');
    expect(diskEffects.listFolders(folder)).toEqual(['a', 'b']);
  });
});
