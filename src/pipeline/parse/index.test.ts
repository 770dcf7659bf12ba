import { describe, expect, test } from 'vitest';
import { clauseAt, outline, parseLines, segmentsOf } from '../fixtures/parsed.ts';

describe('parse, structure', () => {
  test('gives paths by the ordinals and kinds by the part', () => {
    const { value, diagnostics } = parseLines([
      '一、主要目标',
      '总起一句。',
      '（一）规模。新增5万家。',
      '（二）资源',
      '1.金融。新增1亿元。',
      '二、重点任务',
      '（一）动能',
      '1.做大。支持。',
      '（二）环境',
      '2.信用。推进。',
      '三、保障措施',
      '（一）领导。加强。',
    ]);
    expect(diagnostics).toEqual([]);
    expect(outline(value)).toEqual([
      '1 lead',
      '1-1 target',
      '1-2 lead',
      '1-2-1 target',
      '2 lead',
      '2-1 lead',
      '2-1-1 measure',
      '2-2 lead',
      '2-2-2 measure',
      '3 lead',
      '3-1 safeguard',
    ]);
  });

  test('parts a number, a heading and the sentences behind it', () => {
    const clause = clauseAt(parseLines(['一、重点任务', '1.支持创业创新。给予补助。推荐参赛。']).value, '1-1');
    expect(clause).toMatchObject({ num: '1.', heading: '支持创业创新' });
    expect(segmentsOf(clause)).toEqual(['num 1.', 'heading 支持创业创新。', 's1 给予补助。', 's2 推荐参赛。']);
  });

  test('takes a line without full stop for a heading', () => {
    expect(clauseAt(parseLines(['一、主要目标', '（五）资源供给更加充分', '1.甲。乙。']).value, '1-5').heading).toBe(
      '资源供给更加充分',
    );
  });

  test('does not take a first sentence with a comma, or a long one, for a heading', () => {
    const { value } = parseLines(['一、重点任务', '1.到2025年，新增10家。另有。', `2.${'长'.repeat(41)}。另有。`]);
    for (const path of ['1-1', '1-2']) expect(clauseAt(value, path).heading).toBe('');
    expect(segmentsOf(clauseAt(value, '1-1'))).toEqual(['num 1.', 's1 到2025年，新增10家。', 's2 另有。']);
  });

  test('adds further paragraphs to the clause above and counts sentences through', () => {
    const clause = clauseAt(parseLines(['一、重点任务', '1.甲项。首句。', '次句。末句。']).value, '1-1');
    expect(clause.paragraphs.map(({ line }) => line)).toEqual([2, 3]);
    expect(segmentsOf(clause).slice(2)).toEqual(['s1 首句。', 's2 次句。', 's3 末句。']);
  });

  test('reads a fourth level', () => {
    expect(outline(parseLines(['一、重点任务', '1.甲项', '（1）子项。乙。', '（2）子项。丙。']).value)).toEqual([
      '1 lead',
      '1-1 lead',
      '1-1-1 measure',
      '1-1-2 measure',
    ]);
  });

  test('does not take the first of twelve parts for the parent of the tenth', () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    const { value } = parseLines(numerals.map((numeral) => `${numeral}、支持措施。给予补助。`));
    expect(value.clauses.filter(({ kind }) => kind === 'lead')).toEqual([]);
  });

  test('lets policy.yaml say what a part holds', () => {
    const lines = ['一、创业', '（一）甲。乙。'];
    expect(outline(parseLines(lines, { partKinds: { 1: 'safeguard' } }).value)).toEqual(['1 lead', '1-1 safeguard']);
    expect(parseLines(lines, { partKinds: { 1: 'safeguard' } }).diagnostics).toEqual([]);
  });
});

describe('parse, text that no ordinal numbers', () => {
  const { value } = parseLines([
    '当前位置：首页',
    '有效性： 有效',
    '市政府办公室关于印发三年成长计划的通知',
    '分享：',
    '各区人民政府，市政府各部门、各单位',
    '《三年成长计划》已经同意，现印发给你们。',
    '市人民政府办公室',
    '2021年9月3日',
    '三年成长计划（2021—2023年）',
    '为推动成长，制定本计划。',
    '一、主要目标',
    '（一）规模。增长。',
    '本计划自发布之日起施行。',
    '绍兴市人民政府',
    '2021年9月4日',
    '信息来源：市政府办公室',
  ]);

  test('parts a notice from the plan that it issues', () => {
    expect(outline(value)).toEqual(['notice notice', 'preamble preamble', '1 lead', '1-1 target', 'closing closing']);
    expect(segmentsOf(clauseAt(value, 'notice'))).toEqual([
      'title 市政府办公室关于印发三年成长计划的通知',
      'addressee 各区人民政府，市政府各部门、各单位',
      's1 《三年成长计划》已经同意，现印发给你们。',
      'signature 市人民政府办公室',
      'date 2021年9月3日',
    ]);
    expect(segmentsOf(clauseAt(value, 'preamble'))).toEqual([
      'title 三年成长计划（2021—2023年）',
      's1 为推动成长，制定本计划。',
    ]);
  });

  test('keeps the closing with its signature and date together', () => {
    expect(segmentsOf(clauseAt(value, 'closing'))).toEqual([
      's1 本计划自发布之日起施行。',
      'signature 绍兴市人民政府',
      'date 2021年9月4日',
    ]);
  });

  test('keeps furniture and metadata, with their lines, apart from clauses', () => {
    expect(value.surroundings).toEqual([
      { kind: 'furniture', line: 1, text: '当前位置：首页' },
      { kind: 'metadata', line: 2, text: '有效性： 有效' },
      { kind: 'furniture', line: 4, text: '分享：' },
      { kind: 'furniture', line: 16, text: '信息来源：市政府办公室' },
    ]);
  });

  test('opens one preamble only, where the title stands behind the addressee or in two lines', () => {
    const { value: other } = parseLines([
      '各县人民政府，市各有关单位：',
      '关于甲的实施意见',
      '暨三年行动计划',
      '现提出意见。',
      '一、目标',
      '（一）甲。乙。',
    ]);
    expect(outline(other)).toEqual(['preamble preamble', '1 lead', '1-1 target']);
    expect(segmentsOf(clauseAt(other, 'preamble'))).toHaveLength(4);
  });
});

describe('parse, unit notes', () => {
  test('gives the only note of a measure to the whole of it', () => {
    const { value } = parseLines(['一、重点任务', '1.甲项。首句。次句。（责任单位：市经信局）']);
    expect(clauseAt(value, '1-1').units).toEqual([{ name: '市经信局', role: 'responsible', sentences: [] }]);
  });

  test('gives each note of a target the sentences before it', () => {
    const { value } = parseLines([
      '一、主要目标',
      '（一）甲项。首句。次句。（牵头单位：市经信局）末句。（牵头单位：市科技局）',
    ]);
    expect(clauseAt(value, '1-1').units).toEqual([
      { name: '市经信局', role: 'lead', sentences: ['s1', 's2'] },
      { name: '市科技局', role: 'lead', sentences: ['s3'] },
    ]);
  });

  test('lets the first unit lead from the note that says so, not before', () => {
    const { value } = parseLines([
      '一、重点任务',
      '1.甲项。甲。（责任单位：市经信局、市科技局）',
      '2.乙项。乙。（责任单位：市经信局、市科技局。列第一位的为牵头单位，下同）',
      '3.丙项。丙。（责任单位：市财政局、市税务局）',
    ]);
    const roles = ['1-1', '1-2', '1-3'].map((path) =>
      clauseAt(value, path)
        .units.map(({ role }) => role)
        .join(),
    );
    expect(roles).toEqual(['responsible,responsible', 'lead,responsible', 'lead,responsible']);
  });
});
