/** What a line outside the numbering is. */
export type LineRole = 'title' | 'addressee' | 'signature' | 'date' | 'closing' | 'text';

/** e.g. "绍兴市小微企业三年成长计划（2021—2023年）", "关于印发……的通知" */
const TITLE = /(?:通知|意见|计划|方案|办法|规定|细则|措施|政策|规划|条例|决定|批复|函)(?:[（(][^（）()]{1,30}[）)])?$/u;
const MAX_TITLE = 90;

/** e.g. "各县（市、区）人民政府，市各有关单位：" */
const ADDRESSEE = /^(?:各|市|县|区|省)[^。；]{2,80}(?:人民政府|单位|部门|机构|企业|委员会|管委会)[：:]?$/u;

/** e.g. "温州市人民政府", "绍兴市人民政府办公室" */
const SIGNATURE = /^[\p{Script=Han}（）、\s]{3,40}(?:人民政府|办公室|办公厅|委员会|局|厅|部|会|院|中心)$/u;

/** e.g. "2021年9月3日", "2023年10月12" (cut off), "二〇二三年十月十二日" */
const DATE = /^(?:\d{4}年\d{1,2}月\d{1,2}日?|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;

/** Unnumbered text behind the last provision that speaks of the document itself. e.g. "本文中涉及的……" */
const CLOSING = /^(?:本(?:文|意见|办法|计划|方案|通知|措施|规定|政策|细则)|以上(?:政策|条款|措施)|上述(?:政策|条款|措施)|自(?:发布|印发|公布))/u;

/** True for a line that only a notice which issues another text has as its title. */
export const isNoticeTitle = (text: string): boolean => /关于(?:印发|转发|批转|发布)/u.test(text) && text.endsWith('通知');

/** Reads the role of an unnumbered line from its form; `next` is the line below it. */
export function lineRole(text: string, next: string | undefined): LineRole {
  if (DATE.test(text)) return 'date';
  if (SIGNATURE.test(text) && (next === undefined || DATE.test(next))) return 'signature';
  if (ADDRESSEE.test(text)) return 'addressee';
  if (text.length <= MAX_TITLE && TITLE.test(text)) return 'title';
  return CLOSING.test(text) ? 'closing' : 'text';
}
