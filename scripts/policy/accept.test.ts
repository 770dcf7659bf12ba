import { describe, expect, test } from 'vitest';
import { seedFiles, smallSeeds } from '../../src/pipeline/fixtures/small-seeds.ts';
import { buildContent } from '../build/content.ts';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';
import { fillGaps, reviewSheet } from './fixtures/review.ts';
import { acceptPolicy } from './accept.ts';
import { addPolicy } from './add.ts';

const TEXT = `丙州市扶持办法
一、工作目标
（一）规模。到2026年，新增企业300家。
二、扶持政策
1.给予补贴。对新办企业补贴2万元。对老企业补贴2万元。（责任单位：市商务局）
三、工作要求
（一）加强宣传。营造氛围。
丙州市人民政府
2024年5月6日
`;
const SHEET = 'seeds/gamma-2024/proposed.yaml';
const accept = (effects: MemoryEffects, dryRun = false): number =>
  acceptPolicy(effects, { seeds: 'seeds', policy: 'gamma-2024', dryRun });

/** The small seeds with a third policy added, its gaps filled and its sheet rewritten by a reviewer. */
function proposed(review: (sheet: string) => string): MemoryEffects {
  const files = seedFiles(smallSeeds()).map(({ file, text }) => [`seeds/${file}`, text] as const);
  const effects = new MemoryEffects({ ...Object.fromEntries(files), 'page.txt': TEXT });
  expect(
    addPolicy(effects, {
      source: 'page.txt',
      seeds: 'seeds',
      city: 'gamma',
      year: '2024',
      dryRun: false,
      force: false,
    }),
  ).toBe(0);
  for (const file of ['seeds/gamma-2024/policy.yaml', 'seeds/cities.yaml'])
    effects.files.set(file, fillGaps(effects.readText(file)));
  effects.files.set(SHEET, review(effects.readText(SHEET)));
  effects.changes.length = 0;
  return effects;
}

const reviewed = (sheet: string): string => reviewSheet(sheet);
/** The same with another word of the sheet. */
const but = (from: string | RegExp, to: string) => (sheet: string) => {
  const text = reviewed(sheet);
  expect(text).toMatch(from);
  return text.replace(from, to);
};

describe('policy:add -- accept', () => {
  test('moves everything in one go and keeps what people wrote before', () => {
    const effects = proposed(reviewed);
    const before = effects.readText('seeds/counterparts.yaml');
    expect([accept(effects), effects.errors]).toEqual([0, []]);
    for (const line of before.split('\n').filter((text) => text.startsWith('  -')))
      expect(effects.readText('seeds/counterparts.yaml')).toContain(line);
    expect(effects.readText('seeds/units.yaml')).toContain('names: [ 市商务局 ]');
    expect(effects.readText('seeds/gamma-2024/supports.yaml').match(/instrument: grant/gu)).toHaveLength(2);
    expect(effects.exists(SHEET)).toBe(false);
    expect(effects.printed.at(-1)).toContain('npm run content');
    expect(buildContent(effects, { seeds: 'seeds', content: 'content', check: false })).toBe(0);
  });

  test('with --dry-run writes nothing', () => {
    const effects = proposed(reviewed);
    expect(accept(effects, true)).toBe(0);
    expect(effects.changes).toEqual([]);
  });

  test.each([
    [
      'nobody reviewed',
      (sheet: string) => reviewed(sheet).replace(/^reviewed: yes/mu, 'reviewed: no'),
      /proposed\.yaml:7:11: error not-reviewed/u,
    ],
    [
      'a question is left open',
      but('topics: [ startup ]', 'topics: [ "?" ]'),
      /proposed\.yaml:\d+:15: error proposal-open/u,
    ],
    ['a key is wrong', but('role: target', 'rolle: target'), /proposed\.yaml:\d+:\d+: error seed-invalid/u],
    ['YAML is broken', but('units:\n', 'units: [\n'), /proposed\.yaml:\d+:\d+: error yaml-syntax/u],
    [
      'a pair is judged and its clauses are not',
      but(/s1: .*(?:没有|写这件事).*/u, 's1: [ { to: 2-1#s1, relation: relatedMatch, note: 同。, differs: [] } ]'),
      /proposed\.yaml:\d+:\d+: error clause-unjudged/u,
    ],
  ])('refuses while %s, and writes nothing', (_, review, start) => {
    const effects = proposed(review);
    expect(accept(effects)).toBe(1);
    expect(effects.errors[0]).toMatch(start);
    expect(effects.changes).toEqual([]);
  });

  test('says what the build still misses of what was accepted', () => {
    const effects = proposed(but(/quote: 新增企业300家/u, 'quote: 新增企业500家'));
    expect(accept(effects)).toBe(1);
    expect(effects.errors.join('\n')).toMatch(/gamma-2024\/\w+\.yaml:\d+:\d+: error not-verbatim/u);
  });

  test('has nothing to accept a second time', () => {
    const effects = proposed(reviewed);
    accept(effects);
    expect(accept(effects)).toBe(1);
    expect(effects.errors[0]).toContain('there are no proposals here');
  });
});
