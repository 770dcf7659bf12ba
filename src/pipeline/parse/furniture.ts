import type { Surrounding } from '../../model/schema.ts';

/** What web pages put around a text. e.g. "当前位置：首页", "分享：", "信息来源：市政府办公室" */
const FURNITURE = [
  /^当前位置[：:]/u,
  /^[>＞›»]/u,
  /^首页\s*[>＞›»]/u,
  /^发布(?:日期|时间)[：:]/u,
  /^您?(?:现在|当前)?的?位置[：:]/u, // 您现在的位置：首页
  /^(?:字号|字体大小|阅读次数|点击数|点击率|浏览量|作者|稿源|版权所有|主办单位|承办单位|网站标识码|相关(?:文件|解读|链接))[：:]/u,
  /^(?:浙|京|沪|苏|粤)?ICP备|^.{0,2}公网安备/u, // 浙ICP备05000000号
  /^(?:分享|字体|浏览次数|访问次数|打印|关闭|来源|信息来源|责任编辑|编辑|上一篇|下一篇)[^。]{0,3}[：:]/u,
  /^扫一扫[^。]{0,20}$/u, // 扫一扫在手机打开当前页
  /^(?:[[【]?\s*(?:打印本页|关闭窗口|返回顶部|打印|关闭|收藏)\s*[\]】]?\s*){1,9}$/u,
];

/** Fields of the metadata block on pages of the open-government catalogue. e.g. "索引号：1133… 公开方式：主动公开" */
const METADATA =
  /^[【[]?(?:信?\s*息?\s*索\s*引\s*号|信息索引号|公开方式|发布机构|公开日期|主题分类|发\s*文\s*字\s*号|文\s*号|发文机关|发文单位|发文日期|成文日期|生成日期|施行日期|废止日期|有\s*效\s*性|信息有效性|效力状态|主\s*题\s*词|关\s*键\s*词|体裁分类|组配分类|服务对象分类|统一编号|规范性文件编号|公开范围|公开时限|责任处室|名\s*称)\s*(?:[：:|】\]]|\t)/u;

/** The head of a printed document. e.g. "潞安市人民政府办公室文件", "潞政办发〔2022〕31号", "（此件公开发布）" */
const LETTERHEAD = [
  /^\p{Script=Han}{2,30}(?:政府|办公室|办公厅|委员会|管委会|局|厅)文件$/u,
  /^\p{Script=Han}{2,10}〔\d{4}〕\d{1,4}号$/u,
  /^[（(]此件\p{Script=Han}{2,8}[）)]$/u,
];

/** Tells furniture and metadata from the policy's own text; `null` means the latter. */
export function surroundingKind(text: string): Surrounding['kind'] | null {
  if (METADATA.test(text) || LETTERHEAD.some((pattern) => pattern.test(text))) return 'metadata';
  return FURNITURE.some((pattern) => pattern.test(text)) ? 'furniture' : null;
}
