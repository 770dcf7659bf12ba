import { periodCaution } from '../../model/period.ts';
import { href } from '../../ui/href.ts';
import { tag, type HtmlTree } from '../../ui/html-tree.ts';
import type { NamedPolicy } from '../model/compared-policy.ts';

/** Where the compared texts come from, for paper: document, number, dates, period and the day of checking. */
export function sources(policies: readonly NamedPolicy[]): HtmlTree {
  return tag(
    'section',
    { class: 'sources', 'aria-labelledby': 'sources-title' },
    tag('h2', { id: 'sources-title' }, '出处与期限'),
    tag('ul', {}, ...policies.map(sourceOf)),
    tag('p', { class: 'by' }, '对应关系、理由与主题归类是编者判断；条文逐字照录。'),
  );
}

function sourceOf({ record, city }: NamedPolicy): HtmlTree {
  const number = record.documentNumber ?? '发文字号原文未写明';
  return tag(
    'li',
    { 'data-city': city.id },
    tag('span', { class: 'city' }, city.name),
    tag('a', { href: href(`/${record.id}/`) }, record.title),
    `${record.titleIsDerived ? '（标题由编者推定）' : ''}，${record.issuer}，${number}，${record.issuedOn}成文。`,
    periodCaution(record),
  );
}
