import { describe, expect, test } from 'vitest';
import { clauseName, clauseShortName, clauseTitle, printedTitle } from './clause-names.ts';

const measure = { kind: 'measure', num: '5.', heading: '升级融资贷款服务' } as const;
const target = { kind: 'target', num: '（一）', heading: '规模' } as const;
const article = { kind: 'measure', num: '第三条　', heading: '' } as const;
const preamble = { kind: 'preamble', num: '', heading: '' } as const;

describe('a clause is called', () => {
  test.each([
    [measure, '5. 升级融资贷款服务', '5.升级融资贷款服务', '措施5', '措施5 升级融资贷款服务'],
    [target, '（一）规模', '（一）规模', '目标（一）', '目标（一） 规模'],
    [article, '第三条', '第三条', '措施第三条', '措施第三条'],
    [preamble, '引言', '引言', '引言', '引言'],
    [
      { ...measure, num: '30． ' },
      '30． 升级融资贷款服务',
      '30． 升级融资贷款服务',
      '措施30',
      '措施30 升级融资贷款服务',
    ],
  ])('%j: %s', (clause, title, printed, short, name) => {
    expect(clauseTitle(clause)).toBe(title);
    expect(printedTitle(clause)).toBe(printed);
    expect(clauseShortName(clause)).toBe(short);
    expect(clauseName(clause)).toBe(name);
  });

  test('with its city beside other cities’', () => {
    expect(clauseShortName(measure, '绍兴')).toBe('绍兴措施5');
    expect(clauseName(measure, '绍兴')).toBe('绍兴措施5 升级融资贷款服务');
  });
});
