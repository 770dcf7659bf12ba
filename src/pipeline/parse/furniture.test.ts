import { describe, expect, test } from 'vitest';
import { surroundingKind } from './furniture.ts';

describe('surroundingKind', () => {
  test.each([
    '当前位置：首页',
    '> 政务公开 > 组织机构 > 政策文件',
    '首页 > 政策',
    '发布日期：2021-09-06 17:48 浏览次数： 字体：[ ]',
    '分享：',
    '信息来源：市政府办公室（研究室、机关事务局）',
    '[打印] [关闭]',
  ])('takes “%s” for page furniture', (line) => {
    expect(surroundingKind(line)).toBe('furniture');
  });

  test.each([
    '索引号： 11330600002577014T/2021-217141 公开方式： 主动公开',
    '发布机构： 市政府办公室 公开日期： 2021-09-06',
    '主题分类： 综合类 发文字号： 绍政办发〔2021〕23号',
    '有效性： 有效',
  ])('takes “%s” for the metadata block', (line) => {
    expect(surroundingKind(line)).toBe('metadata');
  });

  test.each([
    '一、主要目标',
    '打印行业要加快转型。',
    '来源多样化的资金，支持企业。',
    '绍兴市人民政府办公室',
    '2021年9月3日',
  ])('takes “%s” for the policy’s own', (line) => {
    expect(surroundingKind(line)).toBeNull();
  });
});
