import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeAs } from '../../src/pipeline/decode/encodings.ts';
import { smallPolicy } from '../../src/pipeline/fixtures/small-seeds.ts';
import { diskEffects } from '../io/effects.ts';
import { seedTree, type SeedTree } from '../io/fixtures/seed-tree.ts';

const POLICY = 'alpha-2024';
const SOURCE = `seeds/${POLICY}/source.txt`;
const TEXT = smallPolicy('alpha', POLICY).source.text;
const splice = (text: string): string => TEXT.replace('企业100家', `企${text}业100家`);

type Spoil = (tree: SeedTree) => void;
const source =
  (data: string | Uint8Array): Spoil =>
  (tree) => {
    tree.writeSource(POLICY, data);
  };
const file =
  (name: string, data: string): Spoil =>
  (tree) => {
    tree.write(name, data);
  };
const missing =
  (name: string): Spoil =>
  (tree) => {
    tree.remove(name);
  };

/** What the tree is given, the place and code of the one diagnostic, and a word of its remedy. */
const CASES: readonly (readonly [string, Spoil, string, RegExp])[] = [
  ['an empty file', source(''), `${SOURCE}:1:1: error empty-file`, /Put the text in/u],
  ['a file of white space', source(' \n\u3000\n'), `${SOURCE}:1:1: error empty-file`, /Put the text in/u],
  [
    'Big5',
    source(Uint8Array.from([0xa4, 0x40, 0xa1, 0x42, 0xa5, 0xd8, 0xbc, 0xd0, 0xc5, 0x40, 0xb2, 0xc4])),
    `${SOURCE}:1:1: error unknown-encoding`,
    /UTF-8/u,
  ],
  [
    'Latin-1 in UTF-8',
    source(Buffer.concat([Buffer.from('一、主要目标\n甲'), Uint8Array.of(0xe9, 0x20), Buffer.from('caf')])),
    `${SOURCE}:2:2: error unknown-encoding`,
    /UTF-8/u,
  ],
  [
    'a Word document',
    source(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])),
    `${SOURCE}:1:1: error not-a-text`,
    /Save the text/u,
  ],
  [
    'an HTML page',
    source(`<!DOCTYPE html>\n<html><body>${TEXT}</body></html>`),
    `${SOURCE}:1:1: error not-a-text`,
    /without its markup/u,
  ],
  ['a NUL', source(splice('\0')), `${SOURCE}:4:15: error control-character`, /from the original/u],
  ['a control character', source(splice('\u001b')), `${SOURCE}:4:15: error control-character`, /from the original/u],
  ['a bidirectional override', source(splice('\u202e')), `${SOURCE}:4:15: error bidi-control`, /from the original/u],
  ['a zero-width space', source(splice('\u200b')), `${SOURCE}:4:15: error zero-width`, /from the original/u],
  [
    'a megabyte on one line',
    source('支持企业。'.repeat(70_000)),
    `${SOURCE}:1:20001: error line-too-long`,
    /line breaks/u,
  ],
  [
    'no numbering at all',
    source('支持小微企业发展。\n促进就业。\n'),
    `${SOURCE}:1:1: error no-numbering`,
    /Number the text/u,
  ],
  ['unbalanced quotes', source(splice('“')), `${SOURCE}:4:15: error unbalanced-quotes`, /erratum/u],
  ['a replacement character', source(splice('\ufffd')), `${SOURCE}:4:15: error unsettled-loss`, /errata/u],
  [
    'a text that was changed',
    file(`${POLICY}/source.txt`, `${TEXT}另。`),
    `seeds/${POLICY}/policy.yaml:18:9: error source-changed`,
    /as it was given/u,
  ],
  [
    'a number that stands twice',
    source(TEXT.replace('二、重点任务', '一、重点任务')),
    `${SOURCE}:5:1: error numbering-repeats`,
    /lost heading/u,
  ],
  [
    'the same text as another policy',
    source(smallPolicy('beta', 'beta-2024').source.text),
    'seeds/beta-2024/source.txt:1:1: error duplicate-source',
    /Remove one/u,
  ],
  [
    'a folder that is no policy id',
    (t) => {
      renameSync(join(t.seeds, POLICY), join(t.seeds, 'Alpha'));
    },
    'seeds/Alpha/source.txt:1:1: error policy-id',
    /<city>-<year>/u,
  ],
  ['a missing source', missing(`${POLICY}/source.txt`), `${SOURCE}:1:1: error missing-file`, /Put it in the folder/u],
  [
    'a missing policy.yaml',
    missing(`${POLICY}/policy.yaml`),
    `seeds/${POLICY}/policy.yaml:1:1: error missing-file`,
    /Put it in the folder/u,
  ],
  ['a missing shared list', missing('topics.yaml'), 'seeds/topics.yaml:1:1: error missing-file', /Put it back/u],
  ['an empty YAML file', file('units.yaml', ''), 'seeds/units.yaml:1:1: error empty-file', /Put the text in/u],
  [
    'a YAML file cut within a value',
    file('cities.yaml', '- { id: alpha, name: 甲, fullNa'),
    'seeds/cities.yaml:1:31: error yaml-syntax',
    /Correct the YAML/u,
  ],
  [
    'a YAML file cut between keys',
    file(`${POLICY}/policy.yaml`, smallPolicy('alpha', POLICY).policy.text.split('\n').slice(0, 8).join('\n')),
    `seeds/${POLICY}/policy.yaml:2:1: error seed-incomplete`,
    /cut off/u,
  ],
  [
    'a key given twice',
    file(`${POLICY}/policy.yaml`, `${smallPolicy('alpha', POLICY).policy.text}city: beta\n`),
    `seeds/${POLICY}/policy.yaml:20:1: error yaml-syntax`,
    /stands twice in one mapping/u,
  ],
];

let tree: SeedTree;
beforeEach(() => {
  tree = seedTree();
  expect(tree.build()).toEqual({ code: 0, errors: [] });
});
afterEach(() => {
  tree.dispose();
});

/** Every file of the content tree with what it holds. */
function snapshot(folder: string): Map<string, string> {
  return new Map(diskEffects.listFiles(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('bad input', () => {
  test.each(CASES)('%s: one diagnostic, exit 1, content as it was', (name, spoil, start, remedy) => {
    const before = snapshot(tree.content);
    spoil(tree);
    const { code, errors } = tree.build();
    if (process.env['SHOW_BAD_INPUT']) console.log(`${name}\n    ${errors[0] ?? ''}`);
    expect(code).toBe(1);
    expect(errors).toHaveLength(2);
    expect(errors[0]?.startsWith(start), errors[0]).toBe(true);
    expect(errors[0]?.split('\n')[1]).toMatch(remedy);
    expect(errors[1]).toContain('was left as it was');
    expect(snapshot(tree.content)).toEqual(before);
    expect(readdirSync(tree.folder).sort()).toEqual(['content', 'seeds']);
  });

  test.each(['utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom', 'gb18030'] as const)(
    'a source in %s is decoded, its digest that of the bytes',
    (encoding) => {
      const before = snapshot(tree.content);
      tree.writeSource(POLICY, encodeAs(TEXT, encoding));
      expect(tree.build()).toEqual({ code: 0, errors: [] });
      const changed = [...snapshot(tree.content)]
        .filter(([name, data]) => before.get(name) !== data)
        .map(([name]) => name);
      expect(changed).toEqual([`${POLICY}/ledger.json`, `${POLICY}/policy.json`]);
    },
  );

  test.each(['<script>alert()</script>', '{process.exit()}', '---', 'import x from "y"', '[a](javascript:alert())'])(
    '“%s” within a text is text',
    (hostile) => {
      tree.writeSource(POLICY, TEXT.replace('\n\n', `\n\n${hostile}\n`));
      expect(tree.build()).toEqual({ code: 0, errors: [] });
    },
  );
});

describe('a build that is stopped', () => {
  test('while it writes leaves the content as it was', () => {
    const before = snapshot(tree.content);
    tree.writeSource(POLICY, TEXT.replace('（一）规模。', '（一）规模大。'));
    const stop = (): never => {
      throw new Error('stopped');
    };
    expect(() =>
      tree.build({
        replaceTree: (path, files) => {
          mkdirSync(`${path}.next`);
          writeFileSync(`${path}.next/${[...files.keys()][0]?.replace('/', '-') ?? ''}`, '');
          stop();
        },
      }),
    ).toThrow('stopped');
    expect(snapshot(tree.content)).toEqual(before);
    expect(tree.build()).toEqual({ code: 0, errors: [] });
    expect([...snapshot(tree.content).values()].some((data) => data.includes('规模大'))).toBe(true);
    expect(readdirSync(tree.folder).sort()).toEqual(['content', 'seeds']);
  });

  test('between its two renames is mended by the next, even one that fails', () => {
    const before = snapshot(tree.content);
    renameSync(tree.content, `${tree.content}.old`);
    mkdirSync(`${tree.content}.next`);
    tree.writeSource(POLICY, '');
    expect(tree.build().code).toBe(1);
    expect(snapshot(tree.content)).toEqual(before);
  });

  test('does not put a leftover in the place of a finished tree', () => {
    const before = snapshot(tree.content);
    mkdirSync(`${tree.content}.old`);
    writeFileSync(`${tree.content}.old/stale.json`, '{}');
    diskEffects.recoverFolder(tree.content);
    expect(snapshot(tree.content)).toEqual(before);
  });
});
