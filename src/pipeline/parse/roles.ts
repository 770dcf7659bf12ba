/** What a line outside the numbering is. */
export type LineRole = 'title' | 'addressee' | 'signature' | 'date' | 'closing' | 'text';

/** e.g. "绍兴市小微企业三年成长计划（2021—2023年）", "关于印发……的通知" */
const TITLE =
  /(?:通知|意见|计划|方案|办法|规定|细则|措施|政策|规划|条例|清单|决定|批复|函)(?:[（(][^（）()]{1,30}[）)])?$/u;
const MAX_TITLE = 90;

/** e.g. "各县（市、区）人民政府，市各有关单位：" */
const ADDRESSEE =
  /^(?:各|市|县|区|省)[^。；]{2,80}(?:(?:人民政府|单位|部门|机构|企业|委员会|管委会)[：:]?|[局办院行][：:])$/u;

/** e.g. "温州市人民政府", "绍兴市人民政府办公室"; one of several signatories in a row too */
const SIGNATURE = /^[\p{Script=Han}（）、\s]{3,40}(?:人民政府|办公室|办公厅|委员会|局|厅|部|会|院|中心)$/u;

const DATE_FORM =
  String.raw`(?:\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日?|` +
  '[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)';

/** e.g. "2021年9月3日", "2023年10月12" (cut off), "二〇二三年十月十二日", "（2021年9月3日印发）" */
const DATE = new RegExp(`^(?:${DATE_FORM}|[（(]${DATE_FORM}(?:印发|发布|公布)?[）)])$`, 'u');

/** e.g. "温州市人民政府 2023年10月12日" */
const SIGNED_DATE = new RegExp(`^[\\p{Script=Han}（）、]{3,40}\\s+${DATE_FORM}$`, 'u');

/** A member of a list that no ordinal numbers. e.g. "——主体规模。到2025年……" */
const DASH = /^(?:——|--|—|●|•|·|◆)/u;

/** A list of what is attached. e.g. "附件：1.重点任务分工表" */
const ATTACHMENT_LIST = /^附\s*件\s*[：:]\s*(?:(\d{1,2})[.．、])?\s*\S/u;

/** The head of what is attached. e.g. "附件", "附件1", "附件一：" */
const ATTACHMENT_HEAD = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[：:]?$/u;

/** Unnumbered text behind the last provision that speaks of the document itself. e.g. "本文中涉及的……" */
const CLOSING =
  /^(?:附\s*件\s*[：:]|本(?:文|意见|办法|计划|方案|通知|措施|规定|政策|细则)|以上(?:政策|条款|措施)|上述(?:政策|条款|措施)|自(?:发布|印发|公布))/u;

/** True for a line that only a notice which issues another text has as its title. */
export const isNoticeTitle = (text: string): boolean =>
  /关于(?:印发|转发|批转|发布)/u.test(text) && text.endsWith('通知');

/** True for the line that begins an attachment. */
export const isAttachmentHead = (text: string): boolean => ATTACHMENT_HEAD.test(text);

/** The number with which a list of attachments begins: 1 also where it has none; `null` for other lines. */
export function attachmentListStart(text: string): number | null {
  const match = ATTACHMENT_LIST.exec(text);
  return match && Number(match[1] ?? 1);
}

/** True for a line that has the form of a body's name, as signatures have. */
export const isBodyName = (text: string): boolean => SIGNATURE.test(text);

/** Reads the role of an unnumbered line from its form; `next` is the line below it. */
export function lineRole(text: string, next: string | undefined): LineRole {
  if (DASH.test(text)) return 'text';
  if (DATE.test(text)) return 'date';
  if (SIGNED_DATE.test(text)) return 'signature';
  if (SIGNATURE.test(text) && (next === undefined || DATE.test(next))) return 'signature';
  if (ADDRESSEE.test(text)) return 'addressee';
  if (text.length <= MAX_TITLE && TITLE.test(text) && !ATTACHMENT_LIST.test(text)) return 'title';
  return CLOSING.test(text) ? 'closing' : 'text';
}
