import type { City, PolicyRecord } from '../../model/schema.ts';
import { periodCaution } from '../../model/period.ts';

interface LlmsContent {
  policies: readonly { record: PolicyRecord; city: City; url: string; example: string }[];
  files: readonly { url: string; title: string; description: string }[];
  formats: string;
}

/** A guide to the site for programs that read text, in the form of llmstxt.org. */
export function llmsText({ policies, files, formats }: LlmsContent): string {
  const [first] = policies;
  const lines = [
    '# 对读',
    '',
    '> 各市支持小微企业的政策文件，逐条有固定地址，可与他市条文对照。条文是原文；主题、对应关系与说明是编者判断，均注明理由。',
    '',
    '引用条文请写明文件的期限；期限已过不等于文件失效，是否仍有效以发文机关公布为准。原文没有写明的，不要推断。',
    '',
    `每个文件、每条都有 ${formats} 各种格式：网页地址去掉末尾的斜线，加上扩展名。${first ? `例如 ${first.example}` : ''}`,
    '',
    '## 文件全文',
    '',
    ...policies.map(
      ({ record, city, url }) =>
        `- [${city.name}：${record.title}](${url})：${record.issuer}，${record.documentNumber ?? '原文未写明发文字号'}；${periodCaution(record)}`,
    ),
    '',
    '## 数据',
    '',
    ...files.map(({ url, title, description }) => `- [${title}](${url})：${description}`),
  ];
  return `${lines.join('\n')}\n`;
}
