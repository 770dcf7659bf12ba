import { describe, expect, test } from 'vitest';
import { seedFiles, smallSeeds } from '../../src/pipeline/fixtures/small-seeds.ts';
import { buildContent } from './content.ts';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';

/** A tree that holds the small seeds and nothing else. */
function seeded(): MemoryEffects {
  const files = seedFiles(smallSeeds());
  return new MemoryEffects(Object.fromEntries(files.map(({ file, text }) => [`seeds/${file}`, text])));
}
const build = (effects: MemoryEffects, check = false): number =>
  buildContent(effects, { seeds: 'seeds', content: 'content', check });

/** The same with content/ built, and what was said and done so far forgotten. */
function built(): MemoryEffects {
  const effects = seeded();
  if (build(effects) !== 0) throw new Error(effects.errors.join('\n'));
  effects.changes.length = 0;
  effects.printed.length = 0;
  return effects;
}

const CLAUSE = 'content/alpha-2024/2-1.mdx';

describe('buildContent', () => {
  test('writes what the seeds give', () => {
    const effects = seeded();
    expect(build(effects)).toBe(0);
    expect(effects.listFiles('content')).toHaveLength(25);
    expect(effects.readText(CLAUSE)).toContain('id: alpha-2024/2-1');
    expect(effects.printed).toContain('  … and 13 more');
    expect(effects.printed.at(-1)).toMatch(/^content\/: 25 files, 25 written, 0 removed, in \d+\.\d\d s\.$/u);
  });

  test('touches nothing where nothing changed', () => {
    const effects = built();
    expect(build(effects)).toBe(0);
    expect(effects.changes).toEqual([]);
    expect(effects.printed).toEqual([expect.stringContaining('25 files, 0 written, 0 removed')]);
  });

  test('clears away what no seed gives', () => {
    const effects = built();
    effects.files.set('content/old.mdx', '旧');
    expect(build(effects)).toBe(0);
    expect(effects.exists('content/old.mdx')).toBe(false);
  });

  test('leaves the tree as it was after an error, and says what is wrong where', () => {
    const effects = built();
    const before = new Map(effects.files);
    effects.files.set('seeds/topics.yaml', '- { id: startup }\n');
    before.set('seeds/topics.yaml', '- { id: startup }\n');
    expect(build(effects)).toBe(1);
    expect(effects.files).toEqual(before);
    expect(effects.changes).toEqual([]);
    expect(effects.errors[0]).toMatch(/^seeds\/topics\.yaml:1:\d+: error seed-invalid/u);
    expect(effects.errors.at(-1)).toContain('left as it was');
  });
});

describe('buildContent, check', () => {
  test('accepts a tree that is up to date', () => {
    const effects = built();
    expect(build(effects, true)).toBe(0);
    expect(effects.printed).toEqual(['content/ is up to date: 25 files.']);
  });

  test.each([
    ['missing', (effects: MemoryEffects) => effects.files.delete(CLAUSE), `${CLAUSE}: missing`],
    ['changed', (effects: MemoryEffects) => effects.files.set(CLAUSE, '改'), `${CLAUSE}: differs`],
    [
      'left over',
      (effects: MemoryEffects) => effects.files.set('content/old.mdx', '旧'),
      'content/old.mdx: not generated from any seed',
    ],
  ])('fails on a file that is %s, and writes nothing', (_, change, message) => {
    const effects = built();
    change(effects);
    const before = new Map(effects.files);
    expect(build(effects, true)).toBe(1);
    expect(effects.errors).toEqual([message, expect.stringContaining('npm run content')]);
    expect(effects.changes).toEqual([]);
    expect(effects.files).toEqual(before);
  });

  test('fails where there is no content at all', () => {
    const effects = seeded();
    expect(build(effects, true)).toBe(1);
    expect(effects.errors).toHaveLength(26);
    expect(effects.exists('content')).toBe(false);
  });

  test('fails on an error in the seeds', () => {
    const effects = built();
    effects.files.set('seeds/units.yaml', '- { id: finance, label: 财政局, names: [市财政局] }\n');
    expect(build(effects, true)).toBe(1);
    expect(effects.errors.join('\n')).toContain('unknown-unit');
  });
});
