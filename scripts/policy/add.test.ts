import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeAs } from '../../src/pipeline/decode/encodings.ts';
import { realSeeds } from '../../src/pipeline/fixtures/real-seeds.ts';
import { seedFiles, smallSeeds } from '../../src/pipeline/fixtures/small-seeds.ts';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';
import { fillGaps, reviewSheet } from './fixtures/review.ts';
import { acceptPolicy } from './accept.ts';
import { addPolicy } from './add.ts';
import type { AddCommand } from './command.ts';

const FIXTURES = join(import.meta.dirname, '../../src/pipeline/fixtures');
const textOf = (name: string): Uint8Array => readFileSync(join(FIXTURES, name, 'input.txt'));

/** Seeds in memory, with a text to add beside them: small ones, or those that the project ships. */
function seeded(input: Uint8Array | string, seeds = smallSeeds()): MemoryEffects {
  const files = seedFiles(seeds).map(({ file, text }) => [`seeds/${file.split('seeds/').at(-1) ?? file}`, text]);
  return new MemoryEffects({
    ...(Object.fromEntries(files) as Record<string, string>),
    'page.txt': typeof input === 'string' ? new TextEncoder().encode(input) : input,
  });
}

const add = (effects: MemoryEffects, city: string, year: string, more: Partial<AddCommand> = {}): number =>
  addPolicy(effects, { source: 'page.txt', seeds: 'seeds', city, year, dryRun: false, force: false, ...more });

/** Fills a policy's gaps and open proposals, and accepts them. */
function acceptAll(effects: MemoryEffects, id: string): number {
  for (const file of [`seeds/${id}/policy.yaml`, 'seeds/cities.yaml'])
    effects.files.set(file, fillGaps(effects.readText(file)));
  effects.files.set(`seeds/${id}/proposed.yaml`, reviewSheet(effects.readText(`seeds/${id}/proposed.yaml`)));
  return acceptPolicy(effects, { seeds: 'seeds', policy: id, dryRun: false });
}

/** What the pages say of themselves, and what the text is read as: city, year, lines of policy.yaml, of the tree. */
const CASES: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    'measures-page',
    'mingzhou',
    '2023',
    [
      'documentNumber: 明政发〔2023〕19号',
      'issuedOn: 2023-05-18',
      'publishedOn: 2023-05-22',
      'addressee: 各区县（市）人民政府，市政府各部门',
      '  to: 2025-12-31',
    ],
    ['2-3 3． 扩大担保业务 [measure]', 'furniture: 5 line(s)', 'metadata: 3 line(s)'],
  ],
  [
    'regulation',
    'dongling',
    '2022',
    ['genre: 规定', 'documentNumber: null', 'addressee: null', 'basis: 《中华人民共和国中小企业促进法》', '  to: null'],
    ['2-5-2 （二） 奖励首次被认定为', '4-10 第十条', 'error unknown-part: the heading “总则”'],
  ],
  [
    'notice-attachment',
    'luan',
    '2022',
    [
      'title: 潞安市中小微企业服务提升行动方案',
      'documentNumber: 潞政办发〔2022〕31号',
      'issuedOn: 2022-04-21',
      'signature: 潞安市人民政府办公室',
    ],
    ['notice 潞安市人民政府办公室关于印发', '2-1-1 1. 组建服务专员队伍', 'responsible 各县、区人民政府'],
  ],
  [
    'dash-goals',
    'yunxi',
    '2022',
    ['genre: 行动计划', 'shortTitle: 小微企业成长行动计划', '  from: "2022"', '  to: "2024"'],
    ['1 一、 总体目标 [target]; 5 sentence(s)', '3-2 （二） 强化宣传 [safeguard]'],
  ],
  [
    'table-rows',
    'beiping',
    '2024',
    ['title: 北屏县惠企政策措施清单（2024年版）', 'issuer: 北屏县经济和信息化局', 'issuedOn: 2024-03-06'],
    ['4 rows of a table, one sentence each'],
  ],
  [
    'six-levels',
    'yunxi',
    '2024',
    ['genre: 办法', 'title: 云溪市小微企业融资促进办法'],
    ['2-1-3-1-2-1 （1） 借款企业名称', '3-6 第六条', 'error unknown-part: the heading “总则”'],
  ],
];

describe.each(CASES)('a text like %s', (name, city, year, facts, tree) => {
  const id = `${city}-${year}`;
  const effects = seeded(textOf(name), name === 'measures-page' ? realSeeds : smallSeeds());

  test('is kept byte for byte, read, and shown as a tree', () => {
    expect(add(effects, city, year)).toBe(0);
    expect(effects.errors).toEqual([]);
    expect(effects.readBytes(`seeds/${id}/source.txt`)).toEqual(effects.readBytes('page.txt'));
    const policy = effects.readText(`seeds/${id}/policy.yaml`).split('\n');
    for (const line of facts) expect(policy).toContain(line);
    for (const line of tree) expect(effects.printed.join('\n')).toContain(line);
    expect(effects.readText('seeds/cities.yaml')).toContain(`{ id: ${city}, name: `);
    expect(effects.printed.at(-1)).toContain(`npm run policy:add -- accept ${id}`);
  });

  test('added a second time changes nothing', () => {
    const before = new Map(effects.files);
    effects.changes.length = 0;
    expect(add(effects, city, year)).toBe(0);
    expect(effects.files).toEqual(before);
    expect(effects.changes).toEqual([]);
  });

  test('builds once everything is filled in and accepted, and then leaves nothing to propose', () => {
    if (tree.some((line) => line.includes('unknown-part')))
      effects.files.set(
        `seeds/${id}/policy.yaml`,
        `${effects.readText(`seeds/${id}/policy.yaml`)}partKinds: { "1": measure }\n`,
      );
    expect([acceptAll(effects, id), effects.errors]).toEqual([0, []]);
    expect(effects.exists(`seeds/${id}/proposed.yaml`)).toBe(false);
    expect(add(effects, city, year)).toBe(0);
    expect(effects.exists(`seeds/${id}/proposed.yaml`)).toBe(false);
    expect(effects.printed.at(-1)).toContain('Nothing is left to judge');
  });
});

describe('a damaged mirror copy', () => {
  const effects = seeded(textOf('mirror-copy'));
  const policy = 'seeds/fengchuan-2023/policy.yaml';

  test('is restored; the character of a lost byte is asked for before anything is proposed', () => {
    expect(add(effects, 'fengchuan', '2023')).toBe(0);
    const said = effects.printed.join('\n');
    expect(said).toMatch(/repairs: .*pinyin-gloss \d+/u);
    expect(said).toContain('settle unsettled-loss at line 10, column 76');
    expect(said).toContain('policy:add -- page.txt --city fengchuan --year 2023` again');
    expect(effects.exists('seeds/fengchuan-2023/proposed.yaml')).toBe(false);
  });

  test('is proposed and built once the erratum is written', () => {
    const erratum =
      'errata:\n  - { line: 10, column: 76, was: "?", now: 地, rule: lost-byte, reason: 场地一词，同句语义。 }\n';
    effects.files.set(policy, effects.readText(policy).replace('errata: []\n', erratum));
    expect(add(effects, 'fengchuan', '2023')).toBe(0);
    expect(effects.readText('seeds/fengchuan-2023/proposed.yaml')).toContain('经营场地');
    expect([acceptAll(effects, 'fengchuan-2023'), effects.errors]).toEqual([0, []]);
  });
});

describe('policy:add', () => {
  const page = textOf('dash-goals');

  test('with --dry-run says what it would write and writes nothing', () => {
    const effects = seeded(page);
    expect(add(effects, 'yunxi', '2022', { dryRun: true })).toBe(0);
    expect(effects.changes).toEqual([]);
    expect(effects.printed).toContain('  would write seeds/yunxi-2022/proposed.yaml');
  });

  test('takes what to judge against, and asks nothing about the others', () => {
    const effects = seeded(page);
    expect(add(effects, 'yunxi', '2022', { against: 'beta-2024' })).toBe(0);
    expect(effects.readText('seeds/yunxi-2022/policy.yaml')).toContain('judgedAgainst: [ beta-2024 ]');
    const sheet = effects.readText('seeds/yunxi-2022/proposed.yaml');
    expect(sheet).toContain('beta-2024:');
    expect(sheet).not.toContain('alpha-2024:');
    const none = seeded(page);
    expect(add(none, 'yunxi', '2022', { against: 'none' })).toBe(0);
    expect(none.readText('seeds/yunxi-2022/proposed.yaml')).not.toContain('against:');
  });

  test('refuses to be judged against what is not there, or against others than policy.yaml says', () => {
    const effects = seeded(page);
    expect(add(effects, 'yunxi', '2022', { against: 'beta-2024,nowhere-2020' })).toBe(1);
    expect(effects.errors.join()).toMatch(/no policy “nowhere-2020”[\s\S]*beta-2024/u);
    expect(effects.changes).toEqual([]);
    add(effects, 'yunxi', '2022');
    for (const force of [false, true]) expect(add(effects, 'yunxi', '2022', { against: 'beta-2024', force })).toBe(1);
    expect(effects.errors.join()).toMatch(/says nothing of the scope[\s\S]*judgedAgainst: \[beta-2024\]/u);
  });

  test('may be run again with the same scope, and says each policy once', () => {
    const effects = seeded(page);
    expect(add(effects, 'yunxi', '2022', { against: 'beta-2024,alpha-2024,beta-2024' })).toBe(0);
    expect(effects.readText('seeds/yunxi-2022/policy.yaml')).toContain('judgedAgainst: [ beta-2024, alpha-2024 ]');
    effects.changes.length = 0;
    expect(add(effects, 'yunxi', '2022', { against: 'alpha-2024,beta-2024' })).toBe(0);
    expect(effects.changes).toEqual([]);
    expect(add(effects, 'yunxi', '2022', { against: 'alpha-2024' })).toBe(1);
    expect(effects.errors.join()).toContain('says judgedAgainst: [beta-2024, alpha-2024]');
  });

  test('reads standard input', () => {
    const effects = seeded('');
    effects.input = new Uint8Array(page);
    expect(add(effects, 'yunxi', '2022', { source: '-' })).toBe(0);
    expect(effects.readBytes('seeds/yunxi-2022/source.txt')).toEqual(effects.input);
  });

  test.each(['utf-16le-bom', 'gb18030'] as const)('recognizes %s and keeps the bytes', (encoding) => {
    const bytes = encodeAs(new TextDecoder().decode(page), encoding);
    const effects = seeded(bytes);
    expect(add(effects, 'yunxi', '2022')).toBe(0);
    expect(effects.printed.join('\n')).toContain(encoding);
    expect(effects.readBytes('seeds/yunxi-2022/source.txt')).toEqual(bytes);
    expect([acceptAll(effects, 'yunxi-2022'), effects.errors]).toEqual([0, []]);
  });

  test('keeps what people wrote, with --force too unless the text is another', () => {
    const effects = seeded(page);
    add(effects, 'yunxi', '2022');
    const [policy, sheet] = ['seeds/yunxi-2022/policy.yaml', 'seeds/yunxi-2022/proposed.yaml'];
    const proposed = effects.readText(sheet);
    for (const file of [policy, sheet]) effects.files.set(file, effects.readText(file).replace('\n', '\n# mine\n'));
    add(effects, 'yunxi', '2022');
    for (const file of [policy, sheet]) expect(effects.readText(file)).toContain('# mine');
    add(effects, 'yunxi', '2022', { force: true });
    expect(effects.readText(policy)).toContain('# mine');
    expect(effects.readText(sheet)).toBe(proposed);
  });

  test('replaces another text with --force alone, and never a judgement', () => {
    const effects = seeded(page);
    add(effects, 'yunxi', '2022');
    effects.files.set('seeds/yunxi-2022/annotations.yaml', 'clauses:\n  "2-1": { topics: [scale-up] }\n');
    effects.files.set('page.txt', new TextDecoder().decode(page).replace('2500户', '2600户'));
    const before = new Map(effects.files);
    expect(add(effects, 'yunxi', '2022')).toBe(1);
    expect(effects.errors[0]).toMatch(/^seeds\/yunxi-2022\/source\.txt:9:\d+: error source-differs/u);
    expect(effects.files).toEqual(before);
    expect(add(effects, 'yunxi', '2022', { force: true })).toBe(0);
    expect(effects.readText('seeds/yunxi-2022/source.txt')).toContain('2600户');
    expect(effects.readText('seeds/yunxi-2022/annotations.yaml')).toContain('scale-up');
  });
});

/** What is given, how, and the start of the one diagnostic. */
const REFUSED: readonly (readonly [string, string | Uint8Array, Partial<AddCommand>, RegExp, RegExp])[] = [
  [
    'a file that is not there',
    '甲',
    { source: 'none.txt' },
    /^none\.txt:1:1: error missing-file/u,
    /Correct the path/u,
  ],
  ['an HTML page', '<!DOCTYPE html><p>一、目标</p>', {}, /^page\.txt:1:1: error not-a-text/u, /without its markup/u],
  ['an empty file', ' \n', {}, /^page\.txt:1:1: error empty-file/u, /Put the text in/u],
  ['a control character', '一、目标\n企业\u0007。', {}, /^page\.txt:2:3: error control-character/u, /original/u],
  ['a text without numbering', '支持小微企业发展。\n', {}, /^page\.txt:1:1: error no-numbering/u, /Number the text/u],
  ['no city id', '一、目标', { city: 'Wen Zhou' }, /^--city: error option-invalid/u, /--city <id>/u],
  ['no year', '一、目标', { year: '23' }, /^--year: error option-invalid/u, /--year <year>/u],
  [
    'a text that is there already',
    smallSeeds().policies[0]?.source.text ?? '',
    {},
    /^seeds\/\S+\/source\.txt:1:1: error duplicate-source/u,
    /in the project|Work on/u,
  ],
];

describe('bad input', () => {
  test.each(REFUSED)('%s: one diagnostic, exit 1, nothing written', (_, input, more, start, remedy) => {
    const effects = seeded(input);
    const before = new Map(effects.files);
    expect(add(effects, 'yunxi', '2022', more)).toBe(1);
    expect(effects.errors).toHaveLength(2);
    expect(effects.errors[0]).toMatch(start);
    expect(effects.errors[0]).toMatch(remedy);
    expect(effects.files).toEqual(before);
  });
});
