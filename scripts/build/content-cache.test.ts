import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seedFiles, smallSeeds } from '../../src/pipeline/fixtures/small-seeds.ts';
import { codeVersion, openCache } from './content-cache.ts';
import { buildContent } from './content.ts';
import { diskEffects } from '../io/effects.ts';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';

const CACHE = 'cache';

/** The small seeds, built once with a cache, and what was done so far forgotten. */
function built(): MemoryEffects {
  const effects = new MemoryEffects(
    Object.fromEntries(seedFiles(smallSeeds()).map(({ file, text }) => [`seeds/${file}`, text])),
  );
  expect([build(effects), effects.errors]).toEqual([0, []]);
  forget(effects);
  return effects;
}

function forget(effects: MemoryEffects): void {
  effects.changes.length = 0;
  effects.printed.length = 0;
}

const build = (effects: MemoryEffects, cache = CACHE, check = false): number =>
  buildContent(effects, { seeds: 'seeds', content: 'content', check, cache });
const entries = (effects: MemoryEffects): string[] => effects.listFiles(CACHE);
const contentOf = (effects: MemoryEffects): Record<string, string> =>
  Object.fromEntries(effects.listFiles('content').map((name) => [name, effects.readText(`content/${name}`)]));
const writtenEntries = (effects: MemoryEffects): number =>
  effects.changes.filter((change) => change.startsWith(`write ${CACHE}/`)).length;

function edit(effects: MemoryEffects, file: string, from: string | RegExp, to: string): void {
  const text = effects.readText(`seeds/${file}`);
  expect(text).toMatch(from);
  effects.files.set(`seeds/${file}`, text.replace(from, to));
}

/** Edits a source and notes its digest, as an editor would. */
function editSource(effects: MemoryEffects, from: string, to: string): void {
  edit(effects, 'alpha-2024/source.txt', from, to);
  const digest = createHash('sha256').update(effects.readText('seeds/alpha-2024/source.txt')).digest('hex');
  edit(effects, 'alpha-2024/policy.yaml', /sha256: .*/u, `sha256: ${digest}`);
}

const EDITS: readonly (readonly [string, (effects: MemoryEffects) => void, readonly string[]])[] = [
  [
    'a sentence',
    (e) => {
      editSource(e, '（一）规模。', '（一）规模大。');
    },
    ['alpha-2024/1-1.mdx', 'alpha-2024/ledger.json', 'alpha-2024/policy.json'],
  ],
  [
    'a reason',
    (e) => {
      edit(e, 'counterparts.yaml', '同为奖励', '都给奖励');
    },
    ['alpha-2024/2-1.mdx', 'beta-2024/2-1.mdx', 'counterparts.json'],
  ],
  [
    'a topic of a clause',
    (e) => {
      edit(e, 'topics.yaml', '}\n', '}\n- { id: market, label: 市场, criterion: 谈市场 }\n');
      edit(e, 'beta-2024/annotations.yaml', '2-1: { topics: [startup] }', '2-1: { topics: [market] }');
    },
    ['beta-2024/2-1.mdx', 'topics.json'],
  ],
  [
    'the name of a body',
    (e) => {
      edit(e, 'units.yaml', 'label: 经信局', 'label: 经信部门');
    },
    ['units.json'],
  ],
  [
    'a term',
    (e) => {
      edit(e, 'terms.yaml', '给钱。', '给现金。');
    },
    ['terms.json'],
  ],
];

describe('an incremental build', () => {
  test.each(EDITS)('after editing %s writes the files that change, and what a full build gives', (_, change, files) => {
    const effects = built();
    const before = contentOf(effects);
    change(effects);
    expect([build(effects), effects.errors]).toEqual([0, []]);
    const incremental = contentOf(effects);
    expect(
      Object.keys(incremental)
        .filter((name) => incremental[name] !== before[name])
        .sort(),
    ).toEqual(files);
    expect(
      effects.printed
        .filter((line) => line.startsWith('  wrote '))
        .map((line) => line.slice('  wrote content/'.length))
        .sort(),
    ).toEqual(files);
    expect(build(effects, CACHE, true)).toBe(0);
  });

  test('of unchanged sources computes nothing and writes nothing', () => {
    const effects = built();
    expect(build(effects)).toBe(0);
    expect(effects.changes).toEqual([]);
  });

  test('reads and renders only the policy that changed', () => {
    const effects = built();
    editSource(effects, '（一）规模。', '（一）规模大。');
    build(effects);
    expect(writtenEntries(effects)).toBe(2);
  });

  test('keeps no entry that is out of use', () => {
    const effects = built();
    const count = entries(effects).length;
    editSource(effects, '（一）规模。', '（一）规模大。');
    build(effects);
    expect(entries(effects)).toHaveLength(count);
  });

  test('tells faults with their place, from the cache too', () => {
    const effects = built();
    edit(effects, 'alpha-2024/facts.yaml', 'metric: reward', 'metric: unknown');
    for (const _ of [1, 2]) {
      effects.errors.length = 0;
      expect(build(effects)).toBe(1);
      expect(effects.errors[0]).toMatch(/^seeds\/alpha-2024\/facts\.yaml:3:\d+: error unknown-metric/u);
    }
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['altered', (text: string) => text.replaceAll('规模', '规格')],
    ['empty', () => ''],
  ])('computes again what is %s in the cache', (_, spoil) => {
    const effects = built();
    const before = contentOf(effects);
    for (const name of entries(effects))
      effects.files.set(`${CACHE}/${name}`, spoil(effects.readText(`${CACHE}/${name}`)));
    expect(build(effects)).toBe(0);
    expect(contentOf(effects)).toEqual(before);
  });
});

test('--check computes everything, whatever the cache says', () => {
  const effects = built();
  for (const name of entries(effects)) {
    const [, value = ''] = effects.readText(`${CACHE}/${name}`).replaceAll('规模', '规格').split('\n');
    effects.files.set(`${CACHE}/${name}`, `${createHash('sha256').update(value).digest('hex')}\n${value}`);
  }
  expect(build(effects, CACHE, true)).toBe(0);
  expect(build(effects)).toBe(0);
  expect(contentOf(effects)['alpha-2024/1-1.mdx']).toContain('规格');
  expect(build(effects, CACHE, true)).toBe(1);
});

test('another version of the code finds nothing', () => {
  const effects = new MemoryEffects();
  openCache(effects, CACHE, '1').set('a', { x: 1 });
  expect(openCache(effects, CACHE, '1').get('a')).toEqual({ x: 1 });
  expect(openCache(effects, CACHE, '2').get('a')).toBeUndefined();
});

test('the version follows from the core’s code and not from its tests', () => {
  const version = codeVersion(diskEffects);
  const other = (name: RegExp) =>
    codeVersion({ ...diskEffects, readText: (path) => (name.test(path) ? '' : diskEffects.readText(path)) });
  expect(version).toMatch(/^[0-9a-f]{64}$/u);
  expect(other(/parse\/sequence\.ts$/u)).not.toBe(version);
  expect(other(/language\/levels\.ts$/u)).not.toBe(version);
  expect(other(/package-lock\.json$/u)).not.toBe(version);
  expect(other(/\.test\.ts$/u)).toBe(version);
});

test('a cache among packages is not made where there are no packages', () => {
  const effects = new MemoryEffects(
    Object.fromEntries(seedFiles(smallSeeds()).map(({ file, text }) => [`seeds/${file}`, text])),
  );
  expect(build(effects, 'node_modules/.cache/duidu')).toBe(0);
  expect(effects.exists('node_modules')).toBe(false);
});
