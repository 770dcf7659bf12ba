import type { Surrounding } from '../schema.ts';

/** What web pages put around a text. e.g. "当前位置：首页", "分享：", "信息来源：市政府办公室" */
const FURNITURE = [
  /^当前位置[：:]/u,
  /^[>＞›»]/u,
  /^首页\s*[>＞›»]/u,
  /^发布(?:日期|时间)[：:]/u,
  /^(?:分享|字体|浏览次数|访问次数|打印|关闭|来源|信息来源|责任编辑|编辑|上一篇|下一篇|扫一扫)[^。]{0,3}[：:]/u,
  /^(?:\[?\s*(?:打印|关闭|收藏|返回顶部|打印本页|关闭窗口)\s*\]?\s*)+$/u,
];

/** Fields of the metadata block on pages of the open-government catalogue. e.g. "索引号：1133… 公开方式：主动公开" */
const METADATA =
  /^(?:索引号|信息索引号|公开方式|发布机构|公开日期|主题分类|发文字号|文号|发文机关|成文日期|有效性|信息有效性|主题词|体裁分类|组配分类|统一编号)\s*[：:]/u;

/** Tells furniture and metadata from the policy's own text; `null` means the latter. */
export function surroundingKind(text: string): Surrounding['kind'] | null {
  if (METADATA.test(text)) return 'metadata';
  return FURNITURE.some((pattern) => pattern.test(text)) ? 'furniture' : null;
}
