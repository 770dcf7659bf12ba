import { describe, expect, test } from 'vitest';
import { isNoticeTitle, lineRole } from './roles.ts';

describe('lineRole', () => {
  test.each([
    ['绍兴市小微企业三年成长计划（2021—2023年）', undefined, 'title'],
    ['关于创建中小微企业友好城市的实施意见', undefined, 'title'],
    ['各县（市、区）人民政府，市各有关单位：', undefined, 'addressee'],
    ['各区、县（市）人民政府，市政府各部门、各单位', undefined, 'addressee'],
    ['绍兴市人民政府办公室', '2021年9月3日', 'signature'],
    ['温州市人民政府', undefined, 'signature'],
    ['2021年9月3日', undefined, 'date'],
    ['2023年10月12', undefined, 'date'],
    ['二〇二三年十月十二日', undefined, 'date'],
    ['本文中涉及的各项奖补条款按照6号文件执行。', undefined, 'closing'],
    ['自发布之日起施行。', undefined, 'closing'],
    ['为进一步推动小微企业健康成长，制定本计划。', undefined, 'text'],
  ])('“%s” before %s is of the role %s', (text, next, role) => {
    expect(lineRole(text, next)).toBe(role);
  });

  test('takes the name of a body for a signature only before a date or at the end', () => {
    expect(lineRole('温州市人民政府', '第一条')).toBe('text');
  });

  test('takes a sentence that ends in the word for text, not for a title', () => {
    expect(lineRole('各地要落实有关政策。', undefined)).toBe('text');
    expect(lineRole(`${'长'.repeat(90)}意见`, undefined)).toBe('text');
  });
});

describe('isNoticeTitle', () => {
  test('holds for a notice that issues another text', () => {
    expect(isNoticeTitle('绍兴市人民政府办公室关于印发绍兴市小微企业三年成长计划（2021—2023年）的通知')).toBe(true);
  });

  test.each(['关于召开会议的通知', '关于印发计划的意见'])('does not hold for %s', (text) => {
    expect(isNoticeTitle(text)).toBe(false);
  });
});
